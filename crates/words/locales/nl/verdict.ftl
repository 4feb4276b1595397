# Het oordeel. De zinnen over de afweging komen kant en klaar van de rekenkern.

verdict-loading = De routes worden gewogen in tienduizend mogelijke toekomsten
verdict-not-ready = { $count ->
    [one] Het oordeel wacht op één antwoord
   *[other] Het oordeel wacht op { $count } antwoorden
}
verdict-not-ready-lede = De balans blijft recht tot elke vraag is beantwoord, zodat hij u niet stuurt terwijl u antwoordt.

verdict-for = Waarom
verdict-for-tie = Wat voor de voorste route pleit
verdict-against = Wat ertegen pleit
verdict-find-out = Wat u nu kunt uitzoeken

verdict-flips = Wat het oordeel zou veranderen
verdict-flips-lede = De kleinste verandering op zich die de balans doet omslaan.
verdict-flips-none = Geen enkele verandering die wij probeerden doet de balans omslaan.
verdict-column-change = Verandering
verdict-column-outcome = Dan is de beste route

verdict-comparison = De routes naast elkaar
verdict-comparison-caption = De routes vergeleken, de beste eerst
verdict-column-route = Route
verdict-column-cost = Kosten
verdict-column-privacy = Waar de tekst heen gaat
verdict-column-quality = Kwaliteit
verdict-column-effort = Werk eraan
verdict-column-wins = Komt als eerste
verdict-best = Past het best
verdict-range-note = Tussen de kleine getallen liggen 8 van de 10 toekomsten. Kwaliteit is op 100. “Komt als eerste” telt in hoeveel van 100 toekomsten een route de beste is.

verdict-ruled-out = Valt af door uw antwoorden
verdict-see-answer = Bekijk het antwoord

verdict-make-report = Het rapport maken
verdict-change-assumption = Een aanname wijzigen
verdict-change-answer = Een antwoord wijzigen
