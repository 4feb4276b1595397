# Het kader van het venster: de balk links, en woorden die elk scherm nodig heeft.

app-name = Steelyard
app-skip = Naar de inhoud
app-menu = Menu
app-opening = Uw afwegingen worden geopend
app-to-home = terug naar uw afwegingen
app-all-assessments = Alle afwegingen
app-main = Hoofdmenu
app-stages = Stappen van deze afweging
app-done = klaar

app-assessments = Afwegingen
app-models = Modellen op deze computer
app-keys = Aanbieders en sleutels
app-settings = Instellingen

app-stage-questions = Vragen
app-stage-check = Uw antwoorden nalopen
app-stage-costs = Kosten
app-stage-try = Een model proberen
app-stage-safeguards = Waarborgen
app-stage-verdict = Oordeel
app-stage-report = Rapport

app-open = Open
app-closed = Gesloten
app-show-as-table = Tonen als tabel

app-save = Bewaren
app-cancel = Annuleren
app-try-again = Opnieuw proberen
app-understood = Gelezen

app-unexpected = Er ging iets mis dat wij niet hebben voorzien.
app-unexpected-hint = Uw bewaarde antwoorden zijn er nog. Probeer het opnieuw; gebeurt het weer, sluit Steelyard dan en open het nog eens.
