# De routes: naam, korte naam, beschrijving, waarom dit model en deze machine, waarom het niet kan.

route-closed-api = Gesloten model via de API van de maker
route-closed-api-short = Gesloten API
route-closed-api-description = U stuurt de tekst naar de maker van het model en betaalt per stuk tekst.
route-closed-api-region = Gesloten model met een regionaal contract
route-closed-api-region-short = Gesloten, regionaal
route-closed-api-region-description = Hetzelfde, met een contract dat de tekst in de regio houdt.
route-hosted-open = Open model bij een hostingbedrijf
route-hosted-open-short = Gehost open
route-hosted-open-description = Een hostingbedrijf draait een model waarvan de gewichten openbaar zijn. U betaalt per stuk tekst en kunt naar een ander bedrijf overstappen.
route-rented-gpu = Open model op gehuurde grafische kaarten
route-rented-gpu-short = Gehuurde kaarten
route-rented-gpu-description = U draait het model op machines die u per uur huurt, of ze nu werken of niet.
route-own-server = Open model op een eigen server
route-own-server-short = Eigen server
route-own-server-description = U koopt een machine en uw eigen mensen houden die draaiende. De tekst blijft bij u.
route-own-computers = Open model op de computers van medewerkers
route-own-computers-short = Eigen computers
route-own-computers-description = Een klein model draait op ieders eigen computer. De tekst gaat er niet uit.
route-hybrid = Open en gesloten model samen
route-hybrid-short = Beide samen
route-hybrid-description = Gevoelig werk gaat naar een open model, de rest naar een gesloten model.
route-nothing = Hiervoor geen AI
route-nothing-short = Geen AI
route-nothing-description = Mensen doen het werk zoals ze dat nu doen.

route-why-good-for-the-money = Van de modellen die uw teksten aankunnen kost dit het minst, als u antwoorden die over moeten meetelt.
route-why-region = De aanbieder kan de tekst in de Europese Unie houden.
route-why-region-through-cloud = Een cloudbedrijf dat het doorverkoopt kan de tekst in de Europese Unie houden.
route-why-eu-host = Het hostingbedrijf houdt de tekst in de Europese Unie.
route-why-best-that-fits = Van de open modellen en machines die snel genoeg zijn kost dit paar het minst, als u antwoorden die over moeten meetelt.
route-why-busiest-hour = Er zijn genoeg machines voor uw drukste uur, met ruimte over.
route-why-spare = Er is één machine extra, omdat het werk door moet gaan als er een uitvalt.
route-why-small-model = Van de kleine modellen die op een gewone kantoorcomputer passen moeten hierbij de minste antwoorden over.
route-why-hybrid = Elk deel is de keuze die voor die route alleen is gemaakt.
route-why-baseline = Elk plan moet beter zijn dan doorgaan zoals nu.

route-unavailable-no-closed-model = Geen gesloten model dat te koop is kan teksten van deze lengte aan.
route-unavailable-no-region = Geen aanbieder die tekst in de regio houdt heeft een model voor teksten van deze lengte.
route-unavailable-no-host = Geen hostingbedrijf dat tekst in de regio houdt biedt een open model voor dit werk.
route-unavailable-no-rented = Geen huurmachine in de regio antwoordt snel genoeg.
route-unavailable-no-server = Geen server in de catalogus antwoordt snel genoeg.
route-unavailable-own-computers-public = Mensen buiten uw organisatie kunnen geen model op de computers van uw medewerkers gebruiken.
route-unavailable-own-computers-slow = Een gewone kantoorcomputer is te traag voor teksten van deze lengte.
route-unavailable-hybrid = Een van de twee delen is niet te krijgen.
route-unavailable-no-model = Geen model in de catalogus kan dit.

cost-group-tokens = Tekst die een aanbieder rekent
cost-group-machines = Machines
cost-group-running = Stroom, ruimte en onderhoudscontract
cost-group-people = Mensen
cost-group-keeping-good = Goed houden
cost-group-making-fit = Passend maken
cost-group-safeguards = Waarborgen
cost-group-leaving = Weggaan
cost-group-quality = Antwoorden die over moeten
cost-group-by-hand = Werk met de hand

error-assumption-out-of-bounds = { $value } kan hier niet. Uw eerdere cijfers zijn bewaard.
error-assumption-out-of-bounds-hint = Vul een cijfer in van { $smallest } tot { $largest }.
error-no-exchange-rate = Er is geen wisselkoers van { $from } naar { $to }.
error-no-exchange-rate-hint = Kies een andere munt op de laatste pagina van de vragen.
error-no-cost-figure = Er ontbreekt een cijfer voor uw land: { $what }.
error-no-cost-figure-hint = Kies het dichtstbijzijnde land op de pagina over uw organisatie.
