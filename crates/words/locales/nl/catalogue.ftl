# Woorden voor de catalogus van feiten: eenheden, bronnen, machines, modellen, licenties, plaatsen, opmerkingen.

## What the catalogue says about its own figures

catalogue-source-kind-published = Door anderen gepubliceerd
catalogue-source-kind-measured = Door ons gemeten of uitgerekend
catalogue-source-kind-judgement = Onze schatting

## Units

catalogue-unit-usd-per-million-tokens = Amerikaanse dollar per miljoen tokens
catalogue-unit-usd-per-hour = Amerikaanse dollar per uur
catalogue-unit-usd = Amerikaanse dollar
catalogue-unit-eur = euro
catalogue-unit-usd-per-year = Amerikaanse dollar per jaar
catalogue-unit-eur-per-year = euro per jaar
catalogue-unit-eur-per-kilowatt-hour = euro per kilowattuur
catalogue-unit-usd-per-month = Amerikaanse dollar per maand
catalogue-unit-usd-per-gigabyte = Amerikaanse dollar per gigabyte
catalogue-unit-usd-per-gigabyte-month = Amerikaanse dollar per gigabyte per maand
catalogue-unit-usd-per-kilowatt-hour = Amerikaanse dollar per kilowattuur
catalogue-unit-usd-per-kilowatt-month = Amerikaanse dollar per kilowatt per maand
catalogue-unit-eur-per-kilowatt-month = euro per kilowatt per maand
catalogue-unit-exchange-rate = voor één
catalogue-unit-factor = maal
catalogue-unit-share = deel van het geheel
catalogue-unit-share-per-year = verandering per jaar
catalogue-unit-days = dagen
catalogue-unit-working-days = werkdagen
catalogue-unit-working-days-per-year = werkdagen per jaar
catalogue-unit-years = jaar
catalogue-unit-hours-per-month = uur per maand
catalogue-unit-hours-per-year = uur per jaar
catalogue-unit-bytes = bytes
catalogue-unit-gigabytes = gigabyte
catalogue-unit-gigabytes-per-second = gigabyte per seconde
catalogue-unit-teraflops = biljoen berekeningen per seconde
catalogue-unit-watts = watt
catalogue-unit-tokens-per-word = tokens per woord
catalogue-unit-words-per-page = woorden per pagina
catalogue-unit-tokens = tokens
catalogue-unit-per-year = keer per jaar
catalogue-unit-points = punten van de 100
catalogue-unit-count = stuks

## Machines

catalogue-machine-kind-laptop = Laptop
catalogue-machine-kind-workstation = Werkstation
catalogue-machine-kind-small-box = Kleine tafelcomputer
catalogue-machine-kind-server = Server
catalogue-part-kind-whole = Machine zoals verkocht
catalogue-part-kind-accelerator = Grafische kaart of rekenkaart
catalogue-part-kind-chassis = Alles om de kaart heen
catalogue-rent-region-eu = In de Europese Unie
catalogue-rent-region-any = Waar dan ook

## Models

catalogue-model-status-current = Te koop
catalogue-model-status-legacy = Loopt af
catalogue-model-status-limited = Alleen voor gekozen klanten
catalogue-model-status-retired = Uitgezet
catalogue-trains-on-text-no = Traint niet op uw tekst
catalogue-trains-on-text-yes = Traint op uw tekst tenzij u nee zegt
catalogue-trains-on-text-unknown = Niet bekend of er op uw tekst wordt getraind
catalogue-eu-residency-yes = Uw tekst kan in de EU blijven
catalogue-eu-residency-through-cloud = Uw tekst kan in de EU blijven via een cloud die het model doorverkoopt
catalogue-eu-residency-no = Uw tekst kan niet in de EU blijven
catalogue-eu-residency-unknown = Niet bekend of uw tekst in de EU kan blijven
catalogue-eu-hosting-yes = Europese aanbieder
catalogue-eu-hosting-by-region = Aanbieder van elders met regio’s in de EU
catalogue-eu-hosting-no = Buiten de EU, of niet bekend
catalogue-measured-by-vendor = gemeten door de maker
catalogue-measured-by-independent = gemeten door een ander
catalogue-measured-by-estimate = onze schatting
catalogue-commercial-use-yes = Een bedrijf mag het gebruiken.
catalogue-commercial-use-with-conditions = Een bedrijf mag het gebruiken binnen de voorwaarden van de licentie.
catalogue-commercial-use-no = Een bedrijf mag het niet gebruiken zonder aparte afspraak.
catalogue-commercial-use-unknown = We hebben niet gelezen of een bedrijf het mag gebruiken.
catalogue-tokenizer-o200k = OpenAI o200k
catalogue-tokenizer-cl100k = OpenAI cl100k
catalogue-tokenizer-llama3 = Llama 3
catalogue-tokenizer-tekken = Mistral Tekken
catalogue-tokenizer-deepseek = DeepSeek
catalogue-tokenizer-unknown = niet openbaar

## Licences: one plain sentence each, for screening; a lawyer reads the text

catalogue-licence-apache-2-0 = U mag het model gebruiken, aanpassen en doorgeven, ook zakelijk; laat de vermeldingen staan.
catalogue-licence-mit = U mag bijna alles met het model doen, ook zakelijk; laat de auteursvermelding staan.
catalogue-licence-llama-2-community = Zakelijk gebruik mag onder 700 miljoen gebruikers per maand, binnen een lijst van verboden gebruik.
catalogue-licence-llama-3-community = Zakelijk gebruik mag onder 700 miljoen gebruikers per maand; u moet “Built with Meta Llama 3” tonen, een lijst van verboden gebruik volgen en met de antwoorden geen andere modellen verbeteren.
catalogue-licence-llama-vision-community = Bedrijven en mensen die in de EU gevestigd zijn krijgen geen licentie voor dit model; wie een product gebruikt dat erop gebouwd is mag dat wel.
catalogue-licence-llama-4-community = Bedrijven en mensen die in de EU gevestigd zijn krijgen geen licentie voor dit model; wie een product gebruikt dat erop gebouwd is mag dat wel. Anderen mogen het gebruiken onder 700 miljoen gebruikers per maand.
catalogue-licence-gemma-terms = Zakelijk gebruik mag binnen de lijst van verboden gebruik van Google, die u moet doorgeven.
catalogue-licence-falcon-llm-2-0 = Zakelijk gebruik mag binnen een lijst van verboden gebruik; u moet de maker noemen.
catalogue-licence-mistral-modified-mit = Bedrijven met meer dan 20 miljoen dollar omzet per maand, de hele groep meegeteld, krijgen geen licentie; voor anderen is zakelijk gebruik vrij.
catalogue-licence-mistral-research = Alleen voor onderzoek; voor zakelijk gebruik hebt u een licentie van Mistral nodig.
catalogue-licence-llama-1-research = Alleen voor onderzoek door mensen die Meta toeliet; niet voor bedrijven.
catalogue-licence-llama-3-1-community = Zakelijk gebruik mag onder 700 miljoen gebruikers per maand; u moet “Built with Llama” tonen en een lijst van verboden gebruik volgen.
catalogue-licence-llama-3-2-community = Zakelijk gebruik mag onder 700 miljoen gebruikers per maand; u moet “Built with Llama” tonen en een lijst van verboden gebruik volgen. Voor tekstmodellen geldt dit ook in de EU.
catalogue-licence-llama-3-3-community = Zakelijk gebruik mag onder 700 miljoen gebruikers per maand; u moet “Built with Llama” tonen en een lijst van verboden gebruik volgen.
catalogue-licence-falcon-180b = Zakelijk gebruik mag binnen een lijst van verboden gebruik die de maker kan veranderen; het als dienst aan anderen aanbieden vraagt een aparte licentie.
catalogue-licence-falcon-2-11b = Zakelijk gebruik mag binnen een lijst van verboden gebruik die de maker kan veranderen; u moet de maker noemen.
catalogue-licence-falcon-mamba = Zakelijk gebruik mag binnen een lijst van verboden gebruik die de maker kan veranderen; u moet de maker noemen.
catalogue-licence-qwen = Zakelijk gebruik mag onder 100 miljoen gebruikers per maand.
catalogue-licence-deepseek-model = Zakelijk gebruik mag binnen een lijst van verboden gebruik, die u moet doorgeven.
catalogue-licence-cc-by-nc-4-0 = Niet voor bedrijven; u moet de maker noemen.
catalogue-licence-nvidia-nemotron = Zakelijk gebruik mag; wie het model doorgeeft moet de licentie en de vermeldingen meegeven.
catalogue-licence-kimi-modified-mit = Zakelijk gebruik mag; boven 100 miljoen gebruikers per maand of 20 miljoen dollar omzet per maand moet u de naam van het model tonen.
catalogue-licence-kimi-k3 = Een eigen licentie van de maker die we niet gelezen hebben. Lees die voordat u het model zakelijk gebruikt.
catalogue-licence-glm-5-3 = Een eigen licentie van de maker die we niet gelezen hebben. Lees die voordat u het model zakelijk gebruikt.

## People

catalogue-role-machine-learning-engineer = Machine-learning-engineer
catalogue-role-server-administrator = Serverbeheerder
catalogue-role-it-generalist = IT-generalist
catalogue-role-office-worker = Medewerker
catalogue-role-legal-specialist = Jurist of privacyfunctionaris

## Places and languages

catalogue-country-nl = Nederland
catalogue-country-de = Duitsland
catalogue-country-fr = Frankrijk
catalogue-country-be = België
catalogue-country-es = Spanje
catalogue-country-it = Italië
catalogue-country-pl = Polen
catalogue-country-gb = Verenigd Koninkrijk
catalogue-country-us = Verenigde Staten
catalogue-country-ch = Zwitserland
catalogue-country-ie = Ierland
catalogue-country-at = Oostenrijk
catalogue-country-other-eu = Een ander EU-land
catalogue-country-other = Een ander land
catalogue-place-nl = Nederland
catalogue-place-de = Duitsland
catalogue-place-fr = Frankrijk
catalogue-place-be = België
catalogue-place-es = Spanje
catalogue-place-it = Italië
catalogue-place-pl = Polen
catalogue-place-gb = Verenigd Koninkrijk
catalogue-place-us = Verenigde Staten
catalogue-place-ch = Zwitserland
catalogue-place-ie = Ierland
catalogue-place-at = Oostenrijk
catalogue-place-eu = EU-gemiddelde
catalogue-place-europe = Europees gemiddelde
catalogue-place-world = Wereldgemiddelde
catalogue-language-en = Engels
catalogue-language-nl = Nederlands
catalogue-language-de = Duits
catalogue-language-fr = Frans
catalogue-language-es = Spaans
catalogue-language-it = Italiaans
catalogue-language-pt = Portugees
catalogue-language-pl = Pools
catalogue-language-sv = Zweeds
catalogue-language-da = Deens
catalogue-language-fi = Fins
catalogue-language-cs = Tsjechisch
catalogue-language-hu = Hongaars
catalogue-language-ro = Roemeens
catalogue-language-el = Grieks

## Topics: names of general figures

catalogue-topic-hours-per-month = Uren in een maand
catalogue-topic-working-hours-per-year = Uren die een voltijder per jaar werkt
catalogue-topic-employer-on-cost = Factor van brutoloon naar volle kosten
catalogue-topic-cost-of-capital = Kapitaalkosten
catalogue-topic-power-usage-data-centre = Extra stroom in een datacentrum
catalogue-topic-power-usage-on-site = Extra stroom op uw eigen locatie
catalogue-topic-colocation = Huur van ruimte in een datacentrum
catalogue-topic-hardware-life = Jaren tot een machine wordt vervangen
catalogue-topic-residual-after-three-years = Restwaarde na drie jaar
catalogue-topic-failures-per-accelerator-year = Storingen per rekenkaart per jaar
catalogue-topic-support-contract = Hardware-onderhoud, als deel van de prijs
catalogue-topic-wage-growth = Groei van de loonkosten
catalogue-topic-reserved-discount = Korting op machines die een jaar vastliggen
catalogue-topic-reserved-discount-three-years = Korting op machines die voor drie jaar gereserveerd zijn
catalogue-topic-serving-licence = Licentie van serversoftware met ondersteuning
catalogue-topic-cloud-storage = Bestanden in een cloud bewaren
catalogue-topic-cloud-egress = Gegevens uit een cloud halen
catalogue-topic-retrieval-store = Opslag om documenten op betekenis te vinden
catalogue-topic-rent-trend = Verandering van de huur van rekenkaarten
catalogue-topic-token-price-trend-same-model = Prijsverandering van hetzelfde model
catalogue-topic-token-price-trend-same-quality = Prijsverandering bij dezelfde kwaliteit
catalogue-topic-reasoning-factor = Geschreven tokens per zichtbare token als een model eerst nadenkt
catalogue-topic-words-per-page = Woorden op een pagina
catalogue-topic-integration-closed-api = Een gesloten model aansluiten
catalogue-topic-integration-hosted-open = Een gehost open model aansluiten
catalogue-topic-integration-rented-gpu = Gehuurde rekenkaarten inrichten
catalogue-topic-integration-own-server = Uw eigen server inrichten
catalogue-topic-integration-own-computers = Tien computers van medewerkers inrichten
catalogue-topic-upkeep-closed-api = Onderhoud van een gesloten model
catalogue-topic-upkeep-hosted-open = Onderhoud van een gehost open model
catalogue-topic-upkeep-rented-gpu = Onderhoud van gehuurde rekenkaarten
catalogue-topic-upkeep-own-server = Onderhoud van uw eigen server
catalogue-topic-upkeep-own-computers = Onderhoud van tien computers van medewerkers
catalogue-topic-upgrades-per-year-closed = Wisselingen van gesloten model per jaar uit eigen keuze
catalogue-topic-retirements-per-year-closed = Gesloten modellen die per jaar worden uitgezet
catalogue-topic-upgrades-per-year-open = Wisselingen van open model per jaar
catalogue-topic-evaluation-per-upgrade = Een nieuw model testen
catalogue-topic-impact-assessment = Gegevensbeschermingseffectbeoordeling
catalogue-topic-legal-review = Juridische toets
catalogue-topic-guardrails = Filters voor wat erin gaat en eruit komt
catalogue-topic-red-teaming = Proberen het te breken
catalogue-topic-record-keeping = Vastleggen wat is gevraagd en geantwoord
catalogue-topic-audit = Audit
catalogue-topic-training-per-user = Instructie per gebruiker
catalogue-topic-tuning-labelling = Voorbeelden voor fine-tuning voorbereiden
catalogue-topic-tuning-engineering = Techniek voor één ronde fine-tuning
catalogue-topic-tuning-accelerator-hours = Rekenkaarturen voor één ronde fine-tuning
catalogue-topic-exit-closed-api = Een gesloten model verlaten
catalogue-topic-exit-own-server = Uw eigen server afbouwen
catalogue-topic-colocation-europe = Huur van een rack in een Europees datacentrum
catalogue-topic-public-discount-rate = Disconteringsvoet van overheden
catalogue-topic-capital-overrun = Wat projecten kosten ten opzichte van het plan
catalogue-topic-duration-overrun = Hoe lang projecten duren ten opzichte van het plan
catalogue-topic-outsourcing-overrun = Wat uitbesteden kost ten opzichte van het plan
catalogue-topic-accelerator-use = Tijd waarin rekenkaarten bezig zijn

## Sectoren met eigen kosten van kapitaal

catalogue-sector-advertising = Reclame
catalogue-sector-aerospace-defence = Lucht- en ruimtevaart en defensie
catalogue-sector-air-transport = Luchtvervoer
catalogue-sector-clothing = Kleding
catalogue-sector-automotive = Auto’s en vrachtwagens
catalogue-sector-automotive-parts = Auto-onderdelen
catalogue-sector-banks = Banken
catalogue-sector-drinks = Frisdranken
catalogue-sector-broadcasting = Omroepen
catalogue-sector-investment-banking = Beursmakelaars en zakenbanken
catalogue-sector-building-materials = Bouwmaterialen
catalogue-sector-business-services = Zakelijke en persoonlijke diensten
catalogue-sector-cable-television = Kabeltelevisie

## Notes on single figures

catalogue-note-accelerator-use = Een gemiddelde over gedeelde clusters die niemand had afgesteld; het hoge uiteinde is waar eigenaren naar streven.
catalogue-note-chassis-class = Geen bron geeft de prijs van een server zonder kaarten. Dit is onze schatting voor zijn klasse; vraag een offerte.
catalogue-note-colocation-europe = Onze schatting. Er is geen Europese prijs gevonden die te citeren is; vraag een offerte.
catalogue-note-colocation-wholesale = De bron vraagt 163 tot 184 dollar voor grote Amerikaanse contracten. Een enkel rack kost meer, dus de bandbreedte reikt ver omhoog.
catalogue-note-cost-of-capital = Een voorlopig getal. Uw financiële afdeling heeft een eigen cijfer.
catalogue-note-currency-uncertain = De aanbieder rekent in euro’s, en de lijst heeft die euro’s misschien als dollars opgeschreven; de bandbreedte omvat beide lezingen.
catalogue-note-effort-exit = Onze schatting. Het hangt vooral af van het aantal plekken dat het model gebruikt.
catalogue-note-effort-general = Onze schatting. Het hangt vooral af van het aantal mensen en taken.
catalogue-note-effort-integration = Onze schatting. Het hangt vooral af van de systemen waarop u aansluit.
catalogue-note-effort-safeguards = Onze schatting. Gevoelige gegevens en klanten die de antwoorden lezen, maken het meer.
catalogue-note-effort-tuning = Onze schatting voor het bijstellen van een middelgroot model. Slechte voorbeelden kosten de meeste tijd.
catalogue-note-effort-upkeep = Onze schatting. Het wordt meer als de dienst niet mag uitvallen.
catalogue-note-electricity-eu-range = De ondergrens is het goedkoopste land dat is gevonden, de bovengrens een huishoudprijs, die een klein kantoor betaalt.
catalogue-note-electricity-from-pounds = In pence genoemd door twee vergelijkingssites, tegen 0,86 pond per euro.
catalogue-note-electricity-old = Het cijfer is van maart 2024; de marge is daarom verbreed.
catalogue-note-electricity-second-hand = Door een ander aangehaald, niet bij het statistiekbureau gelezen; de marge is daarom verbreed.
catalogue-note-electricity-union-and-household = Er is geen nationale prijs voor bedrijven gevonden: de waarschijnlijke waarde is het EU-gemiddelde, het hoge uiteinde de nationale prijs voor huishoudens.
catalogue-note-electricity-us-regions = Prijzen verschillen per regio; de marge loopt van de goedkoopste tot de duurste van drie.
catalogue-note-failures-reckoned = Uitgerekend uit één groot cluster: alleen kapotte kaarten, kaarten met hun geheugen, en elke onderbreking.
catalogue-note-host-bills-in-euros = De aanbieder rekent in euro’s; de bron geeft dollars.
catalogue-note-includes-layer-tables = Het bestand bevat ook grote tabellen die worden opgezocht en niet vermenigvuldigd, en is daardoor groter dan de afronding doet verwachten.
catalogue-note-includes-vision-part = Het bestand bevat ook het deel dat naar beelden kijkt.
catalogue-note-introductory-price = Een introductieprijs met een aangekondigd einde.
catalogue-note-l4-price = Er is geen prijs gevonden die te citeren is. Dit is onze schatting van een nieuwe kaart.
catalogue-note-laptop-arithmetic = Onze schatting voor een processor zonder grafische kaart; dat verschilt sterk per model.
catalogue-note-laptop-bandwidth = Twee geheugenkanalen geven hooguit 90 gigabyte per seconde; programma’s halen daarvan 60 tot 75 %.
catalogue-note-memory-left-for-model = Wat er voor een model overblijft naast het systeem en de programma’s in gebruik.
catalogue-note-on-cost-from-share = Uit het aandeel sociale lasten in de loonkosten: EU-gemiddelde, met Malta en Frankrijk als uitersten.
catalogue-note-one-example = Eén voorbeeld dat iemand heeft gebouwd; winkels verschillen.
catalogue-note-overrun = De uitersten zijn gepubliceerd voor overheidsprojecten van 1981 tot 2002; de waarschijnlijke waarde is van ons.
catalogue-note-pay-by-analogy = Onze schatting naar analogie van functies met een bron.
catalogue-note-pay-from-labour-cost = Uitgerekend uit gemiddelde loonkosten per uur; uw eigen mensen kunnen veel meer of minder verdienen.
catalogue-note-pay-old = Een oudere statistiek; de bovengrens houdt rekening met latere stijging.
catalogue-note-pay-weak-source = Van pagina’s van wervers met weinig waarnemingen.
catalogue-note-power-class = Onze schatting voor machines van deze klasse; meet de uwe als stroom ertoe doet.
catalogue-note-power-peak-only = Alleen de piek is gepubliceerd; de waarschijnlijke waarde is onze schatting.
catalogue-note-price-class = Onze schatting voor machines van deze klasse; vraag een offerte.
catalogue-note-price-has-risen = De ondergrens is de eerste adviesprijs; schaarste aan geheugen verhoogde die in 2026.
catalogue-note-price-looks-high = Veel hoger dan wat anderen voor hetzelfde model vragen; ga het na bij de aanbieder.
catalogue-note-public-discount-rate = Een voet zonder inflatie, vastgesteld voor het Verenigd Koninkrijk. Uw eigen ministerie van Financiën kan een andere voorschrijven.
catalogue-note-pue-on-site = Onze schatting: geen eigen koeling aan de onderkant, een kleine gekoelde ruimte aan de bovenkant.
catalogue-note-pue-range = Het gemiddelde van een enquête; de beste grote locaties halen 1,15, kleine oude veel meer.
catalogue-note-quality-by-analogy = Er is geen vergelijkbare score gevonden. Dit is onze schatting op grond van modellen van dezelfde soort, grootte en leeftijd.
catalogue-note-rate-implied = Er was geen officiële koers voorhanden; deze volgt uit een prijslijst in beide valuta. Vul uw eigen koers in.
catalogue-note-rate-placeholder = Een voorlopig getal. Vul uw eigen koers in.
catalogue-note-reasoning-factor = Onze schatting. Het verschilt sterk per taak en instelling; een proef meet het.
catalogue-note-release-list-partial = Geteld op een lijst die niet volledig is.
catalogue-note-rent-few-offers = Er zijn maar één of twee aanbiedingen gevonden; de marge is daarom verbreed.
catalogue-note-rent-trend = In 2026 steeg de huur van sommige kaarten tot 10 % in een maand en bleef die van andere gelijk; de richting is onbekend.
catalogue-note-resale-contradicts = Gidsen en verkopen spreken elkaar tegen; elke vondst staat op zichzelf.
catalogue-note-residual = Onze schatting. Gepubliceerde cijfers spreken elkaar tegen: 25 tot 63 % van de prijs.
catalogue-note-retention-abuse-logs = Bewaard om misbruik te herkennen. Korter of niet bewaren kan met de aanbieder worden afgesproken.
catalogue-note-retention-flagged = Meestal 30 dagen; tekst die als misbruik is gemarkeerd tot twee jaar.
catalogue-note-retention-none-by-default = Standaard niet bewaard; afzonderlijke modellen kunnen afwijken.
catalogue-note-rtx-6000-ada-price = Er is geen prijs gevonden die te citeren is. Dit is onze schatting van een nieuwe kaart.
catalogue-note-same-model-trend = Onze schatting. Adviesprijzen blijven meestal gelijk, sommige dalen met 80 % en sommige introductieprijzen verdubbelen.
catalogue-note-same-quality-trend = Gepubliceerde dalingen lopen van een factor 4,5 tot meer dan 10 per jaar, maar de nieuwste modellen werden niet goedkoper; de waarschijnlijke waarde is van ons, aan de voorzichtige kant.
catalogue-note-sector-capital = Beursgenoteerde Amerikaanse bedrijven, januari 2026. Die van u kan anders zijn; uw financiële afdeling weet het.
catalogue-note-server-memory-bandwidth = Twaalf geheugenkanalen geven hooguit 460 gigabyte per seconde; programma’s halen daar een deel van.
catalogue-note-size-of-sister-file = De grootte is die van een bestand dat door een ander op dezelfde manier is afgerond.
catalogue-note-size-rounded = De bron geeft een afgeronde grootte.
catalogue-note-sources-disagree = Bronnen spreken elkaar tegen; de marge omvat ze alle.
catalogue-note-support-contract = Onze schatting van jaarlijks onderhoud voor een server.
catalogue-note-tokens-across-families = Hoe dit model woorden opdeelt is niet openbaar; de marge omvat de families die wij hebben gemeten.
catalogue-note-tokens-from-one-text = Geteld in één juridische tekst; gewoon proza vraagt meer, en de marge houdt daar rekening mee.
catalogue-note-upgrades-closed = Onze schatting: de meeste wisselingen zijn gedwongen, en die tellen apart.
catalogue-note-retirements = Het omgekeerde van de levensduur van modellen waarvan het einde bekend is. Modellen die nog draaien gaan misschien langer mee.
catalogue-note-wage-growth = Het gemiddelde van de Europese Unie; de uitersten zijn Frankrijk en Polen.
catalogue-note-reserved-discount = Voor gewone machines, een jaar vooruit; bij grafische kaarten is het vaak anders.
catalogue-note-reserved-discount-three-years = Voor gewone machines drie jaar vooruit, per maand of ineens betaald; rekenkaarten wijken vaak af.
catalogue-note-serving-licence = Laag voor vijf jaar ineens, hoog waar een kaart voor twee telt. Bij sommige kaarten hoort de licentie erbij, en gratis software doet hetzelfde werk.
catalogue-note-cloud-storage = Drie aanbieders vragen 1,8 tot 2,3 cent; schijven aan een machine kosten ongeveer vier keer zoveel.
catalogue-note-cloud-egress = Grote clouds vragen 8,7 tot 12 cent; veel kleinere hosts vragen niets.
catalogue-note-retrieval-store = Niets in een database die u hebt, 75 dollar voor 800.000 passages, 850 voor 47 miljoen.
catalogue-note-upgrades-open = Onze schatting: niets dwingt tot wisselen, betere modellen verleiden.
catalogue-note-words-per-page = De bronnen noemen 500 en 750 woorden; formulieren en brieven bevatten er minder.
catalogue-note-working-hours = Onze schatting; contracten en vakanties verschillen per land.

## Errors

# $file (text) name of the data file
error-catalogue-missing-file = In de catalogus ontbreekt het bestand { $file }.
error-catalogue-missing-file-hint = Installeer het cataloguspakket opnieuw, of ga terug naar de catalogus die bij de app hoort.
# $file (text) name of the data file; $detail (text) technical reason
error-catalogue-unreadable = Het catalogusbestand { $file } kan niet worden gelezen.
error-catalogue-unreadable-hint = Het bestand is beschadigd of gewijzigd. Wat er is gevonden: { $detail }
# $file, $row, $field (text) place of the mistake
error-catalogue-missing-field = In { $file } mist { $row } het veld { $field }.
error-catalogue-missing-field-hint = Voeg het veld toe, of ga terug naar de catalogus die bij de app hoort.
# $file, $row, $field (text) place of the mistake
error-catalogue-unknown-field = In { $file } heeft { $row } een onbekend veld: { $field }.
error-catalogue-unknown-field-hint = Controleer de spelling, of ga terug naar de catalogus die bij de app hoort.
# $file, $row, $field, $value, $allowed (text) place of the mistake and what would be accepted
error-catalogue-invalid = In { $file } is { $field } van { $row } gelijk aan { $value }.
error-catalogue-invalid-hint = Toegestaan is: { $allowed }. Verbeter het, of ga terug naar de catalogus die bij de app hoort.
# $file, $id (text) place of the mistake
error-catalogue-duplicate = In { $file } komt { $id } twee keer voor.
error-catalogue-duplicate-hint = Verwijder er een, of ga terug naar de catalogus die bij de app hoort.
# $file, $id (text) place of the mistake
error-catalogue-orphan = In { $file } gebruikt niets de bron { $id }.
error-catalogue-orphan-hint = Haal de bron weg, of noem haar bij de cijfers die ervan komen.
