# Een model op deze computer of op een eigen server iets vragen.

try-title = Vraag iets aan een model
try-lede = Zie zelf wat een open model met uw soort werk doet. Het model bij deze app is klein: grotere schrijven beter en vragen een sterkere machine.
try-loading = De modellen worden gezocht
try-another = Een ander model kiezen
try-choose = Kies een model
try-choose-done = Bij dit model blijven
try-on-this-computer = Op deze computer
try-on-servers = Op uw eigen servers
try-more-models = Modellen of een server toevoegen
try-chosen = { $name } antwoordt vanaf nu.
try-prompt = Uw vraag of opdracht
try-prompt-hint = Plak een tekst en zeg wat ermee moet gebeuren. De tekst blijft op deze computer.
try-prompt-hint-server = Plak een tekst en zeg wat ermee moet gebeuren. De tekst gaat naar { $name } en nergens anders heen.
try-prompt-next = Uw volgende vraag
try-prompt-next-hint = Het model weet nog wat hierboven is gezegd.
try-prompt-empty = Schrijf een vraag, of kies een van de voorstellen.
try-suggestions = Voorstellen
try-ask = Vragen
try-stop = Stoppen
try-keys = of druk op Ctrl en Enter

try-conversation = Gesprek
try-you = U
try-answer = Antwoord
try-new = Nieuw gesprek
try-new-started = Een nieuw gesprek. Het model weet niets van het vorige.
try-measures = Wat er is gemeten
try-step-loading = Het model wordt in het geheugen geladen. De eerste keer duurt dat enkele seconden.
try-step-reading = Uw tekst wordt gelezen.
try-step-writing = Er wordt geschreven. U kunt het elk moment stoppen.
try-step-stopping = Er wordt gestopt. Wat geschreven is blijft staan.
try-end-length = gestopt bij het langste antwoord dat mag
try-end-stopped = door u gestopt

try-earlier = Wat u eerder vroeg
try-next = Verder naar de waarborgen
