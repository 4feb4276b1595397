# Het kostenscherm en de getallen erachter.

costs-loading = Tienduizend mogelijke toekomsten worden doorgerekend
costs-unanswered = { $count ->
    [one] Eén vraag is nog niet beantwoord. Tot dan rusten deze getallen op wat wij daarvoor aannemen.
   *[other] { $count } vragen zijn nog niet beantwoord. Tot dan rusten deze getallen op wat wij daarvoor aannemen.
}
costs-to-answers = Bekijk uw antwoorden
costs-next = Verder naar een model proberen
costs-to-verdict = Naar het oordeel

costs-routes = Wat elke route kost
costs-column-route = Route
costs-column-likely = Over de hele periode
costs-column-monthly = Per maand in het eerste jaar
costs-column-present = In geld van nu
costs-range-note = Tussen de kleine getallen liggen 8 van de 10 toekomsten.
costs-ruled-out = Valt af

costs-assumptions = Elk getal, waar het vandaan komt, en hoe zeker wij zijn
costs-assumptions-lede = Verander wat u wilt. De grafieken en het oordeel volgen, en het oorspronkelijke getal blijft één klik ver.
costs-filter = Welke getallen te tonen
costs-filter-all = Alle
costs-filter-matter = Wegen het zwaarst
costs-filter-edited = Door u gewijzigd
costs-filter-old = Ouder dan een jaar
costs-none-all = Er zijn nog geen getallen.
costs-none-matter = Geen enkel getal verschuift de uitkomst veel.
costs-none-edited = U hebt geen enkel getal gewijzigd.
costs-none-old = Elk getal is in het afgelopen jaar nagekeken.

costs-column-assumption = Aanname
costs-column-low = Laag
costs-column-middle = Waarschijnlijk
costs-column-high = Hoog
costs-column-source = Bron
costs-column-moves = Verschuift de uitkomst

costs-edit = { $label } wijzigen
costs-source-of = bron van { $label }
costs-was = was { $original }
costs-old = { $date }: ouder dan een jaar
costs-put-back = Terugzetten op { $original }
costs-changed = { $label } is gewijzigd. De kosten zijn opnieuw berekend.
costs-put-back-done = { $label } is weer zoals het was. De kosten zijn opnieuw berekend.
costs-working = Wordt opnieuw berekend
costs-not-allowed = { $field } kan niet { $typed } zijn. Kies een cijfer van { $lowest } tot { $highest }.
costs-order = { $field } ligt onder het cijfer ervoor. Zet het laagste cijfer voorop en het hoogste achteraan.

costs-source-title = Titel
costs-source-where = Te vinden op
costs-source-published = Gepubliceerd
costs-source-checked = Laatst nagekeken
costs-source-note = Opmerking

# Kostenposten, zoals de tabel per maand en het rekenblad ze opsommen.

cost-item-tokens-read = Gelezen tekst
cost-item-tokens-instructions = Gelezen instructies
cost-item-tokens-written = Geschreven antwoorden
cost-item-tokens-reasoned = Redeneren vóór het antwoord
cost-item-machines-bought = Gekochte machines
cost-item-machines-left-over = Wat machines nog opbrengen
cost-item-machines-rented = Gehuurde machines
cost-item-network-and-rack = Netwerk, rekken en reserveonderdelen
cost-item-staff-computers = Computers van medewerkers geschikt maken
cost-item-electricity = Stroom
cost-item-colocation = Ruimte in een datacentrum
cost-item-support-contract = Onderhoudscontract
cost-item-failures = Werk als apparatuur uitvalt
cost-item-storage = Bestanden bewaren en verplaatsen
cost-item-serving-licence = Licentie van serversoftware
cost-item-upkeep = Draaiend houden
cost-item-second-person = Een tweede mens als vervanging
cost-item-vendors = Leveranciers bijhouden
cost-item-training = Gebruikers opleiden
cost-item-checking = Antwoorden nakijken
cost-item-evaluation = Nieuwe modellen testen
cost-item-migration = Overgaan als een model verdwijnt
cost-item-security = Beveiligingsmeldingen volgen
cost-item-integration = Aansluiten op uw systemen
cost-item-router = Bepalen welk model wat krijgt
cost-item-retrieval = Opzoeken in uw documenten
cost-item-retrieval-store = Opslag om documenten te vinden
cost-item-tuning = Fijnafstemmen
cost-item-impact-assessment = Effectbeoordeling
cost-item-legal-review = Contracten en licenties
cost-item-guardrails = Filters
cost-item-guardrail-calls = Wat filters lezen
cost-item-red-teaming = Proberen het te breken
cost-item-records = Vastleggen wat is gevraagd
cost-item-audit = Audit
cost-item-leaving = Weggaan aan het eind
cost-item-redo = Antwoorden die over moeten
cost-item-by-hand = Werk met de hand
cost-item-yours-once = Eenmalig betaald, min wat terugkomt
cost-item-yours-regular = Elke maand en elk jaar betaald
cost-item-yours-requests = Verzoeken
cost-item-yours-staff = Dagen van uw eigen mensen

# Waarmee bedragen worden vermenigvuldigd, maand voor maand.

cost-driver-start = Vóór het begin
cost-driver-end = Aan het eind
cost-driver-month = Elke maand
cost-driver-pieces = Stukken werk
cost-driver-units = Machines in gebruik
cost-driver-busy-hours = Machine-uren werk
cost-driver-purchases = Betaalde machines
cost-driver-left-over = Machines die overblijven, naar wat ze nog opbrengen
cost-level-flat = Prijzen die gelijk blijven
cost-level-closed-tokens = Prijzen van gesloten modellen
cost-level-hosted-tokens = Prijzen van gehoste open modellen
cost-level-rent = Huren van machines
cost-level-same-quality = Prijzen van dezelfde kwaliteit
cost-level-wages = Lonen

# Stappen van de som met een eigen cel in het rekenblad.

cost-step-busiest-hour-share = Deel van het werk van een maand in het drukste uur
cost-step-closed-tokens-step = Prijzen van gesloten modellen: van maand op maand
cost-step-discount-step = Waarde van geld: van maand op maand
cost-step-effort = Deel van een voltijdbaan
cost-step-growth-step = Werk: van maand op maand
cost-step-hosted-tokens-step = Prijzen van gehoste open modellen: van maand op maand
cost-step-hour = Eén uur van de mensen die het werk doen
cost-step-kept-step = Waarde van een machine: van maand op maand
cost-step-legal-day = Eén dag van een jurist, bij de omvang van dit project
cost-step-long-requests = Deel van de verzoeken dat lang is
cost-step-wages-step = Lonen: van maand op maand
cost-step-same-quality-step = Prijzen van dezelfde kwaliteit: van maand op maand
cost-step-people = Mensen die ervoor zorgen
cost-step-life-in-months = Maanden tot een machine wordt vervangen
cost-step-load-a-piece = Deel van het drukste uur van een machine per stuk in de maand
cost-step-machine-hours-a-piece = Machine-uren per stuk
cost-step-project-size = Omvang van het project, 1 voor een volledig project
cost-step-redone-share = Deel van de antwoorden dat over moet
cost-step-rent-step = Huren van machines: van maand op maand
cost-step-seconds-a-piece = Seconden machinetijd per stuk
cost-step-staff-day = Eén dag van de mensen die ervoor zorgen, bij de omvang van dit project
cost-step-tokens-instructions = Tokens instructie per stuk
cost-step-tokens-read = Gelezen tokens per stuk
cost-step-tokens-reasoned = Tokens redenering per stuk
cost-step-tokens-written = Tokens antwoord per stuk
cost-step-users = Mensen die het gebruiken
cost-step-words-read = Gelezen woorden per aanroep
cost-step-words-written = Geschreven woorden per aanroep

# De kosten als werkmap, opgeslagen vanaf het kostenscherm.

costs-workbook = Haal het uit elkaar in een rekenblad
costs-workbook-note = Elk getal en elke formule, van de aannames tot de totalen, voor Excel of LibreOffice.
costs-workbook-save = Opslaan als werkmap…
costs-workbook-saving = De bladen en hun formules worden geschreven.

costs-cheapest = goedkoopste
costs-more-by = + { $amount }
costs-less-by = − { $amount }
costs-a-figure = een cijfer
costs-all-figures = alle cijfers
costs-column-item = Post
costs-column-start = Bij de start
costs-column-year = Jaar { $year }
costs-column-month = Maand
costs-months-note = Hier heeft elk cijfer zijn waarschijnlijke waarde. Het midden van de toekomsten ligt elders, meestal hoger, omdat de meeste cijfers verder kunnen stijgen dan dalen.

costs-to-figures = Elk cijfer bekijken en veranderen ({ $count })
costs-column-difference = Meer dan de goedkoopste
costs-chart-values = Cijfers van de grafiek “{ $chart }”. Loop er met de pijltjestoetsen doorheen.
costs-months = Elke post tonen, per jaar en per maand
costs-months-route = Route
costs-months-span = Hoe fijn
costs-by-year = Per jaar
costs-every-month = Elke maand
costs-months-of = Wat { $route } kost, post voor post
costs-search = Zoeken in de cijfers
costs-found = { $count ->
    [one] Eén cijfer
   *[other] { $count } cijfers
}
costs-none-found = Geen cijfer heeft “{ $typed }” in zijn naam, eenheid of bron.
costs-allowed = Van { $lowest } tot { $highest } is mogelijk.
costs-history = Veranderingen
costs-undo = Ongedaan maken
costs-undo-of = Ongedaan maken: { $label } (Ctrl+Z)
costs-undone = Ongedaan gemaakt: { $label }.
costs-redo = Opnieuw
costs-redo-of = Opnieuw: { $label } (Ctrl+Shift+Z)
costs-redone = Opnieuw gedaan: { $label }.
costs-put-back-all = Alles terugzetten
costs-all-back = Elk cijfer is weer zoals het was.

costs-find-out = Het eerst de moeite waard om uit te zoeken
costs-find-out-lede = Elk van deze maakt de keuze tussen de twee goedkoopste kanten onzeker. Wat uitzoeken waard is, is het meeste dat u eraan zou moeten besteden voordat u kiest.
costs-find-out-all = Alles weten voordat u kiest, zou hoogstens { $worth } waard zijn. Zonder die kennis kost { $route } gemiddeld het minst.
costs-find-out-together = { $figure }, en { $count ->
    [one] één cijfer dat meebeweegt
   *[other] { $count } cijfers die meebewegen
}
costs-find-out-figure = Cijfer of vraag
costs-find-out-explains = Verklaart van de twijfel
costs-find-out-worth = Hoogstens waard
costs-find-out-none = Geen enkel cijfer is het waard om uit te zoeken voordat u kiest.
costs-find-out-working = Berekenen wat de moeite waard is om uit te zoeken

costs-own-routes = uw eigen routes
costs-own-once = Eenmalig betaald, voor de start
costs-own-a-month = Elke maand betaald
costs-own-a-year = Elk jaar betaald
costs-own-input-tokens = Gelezen tekst
costs-own-cached-tokens = Opnieuw gelezen tekst, waar die minder kost
costs-own-output-tokens = Geschreven tekst
costs-own-a-request = Eén verzoek
costs-own-staff-days-a-month = Dagen van uw eigen mensen
costs-own-residual-share = Deel van de eenmalige kosten dat terugkomt
costs-own-quality = Kwaliteit, als u die kent
costs-own-unit-share = deel, van 0 tot 1
costs-own-unit-quality = van 100
costs-own-title = Eigen routes
costs-own-lede = Voeg een offerte toe, of een manier van werken die niet in de lijst staat. Die wordt in dezelfde toekomsten met de andere vergeleken.
costs-own-add = Een eigen route toevoegen
costs-own-none-left = Er is plaats voor drie eigen routes. Verwijder er een om een andere toe te voegen.
costs-own-form-new = Een eigen route
costs-own-form-edit = { $name } wijzigen
costs-own-name = Hoe u de route noemt
costs-own-side = Wat voor model de route gebruikt
costs-own-side-open = Een open model
costs-own-side-closed = Een gesloten model
costs-own-processed = Waar de tekst wordt verwerkt
costs-own-processed-own-machines = Op eigen machines
costs-own-processed-eu = Door een ander binnen de EU
costs-own-processed-elsewhere = Door een ander, elders of onbekend
costs-own-figures = Wat de route kost
costs-own-figures-lede = Vul in wat u weet; een leeg veld telt als niets. Eén cijfer is genoeg: laag en hoog zijn voor wat u niet zeker weet.
costs-own-figure = { $label }, { $column }
costs-own-save = Deze route bewaren
costs-own-edit = Wijzigen
costs-own-edit-of = { $name } wijzigen
costs-own-remove = Verwijderen
costs-own-remove-of = { $name } verwijderen
costs-own-saved = { $name } is bewaard.
costs-own-removed = { $name } is verwijderd. U kunt dit ongedaan maken.
costs-own-name-missing = Geef de route een naam van 1 tot 60 letters.
route-in-words-named = “{ $name }”
