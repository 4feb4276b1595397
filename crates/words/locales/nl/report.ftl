# De vaste woorden van het rapport. Eén regel per bericht en geen variabelen:
# het sjabloon zet ze zoals ze hier staan. crates/report/src/labels.rs noemt ze alle.

report-eyebrow = Besluitnotitie
report-decision-asked = Gevraagd besluit:
report-how-sure = Hoe zeker
report-cost = Wat het kost
report-reasons-for = Waarom
report-reason-against = Wat ertegen pleit
report-flips = Wat ons van gedachten zou doen veranderen
report-flips-change = De kleinste verandering waardoor de balans omslaat
report-signatures = Handtekeningen
report-signature = Handtekening
report-signature-role = Naam en functie
report-signature-date = Datum

report-options = De vergeleken mogelijkheden
report-options-note = De kosten zijn het midden van de gesimuleerde toekomsten, met het bereik dat 8 van de 10 ervan bevat. “Komt als eerste” telt in hoeveel van de 100 toekomsten een route de beste van alle was.
report-best-fit = past het best
report-ruled-out = Wat is uitgesloten
report-ruled-out-note = Een route wordt uitgesloten door een antwoord, nooit door een score. Verander het antwoord en de route doet weer mee.
report-answers = De gegeven antwoorden
report-answers-note = Alles in dit rapport volgt uit deze antwoorden en uit de aannames verderop.
report-not-sure = weet ik nog niet
report-assumed = Aangenomen:

report-costs = Wat het kost
report-costs-note = Laag: één op de tien toekomsten is goedkoper. Waarschijnlijk: het midden. Hoog: één op de tien toekomsten is duurder.
report-criteria = Wat is gewogen
report-criteria-note = Een gewicht zegt hoe zwaar de stap van de slechtste naar de beste van deze routes op dat criterium telt, vergeleken met de andere stappen.
report-safeguards = Waarborgen
report-safeguards-note = Plichten en voorzorgen die uit de antwoorden volgen. Geef elk een eigenaar en een datum. Dit helpt ze te vinden en is geen juridisch advies.
report-trial = Wat is geprobeerd
report-trial-note = Deze antwoorden zijn op uw eigen computer gemaakt. Eén opdracht laat zien dat een model werkt, niet hoe goed het is.
report-trial-prompt = Opdracht
report-trial-answer = Antwoord
report-trial-speed = Snelheid:
report-assumptions = Aannames en hun bronnen
report-assumptions-note = Elk getal heeft een bron, de dag van publicatie en de dag waarop het voor het laatst is nagekeken. Getallen met het merkteken hebt u zelf veranderd.
report-published = gepubliceerd
report-checked = nagekeken
report-yours = van u

report-method = Hoe dit is uitgerekend
report-method-note = De afweging zelf zit in dit bestand, zodat iedereen haar opnieuw kan openen en de uitkomst kan nagaan.
report-method-1 = Elk antwoord wordt een getal of een bereik. Daaruit volgen de woorden die gelezen en geschreven worden, de machine die daarvoor nodig is en de kosten van elke route per maand: tokens, machines, stroom, mensen, onderhoud en waarborgen. Niets doen is een van de routes.
report-method-2 = Niemand kent deze getallen precies. Daarom wordt dezelfde toekomst steeds voor alle routes tegelijk geloot, heel vaak, en worden de routes in elk ervan vergeleken. Het rapport zegt hoe vaak elke route als eerste komt en geeft een bereik in plaats van één getal.
report-method-3 = Routes die een antwoord verbiedt, vallen eerst af. De andere worden gewogen op de criteria hierboven. De gewichten passen bij de volgorde van belang die is opgegeven; waar die ruimte liet, zijn veel gewichten geprobeerd. Een gelijkspel heet een gelijkspel.
report-limits = Wat dit u niet kan zeggen
report-limits-1 = Dit is hulp bij een besluit. Het is geen juridisch, fiscaal of financieel advies en het vervangt niet de mensen die voor het besluit instaan.
report-limits-2 = Prijzen, modellen en wetten veranderen. Kijk naar de datums van de bronnen voordat u tekent en reken de afweging opnieuw door als ze een tijd heeft gelegen.
report-limits-3 = Een simulatie weet alleen wat haar is verteld. Waar niemand naar vroeg, zoals een leverancier die omvalt of een project dat stopt, zit niet in de cijfers.
report-attached = De afweging zit als case.json in deze PDF. Open haar met Steelyard om iets na te gaan of te veranderen.
report-next-steps = Volgende stappen
report-next-steps-note = Geteld vanaf de dag van het besluit.
report-within-30 = Binnen 30 dagen
report-within-60 = Binnen 60 dagen
report-within-90 = Binnen 90 dagen

report-column-answer = Antwoord
report-column-assumption = Aanname
report-column-cost = Kosten
report-column-criterion = Criterium
report-column-due = Wanneer
report-column-high = Hoog
report-column-item = Post
report-column-likely = Waarschijnlijk
report-column-low = Laag
report-column-meaning = Wat het betekent
report-column-owner = Eigenaar
report-column-question = Vraag
report-column-range = Bereik
report-column-result = Dan
report-column-route = Route
report-column-safeguard = Wat te doen
report-column-source = Bron
report-column-value = Waarde
report-column-weight = Gewicht
report-column-why = Waarom
report-column-wins = Komt als eerste

report-page = Pagina
report-of = van
report-made-with = Gemaakt met Steelyard. Hulp bij een besluit, geen advies.

# Wat er mis kan gaan. De gegevens staan in crates/report/src/error.rs.
error-report-label-missing = Er ontbreekt een woord van het rapport: { $label }.
error-report-label-missing-hint = Installeer Steelyard opnieuw. Uw antwoorden zijn bewaard.
error-report-chart-invalid = De grafiek { $chart } kon niet in het rapport worden gezet.
error-report-chart-invalid-hint = Uw antwoorden zijn bewaard. Voor de technicus: { $detail }
error-report-typeset = Het rapport kon niet worden gemaakt.
error-report-typeset-hint = Uw antwoorden zijn bewaard. Voor de technicus: { $detail }
