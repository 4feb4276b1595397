# Het eerste scherm, en wat ervoor in de plaats komt als er geen afweging open kan.

home-title = Open of gesloten AI? Weeg het voordat u het koopt.
home-lede = Veertien gewone vragen, ongeveer tien minuten. U krijgt een aanbeveling, de kosten van elke route over drie jaar, en een rapport dat uw bestuur kan lezen. Niets van wat u typt verlaat deze computer zonder dat u het toestaat.
home-loading = Uw afwegingen worden opgezocht
home-start = Een afweging beginnen
home-example = Een voorbeeld openen
home-import = Een bestand inlezen

home-examples-title = Drie uitgewerkte voorbeelden
home-examples-lede = Elk is een volledige afweging met haar oordeel. U opent een kopie: verander wat u wilt.
home-open = Openen

home-cases = Uw afwegingen
home-empty = Nog geen afwegingen
home-empty-hint = Begin er een, of open een voorbeeld om te zien waar de vragen heen leiden. Alles wordt gaandeweg op deze computer bewaard.
home-column-title = Afweging
home-column-place = Beste route, of hoe ver u bent
home-column-result = Uitkomst
home-column-cost = Kosten
home-column-actions = Wat u kunt doen
home-rename = Hernoemen
home-rename-label = Nieuwe naam
home-export = Kopie bewaren
home-delete = Verwijderen
home-deleted = “{ $title }” is verwijderd.
home-undo = Ongedaan maken
home-restored = “{ $title }” is terug.

home-try = Probeer nu een model
home-try-lede = Bij deze app zit een klein open model. Het is geen genie, maar het werkt hier, zonder internet, binnen enkele seconden.
home-try-not-ready = Het model dat bij deze app hoort is nu niet te gebruiken.
home-ask = Vraag het iets
home-machine = Dit kan deze computer aan
home-models = Bekijk welke modellen passen

home-blocked = Uw afwegingen kunnen nu niet open
home-blocked-kept = Er is niets veranderd of verloren: het bestand met uw afwegingen is gelaten zoals het is.
