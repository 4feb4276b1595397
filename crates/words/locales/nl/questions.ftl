# De veertien vragenpagina's. De ids volgen crates/assessment/data/questions.toml; zie de
# Engelse versie. De lezer wordt aangesproken met “u”.

## 1. Wat moet het doen?

question-use-title = Wat moet het doen?
question-use-lede = Kies de taak die het meeste werk zal geven. Een andere taak kunt u later wegen, in een eigen afweging.
question-use-why = De taak bepaalt hoeveel tekst erin gaat en eruit komt, en gesloten modellen worden betaald naar de hoeveelheid tekst. Voor sommige taken gelden strengere regels: sollicitanten kiezen of bepalen wie krediet krijgt is hoog risico volgens de Europese AI-verordening (artikel 6 en bijlage III, met plichten vanaf 2 december 2027).
question-use-unsure = Wij houden samenvatten, opstellen, opzoeken en gegevens overnemen alle vier open, en laten zien of het uitmaakt welke het wordt.
question-use-stage = Het werk
question-use-short = Wat het moet doen
question-use-use-label = De belangrijkste taak
question-use-use-answer-customers = Klanten antwoord geven
question-use-use-answer-customers-hint = Vragen via chat, e-mail of telefoon.
question-use-use-summarise = Documenten samenvatten
question-use-use-summarise-hint = Rapporten, brieven, vergaderingen, dossiers: een lange tekst kort gemaakt.
question-use-use-draft = Teksten opstellen
question-use-use-draft-hint = E-mails, brieven, offertes, productbeschrijvingen.
question-use-use-find-in-documents = Antwoorden vinden in onze eigen documenten
question-use-use-find-in-documents-hint = Handleidingen, beleid, oude zaken: stel een vraag en krijg het antwoord met de vindplaats.
question-use-use-extract = Gegevens halen uit brieven en formulieren
question-use-use-extract-hint = Namen, datums, bedragen en besluiten, overgenomen in velden.
question-use-use-program = Programmeurs helpen
question-use-use-program-hint = Code schrijven, uitleggen en nakijken.
question-use-use-translate = Vertalen
question-use-use-translate-hint = Van de ene taal in de andere, met uw eigen termen.
question-use-use-other = Iets anders
question-use-use-other-hint = Vertel het in uw eigen woorden.
question-use-own-words-label = In uw eigen woorden
question-use-own-words-hint = Een of twee zinnen, zonder namen. Ze blijven op deze computer en komen in uw rapport.

## 2. Wie ziet wat het schrijft?

question-audience-title = Wie ziet wat het schrijft?
question-audience-lede = Denk aan de eerste die een antwoord leest, voordat er iets mee gebeurt.
question-audience-why = Kijkt eerst iemand mee, dan kost een fout minuten; leest het publiek het meteen, dan kan een fout vertrouwen kosten. Sinds 2 augustus 2026 vraagt de Europese AI-verordening (artikel 50) dat mensen weten dat zij met een AI-systeem te maken hebben, en artikel 22 van de AVG beperkt besluiten over mensen waar geen mens aan te pas komt.
question-audience-unsure = Wij wegen controle door medewerkers en gebruik door medewerkers even zwaar, en laten enige ruimte voor lezers van buiten.
question-audience-stage = Het werk
question-audience-short = Wie het ziet
question-audience-audience-label = De eerste lezer
question-audience-audience-staff-check = Een medewerker controleert alles
question-audience-audience-staff-check-hint = Er gaat niets de deur uit of een dossier in voordat iemand het heeft gelezen.
question-audience-audience-staff-use = Medewerkers gebruiken het zoals het komt
question-audience-audience-staff-use-hint = Zij weten wat het is en oordelen zelf, maar niemand controleert elke regel.
question-audience-audience-public = Klanten, patiënten, leerlingen of burgers zien het meteen
question-audience-audience-public-hint = Het antwoord bereikt iemand buiten de organisatie zonder mens ertussen.

## 3. Hoeveel werk is het?

question-volume-title = Hoeveel werk is het?
question-volume-lede = Een ruwe schatting is goed genoeg. Wij rekenen met een marge, en laten later zien of een beter getal iets zou veranderen.
question-volume-why = Gesloten modellen rekenen per token, een stukje van een woord: 5.000 brieven van 900 woorden zijn 4,5 miljoen woorden per maand, en 5 tot 9 miljoen tokens. De taal telt mee, want dezelfde tekst vraagt in het Nederlands ongeveer 1,4 tot 1,9 keer zoveel tokens als in het Engels.
question-volume-unsure = Wij nemen 5.000 stuks per maand van 800 woorden in het Engels, en laten dat lopen van 500 tot 20.000 stuks en van 150 tot 3.000 woorden.
question-volume-stage = Het werk
question-volume-short = Hoeveel werk
question-volume-pieces-label = Aantal stuks werk
question-volume-pieces-hint = Brieven, vragen, gesprekken, dossiers: alles wat een voor een binnenkomt.
question-volume-pieces-preset-few = Een klein team
question-volume-pieces-preset-some = Een afdeling
question-volume-pieces-preset-many = Een hele organisatie
question-volume-pieces-preset-flood = Een drukke publieksdienst
question-volume-words-in-label = Woorden per stuk
question-volume-words-in-hint = Wat het model moet lezen. Een volle pagina is ongeveer 400 woorden, een uur praten ongeveer 9.000.
question-volume-words-in-preset-message = Een bericht
question-volume-words-in-preset-page = Een pagina
question-volume-words-in-preset-letter = Een brief van twee pagina’s
question-volume-words-in-preset-report = Een rapport van twintig pagina’s
question-volume-words-in-preset-hour-of-talk = Een uur praten
question-volume-language-label = Belangrijkste taal
question-volume-language-hint = De taal van de meeste teksten.
question-volume-language-english = Engels
question-volume-language-dutch = Nederlands
question-volume-language-german = Duits
question-volume-language-french = Frans
question-volume-language-spanish = Spaans
question-volume-language-italian = Italiaans
question-volume-language-portuguese = Portugees
question-volume-language-polish = Pools
question-volume-language-swedish = Zweeds
question-volume-language-danish = Deens
question-volume-language-finnish = Fins
question-volume-language-czech = Tsjechisch
question-volume-language-greek = Grieks
question-volume-language-arabic = Arabisch
question-volume-language-chinese = Chinees

## 4. Wanneer is het druk, en groeit het?

question-rhythm-title = Wanneer is het druk, en groeit het?
question-rhythm-lede = Een eigen machine moet groot genoeg zijn voor uw drukste uur. Een aanbieder betaalt u alleen voor wat u gebruikt.
question-rhythm-why = Een machine kost evenveel als zij werkt of wacht: werkt zij 5 van de 100 uur, dan is elk antwoord twintig keer zo duur als bij een machine die altijd werkt. Ook groei telt, want bij 20% per jaar zijn 100 brieven van nu er over drie jaar 173.
question-rhythm-unsure = Wij nemen kantooruren als het waarschijnlijkst, een drukste uur van vier keer het gemiddelde (2 tot 10) en een groei van 20% per jaar (0 tot 60).
question-rhythm-stage = Het werk
question-rhythm-short = Wanneer het druk is
question-rhythm-hours-label = Uren van gebruik
question-rhythm-hours-office = Kantooruren
question-rhythm-hours-office-hint = Werkdagen, ongeveer negen uur per dag.
question-rhythm-hours-evenings = Ook ’s avonds
question-rhythm-hours-evenings-hint = Van de ochtend tot laat, ook in het weekend.
question-rhythm-hours-always = Dag en nacht
question-rhythm-hours-always-hint = Alle uren, alle dagen.
question-rhythm-busiest-label = Het drukste uur
question-rhythm-busiest-hint = Hoeveel keer het gemiddelde uur? Denk aan maandagochtend, of aan de dag voor een deadline.
question-rhythm-busiest-preset-even = Gelijk verdeeld
question-rhythm-busiest-preset-usual = Een gewone werkweek
question-rhythm-busiest-preset-bursts = Komt in pieken
question-rhythm-growth-label = Groei
question-rhythm-growth-hint = Een min betekent dat het werk krimpt.
question-rhythm-growth-preset-none = Blijft gelijk
question-rhythm-growth-preset-some = Groeit gestaag
question-rhythm-growth-preset-double = Verdubbelt elk jaar

## 5. Wat gebeurt er als een antwoord fout is?

question-stakes-title = Wat gebeurt er als een antwoord fout is?
question-stakes-lede = Elk model maakt fouten. Het gaat erom wat één fout u kost.
question-stakes-why = Fouten zijn geld: 1.000 antwoorden per maand die elk 8 minuten herstel vragen, voor € 50 per uur, kosten ongeveer € 6.700 per maand. Staan iemands gezondheid, rechten of baan op het spel, dan vraagt de Europese AI-verordening meer van u als gebruiker (artikel 26, vanaf 2 december 2027 voor de toepassingen in bijlage III en vanaf 2 augustus 2028 voor AI in gereguleerde producten zoals medische hulpmiddelen).
question-stakes-unsure = Wij nemen herschrijven als het waarschijnlijkst, met 8 minuten (2 tot 20), en houden geldverlies en schade aan mensen open.
question-stakes-stage = Kwaliteit
question-stakes-short = Als het fout is
question-stakes-stakes-label = Wat een fout tot gevolg heeft
question-stakes-stakes-rewrite = Iemand herschrijft het
question-stakes-stakes-rewrite-hint = Het kost tijd, en niets ergers.
question-stakes-stakes-money = Het kost geld
question-stakes-stakes-money-hint = Een verkeerde prijs, een verkeerde toezegging, een gemiste datum, een verloren klant.
question-stakes-stakes-harm = Iemand kan schade lijden
question-stakes-stakes-harm-hint = Iemands gezondheid, veiligheid, inkomen of rechten kunnen eronder lijden.
question-stakes-redo-minutes-label = Tijd om het te herstellen
question-stakes-redo-minutes-hint = Voor één fout antwoord, door degene die het vindt.
question-stakes-redo-minutes-preset-moment = Een ogenblik
question-stakes-redo-minutes-preset-rewrite = Een paar alinea’s
question-stakes-redo-minutes-preset-afresh = Helemaal opnieuw
question-stakes-hour-cost-label = Wat een uur van die persoon kost
question-stakes-hour-cost-hint = Salaris met werkgeverslasten. Laat u het leeg, dan nemen wij een gemiddelde voor uw land.
question-stakes-hour-cost-preset-office = Kantoorwerk
question-stakes-hour-cost-preset-professional = Vakspecialist
question-stakes-hour-cost-preset-specialist = Topspecialist

## 6. Hoelang mag iemand wachten?

question-speed-title = Hoelang mag iemand wachten?
question-speed-lede = Van het moment dat de vraag wordt gesteld tot het moment dat iemand iets aan het antwoord heeft.
question-speed-why = Een antwoord binnen twee seconden vraagt een snelle machine die de hele dag klaarstaat. Werk dat tot morgen mag wachten verkopen aanbieders vaak voor de helft van de prijs, en een langzamere eigen machine kan het ’s nachts doen.
question-speed-unsure = Wij nemen een antwoord binnen een minuut als het waarschijnlijkst, en houden de andere twee open.
question-speed-stage = Snelheid
question-speed-short = Hoelang het mag duren
question-speed-speed-label = De langste wachttijd
question-speed-speed-conversation = Het is een gesprek
question-speed-speed-conversation-hint = De eerste woorden binnen twee seconden, zoals in een chat.
question-speed-speed-minute = Binnen een minuut
question-speed-speed-minute-hint = Iemand klikt, doet iets anders en komt terug.
question-speed-speed-tomorrow = Morgen
question-speed-speed-tomorrow-hint = Een stapel gaat er aan het einde van de dag in en is ’s ochtends klaar.

## 7. Wat is het gevoeligste dat mensen erin zetten?

question-sensitivity-title = Wat is het gevoeligste dat mensen erin zetten?
question-sensitivity-lede = Denk aan de ergste gewone dag, niet aan de gemiddelde. Eén brief met een diagnose telt.
question-sensitivity-why = Persoonsgegevens vragen een grondslag, en een overeenkomst met elke aanbieder die ze voor u verwerkt (AVG artikelen 6 en 28, sinds 25 mei 2018); bijzondere gegevens vragen nog een uitzonderingsgrond en meestal een effectbeoordeling (artikelen 9 en 35), en in de VS vragen gezondheidsgegevens een overeenkomst volgens HIPAA. Met een model op eigen machines hoeft u de tekst niet uit handen te geven, maar de beveiliging wordt dan uw taak (artikel 32).
question-sensitivity-unsure = Wij nemen persoonsgegevens als het waarschijnlijkst, houden de klassen aan weerszijden open, en laten zien wat het verandert.
question-sensitivity-stage = Privacy
question-sensitivity-short = Gevoeligste tekst
question-sensitivity-sensitivity-label = De gevoeligste tekst
question-sensitivity-sensitivity-nothing = Niets vertrouwelijks
question-sensitivity-sensitivity-nothing-hint = Openbare teksten, productbeschrijvingen, reclame.
question-sensitivity-sensitivity-confidential = Intern of bedrijfsvertrouwelijk
question-sensitivity-sensitivity-confidential-hint = Prijzen, plannen, contracten, broncode.
question-sensitivity-sensitivity-personal = Persoonsgegevens
question-sensitivity-sensitivity-personal-hint = Namen, e-mailadressen, cv’s, gesprekken met klanten.
question-sensitivity-sensitivity-special = Bijzondere persoonsgegevens
question-sensitivity-sensitivity-special-hint = Gezondheid, geloof, vakbond, biometrie, strafblad, kinderen.

## 8. Waar mag de tekst heen?

question-residency-title = Waar mag de tekst heen?
question-residency-lede = Een gesloten model draait bij het bedrijf dat het maakte, en uw tekst reist daarheen. Een open model kunt u ophalen en laten draaien waar u wilt, ook in uw eigen gebouw.
question-residency-why = Persoonsgegevens buiten de Europese Economische Ruimte brengen vraagt een eigen grond (AVG artikelen 44 tot en met 49); voor de VS is dat vaak het Data Privacy Framework van 10 juli 2023, dat bij het Hof van Justitie van de EU is aangevochten. Uw antwoord sluit routes helemaal uit: met een lage prijs komen ze niet terug.
question-residency-unsure = Wij gaan ervan uit dat de tekst in de EU moet blijven, en laten zien welke routes terugkomen als dat niet hoeft.
question-residency-stage = Privacy
question-residency-short = Waar tekst heen mag
question-residency-residency-label = Hoe ver de tekst mag gaan
question-residency-residency-any = Naar elke aanbieder met wie wij een contract hebben
question-residency-residency-any-hint = In elk land, als het contract en de wet dat toestaan.
question-residency-residency-eu = Alleen binnen de EU
question-residency-residency-eu-hint = Een datacentrum in de EU, van een aanbieder die dat in het contract zet.
question-residency-residency-own-machines = Alleen machines die wij beheren
question-residency-residency-own-machines-hint = Onze eigen computers of server, of een gehuurde machine waar alleen wij in kunnen.

## 9. Wat voor organisatie bent u?

question-organisation-title = Wat voor organisatie bent u?
question-organisation-lede = Regels, lonen en stroomprijzen verschillen per sector en land. Die vullen wij voor u in.
question-organisation-why = Sommige open modellen mogen niet worden gebruikt door heel grote bedrijven of in bepaalde landen, dus leggen wij hun licenties naast uw omvang en land. Sectoren hebben eigen regels: banken en verzekeraars bijvoorbeeld moeten hun ICT-leveranciers registreren en een vertrek voorbereiden (DORA artikelen 28 tot en met 30, Verordening (EU) 2022/2554, sinds 17 januari 2025).
question-organisation-unsure = Wij nemen een organisatie van ongeveer 100 mensen (20 tot 500) in de EU, zonder sectorregels, met een omzet van 10 tot 50 miljoen.
question-organisation-stage = Uw organisatie
question-organisation-short = Uw organisatie
question-organisation-sector-label = Sector
question-organisation-sector-finance = Financiën
question-organisation-sector-finance-hint = Banken, verzekeraars, pensioenfondsen, betaalbedrijven.
question-organisation-sector-health = Zorg
question-organisation-sector-health-hint = Ziekenhuizen, praktijken, zorginstellingen, laboratoria.
question-organisation-sector-education = Onderwijs
question-organisation-sector-education-hint = Scholen, universiteiten, opleidingen.
question-organisation-sector-government = Overheid
question-organisation-sector-government-hint = Ministeries, gemeenten, uitvoeringsdiensten, rechtspraak, politie.
question-organisation-sector-other = Iets anders
question-organisation-sector-other-hint = Handel, industrie, diensten, advocatuur, cultuur, goede doelen.
question-organisation-country-label = Land
question-organisation-country-hint = Waar de meeste mensen werken.
question-organisation-country-nl = Nederland
question-organisation-country-be = België
question-organisation-country-de = Duitsland
question-organisation-country-fr = Frankrijk
question-organisation-country-es = Spanje
question-organisation-country-it = Italië
question-organisation-country-pl = Polen
question-organisation-country-ie = Ierland
question-organisation-country-at = Oostenrijk
question-organisation-country-other-eu = Een ander EU-land
question-organisation-country-gb = Verenigd Koninkrijk
question-organisation-country-ch = Zwitserland
question-organisation-country-us = Verenigde Staten
question-organisation-country-other = Een ander land
question-organisation-people-label = Mensen die er werken
question-organisation-people-hint = De hele organisatie, niet alleen wie het gaat gebruiken.
question-organisation-people-preset-small = Klein
question-organisation-people-preset-medium = Middelgroot
question-organisation-people-preset-large = Groot
question-organisation-people-preset-very-large = Zeer groot
question-organisation-turnover-label = Omzet of begroting per jaar
question-organisation-turnover-hint = In euro’s, ongeveer. Sommige licenties houden op bij een bepaalde omzet.
question-organisation-turnover-under-2m = Minder dan 2 miljoen
question-organisation-turnover-under-10m = 2 tot 10 miljoen
question-organisation-turnover-under-50m = 10 tot 50 miljoen
question-organisation-turnover-under-1b = 50 miljoen tot 1 miljard
question-organisation-turnover-over-1b = Meer dan 1 miljard

## 10. Moet het uw eigen wereld kennen?

question-own-world-title = Moet het uw eigen wereld kennen?
question-own-world-lede = Een model kent wat openbaar was toen het werd gemaakt. Het kent uw producten, uw cliënten en uw huisstijl niet.
question-own-world-why = Opzoeken in uw documenten voegt bij elke vraag tekst toe, vaak enkele keren zoveel als de vraag zelf, en die tekst wordt elke keer betaald of berekend. Een model bijscholen met uw voorbeelden kost werk aan het begin en opnieuw bij elk nieuw model, en persoonsgegevens daarin vragen een grondslag voor dat doel (AVG artikelen 5 en 6).
question-own-world-unsure = Wij wegen algemene kennis en eigen documenten even zwaar, laten enige ruimte voor een vaste schrijfwijze, en rekenen niet op voorbeelden.
question-own-world-stage = Kwaliteit
question-own-world-short = Uw eigen wereld
question-own-world-own-world-label = Wat het moet weten
question-own-world-own-world-general = Algemene kennis is genoeg
question-own-world-own-world-general-hint = Alles wat nodig is staat in de vraag of in de tekst die erbij komt.
question-own-world-own-world-documents = Het moet onze documenten gebruiken
question-own-world-own-world-documents-hint = Het zoekt op in uw handleidingen, dossiers of website, en zegt waar het staat.
question-own-world-own-world-exactly = Het moet precies op onze manier schrijven
question-own-world-own-world-exactly-hint = Uw vorm, uw termen, uw toon, elke keer. Daar kan bijscholen met voorbeelden voor nodig zijn.
question-own-world-examples-label = Voorbeelden die u hebt
question-own-world-examples-hint = Paren van een vraag en een goed antwoord, of een tekst en wat ervan gemaakt is.
question-own-world-examples-preset-none = Geen
question-own-world-examples-preset-hundreds = Honderden
question-own-world-examples-preset-thousands = Duizenden
question-own-world-examples-quality-label = Hoe goed ze zijn
question-own-world-examples-quality-checked = Nagekeken
question-own-world-examples-quality-checked-hint = Iemand die het werk kent heeft ze gelezen en zou ze ondertekenen.
question-own-world-examples-quality-unchecked = Niet nagekeken
question-own-world-examples-quality-unchecked-hint = Ze komen uit het dagelijkse werk, goed en slecht door elkaar.
question-own-world-examples-quality-unknown = Dat weten wij niet
question-own-world-examples-quality-unknown-hint = Er heeft nog niemand naar gekeken.

## 11. Wie kan ervoor zorgen?

question-people-title = Wie kan ervoor zorgen?
question-people-lede = Een eigen model heeft iemand nodig voor updates, storingen en nieuwe versies. Een model bij een aanbieder vraagt minder, maar niet niets.
question-people-why = Tijd is de kostenpost die het vaakst wordt vergeten: een tiende van iemand met een jaarsalaris van € 80.000 is € 8.000, elk jaar opnieuw. De Europese AI-verordening (artikel 4, sinds 2 februari 2025 en anders verwoord in juli 2026) vraagt u ook de mensen die met AI werken te helpen dat te leren.
question-people-unsure = Wij nemen algemene IT’ers als het waarschijnlijkst, met een tiende van de tijd van één persoon (0 tot 30%), en houden niemand en serverbeheerders open.
question-people-stage = Uw organisatie
question-people-short = Mensen die ervoor zorgen
question-people-people-label = De kundigste mensen op wie u kunt rekenen
question-people-people-nobody = Niemand
question-people-people-nobody-hint = Er zijn geen IT’ers, of zij hebben geen tijd over.
question-people-people-generalists = Algemene IT’ers
question-people-people-generalists-hint = Zij zorgen voor laptops, accounts en kantoorprogramma’s.
question-people-people-server-people = Mensen die servers beheren
question-people-people-server-people-hint = Zij installeren, bewaken en herstellen servers, en komen in actie als er een uitvalt.
question-people-people-ml-engineers = Machine-learning-ingenieurs
question-people-people-ml-engineers-hint = Zij hebben al eerder modellen in gebruik genomen en kunnen ze bijscholen en testen.
question-people-time-share-label = Tijd die zij eraan kunnen geven
question-people-time-share-hint = Allen samen, als deel van één voltijder.
question-people-time-share-preset-little = Twee uur per week
question-people-time-share-preset-some = Een dag per week
question-people-time-share-preset-half = De halve week

## 12. Wat hebt u al?

question-equipment-title = Wat hebt u al?
question-equipment-lede = Kruis alles aan wat hiervoor kan worden gebruikt. Naar deze computer kijken wij zelf; u bevestigt alleen wat wij vonden.
question-equipment-why = Een model moet in het geheugen passen: een klein model vraagt ongeveer 5 GB, een goed model 15 tot 50 GB, en zonder grafische kaart schrijft het vele malen langzamer. Wat u al hebt hoeft u niet te kopen, maar het vraagt nog steeds stroom en iemands tijd.
question-equipment-unsure = Wij gaan ervan uit dat alles moet worden gekocht of gehuurd.
question-equipment-stage = Uw organisatie
question-equipment-short = Wat u al hebt
question-equipment-equipment-label = Wat kan worden gebruikt
question-equipment-equipment-this-computer = Deze computer
question-equipment-equipment-this-computer-hint = Wij hebben het geheugen en de snelheid gemeten. Er is niets verstuurd.
question-equipment-equipment-staff-computers = De computers van de medewerkers
question-equipment-equipment-staff-computers-hint = Laptops of werkstations van ongeveer de laatste drie jaar.
question-equipment-equipment-server-without-gpu = Een server zonder grafische kaart
question-equipment-equipment-server-without-gpu-hint = Een gewone kantoor- of bedrijfsserver.
question-equipment-equipment-server-with-gpu = Een server met grafische kaart
question-equipment-equipment-server-with-gpu-hint = Een kaart met 16 GB eigen geheugen of meer, ook wel GPU genoemd.
question-equipment-equipment-cloud-contract = Een contract met een cloudaanbieder
question-equipment-equipment-cloud-contract-hint = Microsoft, Amazon, Google, OVHcloud, Scaleway of een ander.
question-equipment-equipment-nothing = Niets van dit alles
question-equipment-equipment-nothing-hint = Wij rekenen de hele aankoop of huur mee.

## 13. Hoe erg is afhankelijkheid van één leverancier, en een dag stilstand?

question-independence-title = Hoe erg is het om van één leverancier af te hangen, en om een dag stil te liggen?
question-independence-lede = Twee verschillende risico’s. Het eerste groeit in jaren, het tweede slaat toe op een dinsdagochtend.
question-independence-why = Aanbieders halen modellen uit de handel, en elke gedwongen overstap betekent alles opnieuw testen; de Europese dataverordening (Verordening (EU) 2023/2854, artikelen 23 tot en met 31, sinds 12 september 2025) maakt het vertrek gemakkelijker bij de diensten die eronder vallen, zonder overstapkosten vanaf 12 januari 2027. Is een dag zonder onaanvaardbaar, dan hebt u een tweede machine of een tweede leverancier nodig, en die rekenen wij mee.
question-independence-unsure = Wij nemen beide als lastig, en houden “maakt niet uit” en “ernstig” open.
question-independence-stage = Risico
question-independence-short = Leverancier en stilstand
question-independence-supplier-label = Afhangen van één leverancier
question-independence-supplier-hint = Die verhoogt de prijs, verandert het model of houdt ermee op.
question-independence-supplier-no-matter = Maakt niet uit
question-independence-supplier-no-matter-hint = Dan gaan wij naar een ander.
question-independence-supplier-awkward = Lastig
question-independence-supplier-awkward-hint = Een paar weken werk, en dan verder.
question-independence-supplier-serious = Ernstig
question-independence-supplier-serious-hint = Een project met een begroting, en maanden last.
question-independence-supplier-unacceptable = Onaanvaardbaar
question-independence-supplier-unacceptable-hint = Ons bestuur, onze toezichthouder of onze cliënten staan het niet toe.
question-independence-downtime-label = Een dag stilstand
question-independence-downtime-hint = Niemand kan erbij, van negen tot vijf.
question-independence-downtime-no-matter = Maakt niet uit
question-independence-downtime-no-matter-hint = Het kan wachten tot morgen.
question-independence-downtime-awkward = Lastig
question-independence-downtime-awkward-hint = Mensen doen het een dag met de hand.
question-independence-downtime-serious = Ernstig
question-independence-downtime-serious-hint = Het werk stapelt zich op en klanten merken het.
question-independence-downtime-unacceptable = Onaanvaardbaar
question-independence-downtime-unacceptable-hint = Iemand kan schade lijden, of wij breken een belofte die niet gebroken mag worden.

## 14. Wat telt het zwaarst?

question-priorities-title = Wat telt het zwaarst?
question-priorities-lede = Stel u een route voor die op alles het slechtst is, en u mag één ding van slechtst naar best tillen. Zet dat bovenaan, en daarna het volgende.
question-priorities-why = De volgorde bepaalt hoe zwaar elk ding telt, naar de grootte van de stap en niet naar de naam (swing weighting, zoals de gids van de Britse overheid voor multicriteria-analyse aanraadt). Geld van later telt minder: bij 6% per jaar weegt € 100 over drie jaar even zwaar als € 84 nu.
question-priorities-unsure = Wij proberen elke volgorde, en rekenen over 36 maanden, in euro’s, met 6% per jaar (3 tot 10), zonder grens aan het budget.
question-priorities-stage = Wat telt
question-priorities-short = Wat het zwaarst telt
question-priorities-ranking-label = Van wat het zwaarst telt naar wat het minst telt
question-priorities-ranking-hint = Beoordeel de stap, niet het woord: kosten alle routes ongeveer evenveel, dan tellen de kosten weinig.
question-priorities-ranking-cost = Kosten
question-priorities-ranking-cost-hint = Van de duurste route naar de goedkoopste.
question-priorities-ranking-privacy = Privacy
question-priorities-ranking-privacy-hint = Van tekst die naar een ander werelddeel gaat naar tekst die uw machines nooit verlaat.
question-priorities-ranking-quality = Kwaliteit
question-priorities-ranking-quality-hint = Van het model dat op uw taken de meeste fouten maakt naar het model dat de minste maakt.
question-priorities-ranking-speed = Snelheid
question-priorities-ranking-speed-hint = Van het traagste antwoord waarmee u nog kunt leven naar het snelste.
question-priorities-ranking-control = Zeggenschap
question-priorities-ranking-control-hint = Van een model dat onder uw handen verandert naar een model dat u houdt en aanpast.
question-priorities-ranking-independence = Onafhankelijkheid
question-priorities-ranking-independence-hint = Van vastzitten aan één leverancier naar binnen een week kunnen vertrekken.
question-priorities-ranking-ease = Gemak
question-priorities-ranking-ease-hint = Van een machine die dagelijks zorg vraagt naar een dienst waar een ander voor zorgt.
question-priorities-horizon-label = Jaren vooruit
question-priorities-horizon-12 = 1 jaar
question-priorities-horizon-24 = 2 jaar
question-priorities-horizon-36 = 3 jaar
question-priorities-horizon-48 = 4 jaar
question-priorities-horizon-60 = 5 jaar
question-priorities-currency-label = Munt
question-priorities-currency-EUR = Euro (€)
question-priorities-currency-USD = Amerikaanse dollar ($)
question-priorities-currency-GBP = Pond sterling (£)
question-priorities-currency-CHF = Zwitserse frank (CHF)
question-priorities-discount-rate-label = Vermogenskosten
question-priorities-discount-rate-hint = Wat geld volgens uw organisatie per jaar kost. Uw financiële afdeling weet het.
question-priorities-discount-rate-preset-public = Overheid
question-priorities-discount-rate-preset-usual = Gangbaar voor een bedrijf
question-priorities-discount-rate-preset-high = Risicovol of snel groeiend
question-priorities-budget-label = Wat het hoogstens mag kosten
question-priorities-budget-hint = Routes die duurder zijn vallen af. Laat het leeg als er geen grens is.

## Eenheden achter een getal; $n kiest tussen enkelvoud en meervoud

unit-pieces-a-month = { $n ->
    [one] stuk per maand
   *[other] stuks per maand
}
unit-words-a-piece = { $n ->
    [one] woord
   *[other] woorden
}
unit-times-the-average = { $n ->
    [one] keer het gemiddelde
   *[other] keer het gemiddelde
}
unit-percent-a-year = { $n ->
    [one] % per jaar
   *[other] % per jaar
}
unit-minutes = { $n ->
    [one] minuut
   *[other] minuten
}
unit-money-an-hour = { $n ->
    [one] per uur
   *[other] per uur
}
unit-people = { $n ->
    [one] persoon
   *[other] personen
}
unit-examples = { $n ->
    [one] voorbeeld
   *[other] voorbeelden
}
unit-percent-of-a-person = { $n ->
    [one] % van één persoon
   *[other] % van één persoon
}
unit-money-a-year = { $n ->
    [one] per jaar
   *[other] per jaar
}

## Als een antwoord niet bruikbaar is. $field is het opschrift van het veld.

error-answer-unknown-question = Die vraag bestaat niet.
error-answer-unknown-question-hint = De veertien vragen staan in de hulp. Er is niets veranderd.
error-answer-unknown-field = Deze vraag heeft dat veld niet.
error-answer-unknown-field-hint = Kijk bij de vraag welke velden zij heeft. Er is niets veranderd.
error-answer-unknown-option = Dat is niet een van de antwoorden.
error-answer-unknown-option-hint = Kies een van de antwoorden bij de vraag. Uw eerdere antwoord is bewaard.
error-answer-missing = “{ $field }” is nog leeg.
error-answer-missing-hint = Vul het in, of kies “Weet ik nog niet”. Uw andere antwoorden zijn bewaard.
error-answer-not-a-number = Dat is geen getal dat wij kunnen lezen.
error-answer-not-a-number-hint = Schrijf het in cijfers, zoals 9000 of 2,5. Wat u typte staat er nog.
error-answer-below = “{ $field }” moet { $minimum } of meer zijn.
error-answer-below-hint = Verbeter het getal, of kies “Weet ik nog niet”. Uw eerdere antwoord is bewaard.
error-answer-above = “{ $field }” moet { $maximum } of minder zijn.
error-answer-above-hint = Kijk of er geen nul te veel staat. Uw eerdere antwoord is bewaard.
error-answer-range-order = De onderkant van de marge ligt boven de bovenkant.
error-answer-range-order-hint = Zet het kleinste getal voorop en het grootste achteraan. Uw eerdere antwoord is bewaard.
error-answer-too-long = Deze tekst is te lang: er is plaats voor { $limit } tekens.
error-answer-too-long-hint = Maak de tekst korter en probeer het opnieuw. Wat u typte staat er nog.
error-answer-ranking-incomplete = De volgorde is nog niet af.
error-answer-ranking-incomplete-hint = Geef elk onderdeel één plaats, of kies “Weet ik nog niet”. De volgorde tot nu toe is bewaard.
