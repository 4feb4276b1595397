# Woorden van de toepassingslaag: korte zinnen die antwoorden, uitkomsten en bestanden verbinden.

new-case-title = Nieuwe afweging
answer-about = ongeveer { $figure }
answer-between = { $low } tot { $high }
# $tokens: "31 mln"
known-text-tokens = { $tokens } tokens per maand
known-text-unmeasured = niet gemeten in deze taal
place-complete = Alle vragen beantwoord
case-saved = Bewaard als { $path }.
keychain-name = de sleutelbos van uw systeem
trial-speed-unknown = Te kort om te meten

## Grafieken. $n en $month zijn getallen; $chance is "73 van 100"

chart-month-start = nu
chart-month-number = { $n } maanden
chart-break-even-chance = dat gebeurt in { $chance } toekomsten
criteria-subtitle = Een rij voor alles wat u weegt, het zwaarste eerst, van de slechtste hiervan tot de beste.
shares-title-none = Er blijft geen route over om te vergelijken
costs-cumulative-title-one = Kosten in de tijd
costs-headline-none = Uw antwoorden laten geen route over om door te rekenen.
# $first: een route midden in een zin
costs-headline-one = In { $years } kost { $first } in de middelste toekomst { $cost }.
criterion-best-and-worst = Beste: { $best }. Slechtste: { $worst }.

## Modellen op deze computer

models-column-model = Model
models-column-size = Grootte van het bestand
models-column-fit = Hoe het hier zou draaien

## De pagina voor het bestuur

# $case: titel van de afweging
board-is-asked = Het bestuur wordt gevraagd de aanbeveling hieronder voor “{ $case }” goed te keuren, of te zeggen wat het eerst moet weten.
# $range: "€ 214 – 296 k"; $years: "3 jaar"
board-cost-detail = { $range } in { $years }, in 8 van de 10 toekomsten
board-signs-chair = Voorzitter
board-signs-finance = Financiën
balance-title = De balans
side-open = Open
side-closed = Gesloten
# $futures: "10.000"; $seed: letters en cijfers
report-note-futures = Er zijn { $futures } toekomsten geloot met startgetal { $seed }. Dezelfde antwoorden en cijfers geven op elke computer dezelfde uitkomst.

chapter-decision = Het gevraagde besluit, op één pagina
chapter-options = De mogelijkheden, ook niets doen
chapter-answers = De gegeven antwoorden
chapter-costs = Wat elke mogelijkheid kost
chapter-criteria = Wat is gewogen
chapter-safeguards = Plichten en waarborgen
chapter-trials = Wat op deze computer is geprobeerd
chapter-assumptions = Elk cijfer met zijn bron
chapter-method = Hoe de uitkomst tot stand kwam
chapter-steps = Volgende stappen na 30, 60 en 90 dagen

next-step-30-1 = Wijs één persoon aan die voor dit besluit instaat, en één die het elke dag gaat gebruiken.
next-step-30-2 = Leg 30 van uw eigen taken voor aan de twee beste routes. Laat de mensen die het gaan gebruiken oordelen, zonder dat ze weten welk antwoord van welke route komt.
next-step-30-3 = Zoek de antwoorden uit waar nu “weet ik nog niet” staat.
next-step-60-1 = Regel de waarborgen die vóór het eerste gebruik komen, elk met een eigenaar.
next-step-60-2 = Vraag het contract of de offerte op, en zet die cijfers op de plaats van de aannames.
next-step-60-3 = Schrijf op hoe u weer weg zou gaan: wat u meeneemt, en wat dat kost.
next-step-90-1 = Begin met één team, en tel hoe vaak een antwoord over moet.
next-step-90-2 = Vergelijk de eerste rekeningen met dit rapport.
next-step-90-3 = Weeg opnieuw met wat u hebt gemeten, en besluit of u doorgaat.

## Opdrachten om mee te beginnen, per gebruik

try-suggestion-answer-customers-1 = Een klant vraagt: “Mijn pakket is na een week nog niet aangekomen. Wat nu?” Schrijf een vriendelijk antwoord van drie zinnen.
try-suggestion-answer-customers-2 = Een klant vraagt of een jas na 20 dagen terug mag. De regel is 30 dagen, ongedragen. Antwoord in twee zinnen.
try-suggestion-answer-customers-3 = Bedank een klant die een fout op onze website heeft gemeld.
try-suggestion-summarise-1 = Vat samen in één zin: De vergadering van dinsdag is verzet naar donderdag om tien uur, omdat de zaal dubbel was geboekt. Iedereen heeft een e-mail gekregen, behalve de leveranciers; die worden vandaag gebeld.
try-suggestion-summarise-2 = Noem de drie hoofdpunten van deze tekst: Ons energieverbruik daalde vorig jaar met een tiende. De helft daarvan kwam door betere isolatie. De rest kwam doordat machines ’s nachts uitgingen.
try-suggestion-summarise-3 = Schrijf een titel van vijf woorden voor een brief over een late levering van bureaustoelen.
try-suggestion-draft-1 = Schrijf een korte e-mail waarin een collega wordt uitgenodigd voor een lunch op vrijdag.
try-suggestion-draft-2 = Schrijf drie zinnen voor een bericht dat de lift tot maandag buiten gebruik is.
try-suggestion-draft-3 = Schrijf dit beleefder: Stuur me vandaag de cijfers.
try-suggestion-find-in-documents-1 = De regel zegt: Onkosten worden binnen 14 dagen betaald als de bon erbij zit. Vraag: Mijn bon is weg. Krijg ik betaald? Antwoord in één zin en haal de regel aan.
try-suggestion-find-in-documents-2 = Hoe laat gaat de balie volgens deze tekst op zondag open? De balie is op werkdagen open van 9 tot 17 uur en op zondag van 12 tot 16 uur.
try-suggestion-find-in-documents-3 = Wat moet je weten om een vraag over onze verlofregeling te beantwoorden?
try-suggestion-extract-1 = Zoek de naam, de datum en het bedrag: Op 3 maart bestelde Anna de Vries twee stoelen voor 240 euro.
try-suggestion-extract-2 = Wie mag dit contract beëindigen, en wanneer? Beide partijen mogen de overeenkomst opzeggen met een termijn van drie maanden. De leverancier mag haar meteen beëindigen als twee facturen onbetaald blijven.
try-suggestion-extract-3 = Zet dit in een lijst van twee kolommen: maandag 12 bezoekers, dinsdag 9 bezoekers, woensdag 15 bezoekers.
try-suggestion-program-1 = Schrijf een Python-functie die het grootste getal van een lijst teruggeeft.
try-suggestion-program-2 = Leg in twee zinnen uit wat een for-lus doet.
try-suggestion-program-3 = Wat is er fout aan deze regel? if x = 3 then print(x)
try-suggestion-translate-1 = Vertaal naar het Frans: De vergadering begint om tien uur.
try-suggestion-translate-2 = Vertaal naar het Duits: Dank u wel voor uw bestelling.
try-suggestion-translate-3 = Vertaal naar het Spaans: De factuur is bijgevoegd.
try-suggestion-other-1 = Leg in twee zinnen uit wat een taalmodel is.
try-suggestion-other-2 = Schrijf een korte e-mail die een vergadering van dinsdag naar donderdag verzet.
try-suggestion-other-3 = Geef drie goede redenen om software te proberen voordat je die koopt.

## Als er iets misgaat

error-unexpected = Er ging iets mis dat wij niet hebben voorzien.
error-unexpected-hint = Uw antwoorden zijn bewaard. Sluit Steelyard en open het opnieuw. Voor de technicus: { $detail }
error-questions-open = Er staan nog vragen open: { $pages }.
error-questions-open-hint = Beantwoord ze, desnoods met “Weet ik nog niet”, en probeer het opnieuw.
error-no-such-example = Er is geen voorbeeld met de naam “{ $name }”.
error-no-such-example-hint = De voorbeelden zijn: { $allowed }.
error-no-such-provider = Er is geen aanbieder met de naam “{ $name }”.
error-no-such-provider-hint = Kies er een uit de lijst.
error-no-such-assumption = Deze afweging heeft geen cijfer met de naam “{ $name }”.
error-no-such-assumption-hint = Misschien is het vervallen doordat u een antwoord veranderde. Kijk opnieuw in de lijst met cijfers.
error-title-length = Een titel heeft 1 tot 120 tekens.
error-title-length-hint = Geef een kortere titel, op één regel. De oude is bewaard.
error-figure-order = { $label }: { $low }, { $likely } en { $high } vormen geen bereik.
error-figure-order-hint = Geef eerst het laagste en als laatste het hoogste cijfer. De oude cijfers zijn bewaard.
error-figure-not-allowed = { $label } kan niet { $value } zijn.
error-figure-not-allowed-hint = Vul een cijfer in van { $smallest } tot { $largest }. De oude cijfers zijn bewaard.
error-model-busy = Het model is nog aan het antwoorden.
error-model-busy-hint = Wacht tot het klaar is, of druk op Stoppen.
error-unknown-language = Deze taal is er niet.
error-unknown-language-hint = Kies Engels (en) of Nederlands (nl).
error-setting-unknown = Deze instelling bestaat niet.
error-setting-unknown-hint = Voor { $name } kan “{ $value }” niet worden gekozen. Er is niets veranderd.
error-file-missing = Er staat daar geen bestand of map.
error-file-missing-hint = Er is gezocht op { $path }. Controleer de naam en probeer het opnieuw.
error-file-unreadable = Het bestand kan niet worden gelezen.
error-file-unreadable-hint = Kijk of u { $path } mag openen. Het systeem meldde: { $detail }
error-file-unwritable = Het bestand kan daar niet worden geschreven.
error-file-unwritable-hint = Kies een andere map. Op { $path } is niets veranderd. Het systeem meldde: { $detail }
error-file-disk-full = De schijf is vol.
error-file-disk-full-hint = Maak ruimte of kies een andere schijf, en probeer het opnieuw. Op { $path } is niets veranderd.
error-file-exists = Er is al een bestand met die naam.
error-file-exists-hint = Kies een andere naam. { $path } is gelaten zoals het is.
error-file-too-large = Dit bestand is te groot voor een afweging.
error-file-too-large-hint = Een afweging is een paar kilobyte groot. Kijk of { $path } het bestand is dat u bedoelde.
error-case-file-unreadable = Dit bestand is geen afweging van Steelyard, of het is beschadigd.
error-case-file-unreadable-hint = Kies een bestand dat met “Kopie bewaren” is bewaard. Voor de technicus: { $detail }
error-case-file-other = Dit bestand is iets anders dan een afweging van Steelyard.
error-case-file-other-hint = Kies een bestand dat met “Kopie bewaren” is bewaard. Voor de technicus: { $detail }
error-case-file-newer = Deze afweging is gemaakt met een nieuwere Steelyard.
error-case-file-newer-hint = Werk Steelyard bij om haar te openen. Het bestand is gelaten zoals het is.
