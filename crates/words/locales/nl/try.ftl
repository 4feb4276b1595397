# Een model op deze computer iets vragen.

try-title = Vraag iets aan een model dat op deze computer draait
try-lede = Zie zelf wat een open model met uw soort werk doet. Het model bij deze app is klein: grotere schrijven beter en vragen een sterkere machine.
try-loading = Het model wordt gezocht
try-here = Het draait op deze computer. Er wordt niets verstuurd.
try-prompt = Uw vraag of opdracht
try-prompt-hint = Plak een tekst en zeg wat ermee moet gebeuren. De tekst blijft op deze computer.
try-prompt-empty = Schrijf een vraag, of kies een van de voorstellen.
try-suggestions = Voorstellen
try-ask = Vragen
try-stop = Stoppen
try-keys = of druk op Ctrl en Enter

try-answer = Antwoord
try-step-loading = Het model wordt in het geheugen geladen. De eerste keer duurt dat enkele seconden.
try-step-reading = Uw tekst wordt gelezen.
try-step-writing = Er wordt geschreven. U kunt het elk moment stoppen.
try-step-stopping = Er wordt gestopt. Wat geschreven is blijft staan.
try-end-length = gestopt bij het langste antwoord dat mag
try-end-stopped = door u gestopt

try-earlier = Wat u eerder vroeg
try-next = Verder naar de waarborgen
