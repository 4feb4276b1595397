# De vragen, het nalopen van de antwoorden, waarborgen en het rapport.
# De woorden van de vragen zelf staan in questions.ftl.

## De vragenpagina's

screens-question-loading = De vraag wordt geopend
screens-question-place = { $stage } · vraag { $number } van { $count }
screens-continue = Verder
screens-back = Terug
screens-close = Bewaren en sluiten
screens-save-return = Bewaren en terug naar uw antwoorden
screens-leave-unfinished = Sluiten zonder deze pagina af te maken
screens-why = Waarom wij dit vragen
screens-unsure = Weet ik nog niet
screens-unsure-partly = Wat u hierboven wel invult, telt mee.
screens-choose = Kies er een
screens-optional = mag leeg blijven
screens-detected = Wat wij hier vonden:

screens-known = Wat we tot nu toe weten
screens-balance-level = De balans staat recht. Er wordt nog niets gewogen.
screens-balance-waits = Het wegen begint als u alles hebt beantwoord, zodat het u niet kan sturen.

screens-problems = { $count ->
    [one] Eén ding klopt nog niet
   *[other] { $count } dingen kloppen nog niet
}
screens-problems-kept = Wat u hebt ingevuld staat er nog.

## Getallen

screens-exactly = Precies
screens-about = Ongeveer
screens-between = Tussen
screens-and = en
screens-lowest = het laagste
screens-highest = het hoogste
screens-presets = Getallen om mee te beginnen: { $field }
screens-number-empty = Vul een getal in.
screens-number-not-a-number = “{ $typed }” is geen getal dat wij kunnen lezen. Schrijf het in cijfers, zoals 9000 of 2,5.
screens-number-two-ways = “{ $typed }” is op twee manieren te lezen: als duizendtal of als breuk. Schrijf duizendtallen als 9000 of 9.000, en een breuk als 9,5.
screens-between-needs-both = Vul beide getallen in, het laagste en het hoogste.

## De volgorde van wat telt

screens-rating-hint = Het eerste telt voor 100. Zeg bij elk van de andere hoe zwaar die stap weegt naast de eerste, van 0 tot 100.
screens-move-up = { $item } omhoog
screens-move-down = { $item } omlaag
screens-moved = { $item } staat nu op plaats { $place } van { $count }.
screens-rating = Hoe zwaar { $item } telt, van 0 tot 100
screens-rating-column = telt voor
screens-order-right = Deze volgorde klopt
screens-ranking-untouched = Zet de stappen in uw volgorde, of kies “Deze volgorde klopt”.
screens-rating-range = Plaats { $place } heeft een getal van 0 tot 100 nodig.
screens-rating-order = Plaats { $place } telt zwaarder dan de plaats erboven. Zet deze hoger, of geef een lager getal.

## Uw antwoorden nalopen

screens-check-title = Loop uw antwoorden na
screens-check-loading = Uw antwoorden worden verzameld
screens-check-lede = Hierop rust het oordeel. Verander wat niet klopt; de rest blijft zoals het is.
screens-check-missing = { $count ->
    [one] Er staat nog één vraag open. De kosten kunt u al bekijken; het oordeel wacht erop.
   *[other] Er staan nog { $count } vragen open. De kosten kunt u al bekijken; het oordeel wacht erop.
}
screens-not-answered = Nog niet beantwoord
screens-decides = Dit antwoord geeft de doorslag
screens-change = Wijzigen
screens-answer-now = Beantwoorden
screens-answer-rest = Beantwoorden wat nog open staat
screens-to-costs = Verder naar de kosten
screens-to-costs-anyway = De kosten alvast bekijken
screens-unsure-counts = “Weet ik nog niet” is ook een antwoord.

## Waarborgen

screens-safeguards-loading = Wordt nagegaan welke plichten voor u gelden
screens-safeguards-none = Bij uw antwoorden hoeft hier niets te gebeuren.
screens-owner = Doorgaans gedaan door
screens-due = Wanneer
screens-for-routes = Geldt voor
screens-to-verdict = Verder naar het oordeel

## Het rapport

screens-report-loading = Het rapport wordt samengesteld
screens-report-title = Een rapport dat uw bestuur kan lezen
screens-report-lede = Een document op A4 met de aanbeveling, hoe zeker die is, wat het kost, en elk getal met zijn bron. Het wordt op deze computer gemaakt en bewaard waar u zegt.
screens-report-save = Het rapport bewaren…
screens-report-saving = De pagina’s worden gezet en de grafieken getekend. Dit duurt enkele seconden.
screens-report-first = Wat de eerste pagina zegt
screens-report-chapters = Wat daarna komt
screens-report-not-ready = Het rapport wacht op het oordeel
screens-report-not-ready-lede = { $count ->
    [one] Er staat nog één vraag open. Zonder die vraag heeft het rapport geen aanbeveling.
   *[other] Er staan nog { $count } vragen open. Zonder die vragen heeft het rapport geen aanbeveling.
}
