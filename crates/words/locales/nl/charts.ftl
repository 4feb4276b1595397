# Woorden op grafieken en boven hun tabellen.
# Variabelen zijn getallen en namen die klaar zijn om te tonen.

chart-show-as-table = Toon als tabel
chart-column-route = Route
chart-column-total = Totaal
chart-column-wins = Komt als eerste
chart-column-criterion = Criterium
chart-column-weight = Gewicht
chart-column-side = Kant

chart-now = nu
chart-months = { $months } maanden
chart-band = De banden bevatten 8 van de 10 toekomsten.
chart-band-label = gekleurd: 8 van de 10 toekomsten
chart-smaller-items = Kleinere posten
chart-of-hundred = { $wins } van de 100
chart-worst = slechtste hiervan
chart-best = beste hiervan

chart-open = Open
chart-closed = Gesloten

chart-cumulative-title = { $route } kost { $cost } in { $months } maanden
chart-cumulative-title-break-even = { $route } is goedkoper dan { $other } vanaf maand { $month }
chart-cumulative-subtitle = Opgetelde kosten in { $currency }. De banden bevatten 8 van de 10 toekomsten.
chart-cumulative-description = Na { $months } maanden heeft { $route } { $cost } gekost, in 8 van de 10 toekomsten tussen { $low } en { $high }.
chart-break-even = Omslagpunt in maand { $month }
chart-break-even-range = 8 van de 10 toekomsten: maand { $low } tot { $high }
chart-budget = Budget { $amount }

chart-cost-by-item-title = { $group } is het grootste deel van wat { $route } kost
chart-cost-by-item-subtitle = Kosten per post over { $months } maanden, midden van de toekomsten, in { $currency }.
chart-cost-by-item-description = Bij { $route } is { $group } met { $cost } het grootste deel.

chart-shares-title = { $route } komt in { $wins } van de 100 toekomsten als eerste
chart-shares-subtitle = In hoeveel van de 100 gesimuleerde toekomsten elke route als eerste komt.
chart-shares-description = { $route } komt in { $wins } van de 100 toekomsten als eerste. Daarna komt { $other } met { $other-wins }.

chart-criteria-title = { $criterion } weegt het zwaarst en { $route } doet het daarop het best
chart-criteria-subtitle = Hoe elke route het per criterium doet, van de slechtste hiervan tot de beste. Zwaarste criterium eerst.
chart-criteria-description = Een rij per criterium, een teken per route. De tabel eronder bevat dezelfde scores.

chart-beam-title-open = De balans slaat door naar open
chart-beam-title-closed = De balans slaat door naar gesloten
chart-beam-title-level = De balans is in evenwicht
chart-beam-description = Open routes komen in { $open } van de 100 toekomsten als eerste, gesloten routes in { $closed }.

# Grafieken van het scherm Kosten; $first en $second zijn routes binnen een zin.
costs-distribution-title = In { $chance } toekomsten kost { $first } minder dan { $second }
costs-distribution-title-close = { $first } of { $second }: welke minder kost is bijna een worp met een munt
costs-distribution-subtitle = Wat { $second } in { $years } kost, min wat { $first } kost, in { $futures } toekomsten. Rechts van de lijn kost { $first } minder.
costs-tornado-title = { $figure } verschuift het verschil het meest, en geen enkel cijfer keert het alleen om
costs-tornado-title-turns = { $figure } verschuift het verschil het meest, en kan het alleen omkeren
costs-tornado-title-another-turns = { $figure } verschuift het verschil het meest; { $count ->
    [one] één ander cijfer kan
   *[other] { $count } andere cijfers kunnen
} het alleen omkeren
costs-tornado-subtitle = Het verschil tussen { $first } en { $second } als één cijfer van laag (1 op 10 is lager) naar hoog (1 op 10 is hoger) gaat en alle andere waarschijnlijk blijven.
costs-by-item-finding = { $group }: het grootste deel van wat { $route } kost, { $cost }
costs-volume-title-equal = Vanaf { $volume } stuks werk per maand kost { $route } minder
costs-volume-title = Tot { $most } stuks werk per maand beslist de hoeveelheid werk niet tussen de twee
costs-volume-subtitle = Wat { $first } en { $second } in { $years } kosten, naar hoeveel werk er is.
chart-cheaper-in = { $route } kost minder in { $chance }
chart-cheaper = { $route } kost minder
chart-one-in-ten-below = 1 op 10 onder { $amount }
chart-middle = midden { $amount }
chart-one-in-ten-above = 1 op 10 boven { $amount }
chart-less-than = minder dan
chart-from = vanaf
chart-column-difference = Verschil
chart-column-futures = Toekomsten
chart-column-figure = Cijfer
chart-column-low-end = Verschil aan het lage eind
chart-column-high-end = Verschil aan het hoge eind
chart-likely = Waarschijnlijk: { $amount }
chart-at = bij { $figure }
chart-equal-at = Gelijk bij { $volume } per maand
chart-equal-range = 8 van de 10 toekomsten: { $low } tot { $high }
chart-pieces-a-month = { $volume } stuks per maand
chart-axis-pieces = stuks werk per maand
chart-here = van u: { $volume }

# Wat er mis kan gaan. De gegevens staan in crates/charts/src/error.rs.
error-chart-empty = Er valt niets te tekenen voor { $series }.
error-chart-empty-hint = Beantwoord de vragen over kosten en kijk opnieuw.
error-chart-not-finite = Een getal van { $series } kon niet worden uitgerekend.
error-chart-not-finite-hint = Kijk naar de aannames van { $series }. Een ervan ligt ver buiten wat gebruikelijk is.
error-chart-length = De getallen van { $series } zijn niet volledig.
error-chart-length-hint = Open de kosten opnieuw, zodat ze opnieuw worden uitgerekend.
error-chart-out-of-scale = Een getal van { $series } ligt buiten { $low } tot { $high }.
error-chart-out-of-scale-hint = Open het oordeel opnieuw, zodat het opnieuw wordt uitgerekend.
error-chart-drawing = De grafiek kon niet worden getekend.
error-chart-drawing-hint = De getallen zijn niet kwijt: bekijk de tabel. Voor de technicus: { $detail }
