# De som van een ander narekenen: het scherm, de uitkomsten en wat er gevonden wordt. De
# bevindingen verwoordt crates/app, de rest het venster.

study-title = Reken de som van een ander na
study-lede = Een offerte van een leverancier, een dia van een adviseur, een gepubliceerde studie. Typ over wat er staat. Steelyard rekent het nog eens uit met alleen die invoer, en laat zien waar de gedrukte cijfers afwijken.
study-loading = De studie die u aan het invoeren was, wordt opgezocht
study-home = Reken de som van een ander na
study-home-lede = Reken een offerte of een gepubliceerde studie nog eens uit met haar eigen invoer, en zie waar de gedrukte cijfers afwijken.
study-home-open = Een som narekenen
study-import = Studiebestand openen
study-export = Bewaren als studiebestand
study-clear = Met een leeg formulier beginnen
study-cleared = Het formulier is leeg.
study-example-shown = Het voorbeeld staat in het formulier. Verander wat u wilt.
study-undo = Terughalen wat er stond
study-undone = Wat er stond, staat er weer.
study-example = Toon een voorbeeld
study-imported = De studie is ingelezen.
study-saved = De studie is bewaard in { $path }.
study-kept = Wat u typt, blijft op deze computer bewaard. Het staat er weer als u terugkomt.

study-form = De studie
study-section-about = Wat het is
study-section-work = Het werk van een maand
study-section-work-hint = Laat leeg wat de studie niet zegt. Een route met prijzen per token heeft tokens nodig.
study-section-routes = De routes die zij vergelijkt
study-section-asks = Uit te rekenen omslagpunten
study-section-claims = Wat de studie beweert
study-section-claims-hint = Neem de cijfers over zoals ze gedrukt staan. Het aantal cijfers zegt hoe precies de studie bedoelt te zijn.

study-route-number = Route { $number }
study-route-add = Route toevoegen
study-route-duplicate = { $route } kopiëren
study-route-remove = { $route } weghalen
study-route-removed = { $route } is weggehaald.
study-route-machine = Een machine: gekocht, gehuurd of allebei
study-route-api = Prijzen per token of per verzoek
study-route-more = Omvang en capaciteit
study-ask-add = Omslagpunt toevoegen
study-ask-remove = Omslagpunt { $number } weghalen
study-ask-first = Route
study-ask-second = tegen
study-claim-add-route = Cijfers over een route toevoegen
study-claim-add-pair = Cijfers over een omslagpunt toevoegen
study-claim-number = Bewering { $number }
study-claim-remove = Bewering { $number } weghalen
study-choose-route = Kies een route

study-field-title = Titel
study-field-source = Wie het publiceerde, en wanneer
study-field-currency = Munt
study-field-currency-hint = drie letters, zoals USD
study-field-hours-per-month = Uren in een maand
study-field-hours-per-month-hint = 730 als het leeg is
study-field-horizon-months = Maanden die worden opgeteld
study-field-horizon-months-hint = 60 als het leeg is
study-field-discount-rate = Kapitaalkosten per jaar
study-field-discount-rate-hint = een breuk: 8 procent is 0,08
study-field-input-tokens = Invoertokens
study-field-cached-input-tokens = waarvan uit de cache
study-field-output-tokens = Uitvoertokens
study-field-requests = Verzoeken
study-field-id = Korte naam
study-field-id-hint = andere velden verwijzen ernaar
study-field-label = Hoe de studie het noemt
study-field-one-off = Betaald aan het begin
study-field-residual = Geld terug aan het eind
study-field-per-hour = Per bedrijfsuur
study-field-per-month = Per maand
study-field-per-year = Per jaar
study-field-operating-hours = Bedrijfsuren per maand
study-field-operating-hours-hint = alle uren als het leeg is
study-field-power-kw = Vermogen in kW
study-field-power-kw-hint = aan het stopcontact, zonder koeling
study-field-pue = PUE
study-field-pue-hint = koeling en verlies; 1 als het leeg is
study-field-electricity-price = Prijs van een kWh
study-field-units = Machines
study-field-units-hint = 1 als het leeg is, of zoveel als de verzoeken vragen
study-field-sized-for-requests-per-second = Verzoeken per seconde, alle machines
study-field-sized-for-each-unit = Verzoeken per seconde, elke machine
study-field-tokens-per-second = Tokens per seconde, elke machine
study-field-utilisation = Deel van de capaciteit in gebruik
study-field-utilisation-hint = een breuk; 1 als het leeg is
study-field-billed = Uren die betaald worden
study-field-billed-always = elk bedrijfsuur
study-field-billed-when-used = alleen het deel in gebruik
study-field-input-price = Een miljoen invoertokens
study-field-cached-input-price = Een miljoen tokens uit de cache
study-field-cached-input-price-hint = als invoer wanneer het leeg is
study-field-output-price = Een miljoen uitvoertokens
study-field-per-request = Elk verzoek
study-field-long-context-above-input-tokens = Lange verzoeken beginnen boven
study-field-long-context-above-input-tokens-hint = invoertokens van een verzoek
study-field-long-context-input-price = Een miljoen invoertokens, lang
study-field-long-context-output-price = Een miljoen uitvoertokens, lang
study-field-batch-factor = Batchfactor
study-field-batch-factor-hint = 0,5 is halve prijs; 1 als het leeg is
study-amounts-one-unit = Bedragen gelden voor één machine.

study-figure-months = Maanden tot het omslagpunt
study-figure-hours = Uren tot het omslagpunt
study-figure-tokens-per-month = Tokens per maand waarbij beide evenveel kosten
study-figure-requests-per-month = Verzoeken per maand waarbij beide evenveel kosten
study-figure-units = Machines
study-figure-one-off = Betaald aan het begin
study-figure-monthly = Per maand
study-figure-total = Over alle maanden
study-figure-net-present-value = In geld van nu
study-figure-capacity-tokens = Tokens per maand die het zou kunnen leveren
study-figure-per-million-tokens = Een miljoen tokens
study-figure-per-million-output-tokens = Een miljoen uitvoertokens
study-figure-per-thousand-requests = Duizend verzoeken

study-results = Waar het op uitkomt
study-results-of = Uitgerekend met de invoer van de studie zelf, over { $months ->
    [one] één maand
   *[other] { $months } maanden
}.
study-results-waiting = Voeg een route toe, dan verschijnt hier de uitkomst.
study-results-blocked = { $count ->
    [one] Eén veld is nog niet te gebruiken. De uitkomst verschijnt zodra het klopt.
   *[other] { $count } velden zijn nog niet te gebruiken. De uitkomst verschijnt zodra ze kloppen.
}
study-problems = Nog recht te zetten
study-working = Wordt opnieuw uitgerekend
study-column-route = Route
study-column-figure = Cijfer
study-break-even = Omslagpunt
study-break-even-of = { $first } tegen { $second }
study-never = nooit
study-after-horizon = na de { $months } maanden van de studie
study-no-figure = volgt niet uit de invoer

study-findings = Wat er gevonden is
study-findings-none = Geen tegenspraak, en elk cijfer dat de studie noemt, klopt met haar eigen invoer.
study-findings-nothing-stated = Geen tegenspraak in de invoer. Neem over wat de studie beweert, dan wordt dat ernaast gelegd.
study-findings-count = { $count ->
    [one] Eén bevinding.
   *[other] { $count } bevindingen.
}
study-stated = De studie zegt
study-computed = Haar invoer geeft
study-cause-title = Waarom
study-go-to-field = Naar het veld

study-differs = { $subject }, { $figure }: de studie zegt { $stated }, en haar eigen invoer geeft { $computed }.
study-differs-none = { $subject }, { $figure }: de studie zegt { $stated }, en haar eigen invoer geeft zo’n cijfer niet.
study-cause-unknown = Geen fout die wij kennen, geeft het gedrukte cijfer.
study-cause-named = Het gedrukte cijfer komt eruit als { $mistake }.
study-cause-both = Het gedrukte cijfer komt er alleen uit als twee dingen samengaan: { $mistake }; en { $other }.
study-cause-same = Het gedrukte cijfer komt eruit als { $mistake }, en dat komt op hetzelfde neer als dit: { $other }.
study-cause-either = Meer dan één fout geeft het gedrukte cijfer, dus wordt er geen aangewezen: { $mistake }; of { $other }.

study-mistake-capital-counted-twice = de aanschaf twee keer meetelt: één keer bij de betaling en één keer uitgesmeerd over de maanden
study-mistake-rent-times-utilisation = een rekening die voor drukke en stille uren gelijk is, wordt vermenigvuldigd met het deel in gebruik
study-mistake-one-units-capacity = de kosten van alle machines worden gedeeld door wat één ervan aankan
study-mistake-marginal-long-context = alleen het deel van een lang verzoek boven de drempel tegen de lange prijs wordt gerekend, terwijl het hele verzoek zo wordt gerekend
study-mistake-full-utilisation = wordt aangenomen dat alle capaciteit werk draagt
study-mistake-hours-do-not-match = een ander aantal uren in een maand wordt gebruikt dan elders in de studie
study-mistake-power-ignored = de stroom wordt weggelaten
study-mistake-beyond-capacity = een machine meer draagt dan zij kan

study-remark-hours-do-not-match = { $subject } draait { $stated } uur per maand, en een maand van deze studie heeft { $computed } uur.
study-remark-beyond-capacity = { $subject } moet { $stated } dragen en kan { $computed } dragen. Daar zijn meer machines voor nodig dan de studie telt.
study-remark-full-utilisation = { $subject }: er is geen werk opgegeven, dus de prijs per token of verzoek geldt alleen als elk bedrijfsuur vol is.
study-remark-power-ignored = { $subject } heeft wel een vermogen of een stroomprijs, maar niet allebei, dus stroom kost hier niets.
