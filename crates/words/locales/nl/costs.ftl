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
costs-not-allowed = Kies een getal van { $lowest } tot { $highest }.
costs-order = Zet het laagste getal voorop en het hoogste achteraan.

costs-source-title = Titel
costs-source-where = Te vinden op
costs-source-published = Gepubliceerd
costs-source-checked = Laatst nagekeken
costs-source-note = Opmerking
