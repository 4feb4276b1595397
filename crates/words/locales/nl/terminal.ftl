# Wat de opdrachtregel naast de resultaten zegt.

terminal-measured = { $words }, eerste woord na { $first } · geheugen { $memory } · stroom { $energy } wattuur

terminal-set-exact = { $count ->
    [one] Eén taak wordt op zichzelf gevraagd (exacte stand).
   *[other] { $count } taken worden één voor één gevraagd (exacte stand), zodat elke het antwoord krijgt dat ze alleen ook krijgt.
}
terminal-set-fast = { $count ->
    [one] Eén taak wordt in de snelle stand gevraagd.
   *[other] { $count } taken worden naast elkaar gevraagd (snelle stand). Dat gaat een paar keer zo snel en verandert heel soms een woord; --exact vraagt ze één voor één.
}
terminal-set-line = Regel { $line }
terminal-set-done = Klaar in { $time }: { $answered } beantwoord, { $refused } geweigerd.
terminal-set-stopped = Gestopt na { $time }: { $answered } beantwoord, { $refused } geweigerd, { $left } niet beantwoord.

# Snelheid en licentie van een model.
speed-here-expected = Ongeveer { $range } woorden per seconde, verwacht
speed-here-measured = { $speed }, hier gemeten
licence-not-read = Het bestand noemt “{ $stated }”, een licentie die Steelyard niet heeft gelezen. Lees haar voordat u het model zakelijk gebruikt.
licence-not-stated = Het bestand noemt geen licentie. Vraag het de maker voordat u het model zakelijk gebruikt.

# De computer.
terminal-computer = Deze computer
terminal-memory = Geheugen
terminal-memory-value = { $free } vrij van { $total }
terminal-processor = Processor
terminal-cores = { $cores ->
    [one] { $name }, 1 kern
   *[other] { $name }, { $cores } kernen
}
terminal-instructions = Instructiesets
terminal-graphics = Grafisch
terminal-card-own = { $name }, { $free } vrij van { $memory }
terminal-card-shared = { $name }, deelt het geheugen van de computer
terminal-card-unknown = { $name }, geheugen niet bekend
terminal-none-seen = niets gezien
terminal-disk = Vrije schijf
terminal-disk-value = { $free } bij { $folder }
terminal-system = Systeem
terminal-can-run = Kan draaien
terminal-can-run-value = { $word }: tot { $parameters } parameters, zoals { $name }

# Een modelbestand.
terminal-model-name = Naam
terminal-model-architecture = Architectuur
terminal-model-parameters = Parameters
terminal-model-active = { $all }, waarvan { $active } voor elk woord
terminal-model-rounding = Afronding
terminal-model-layers = Lagen
terminal-model-context = Context
terminal-model-context-value = { $tokens } tokens
terminal-model-tokenizer = Tokenizer
terminal-model-tokenizer-value = { $name }, { $count } tokens
terminal-model-template = Gesprekssjabloon
terminal-model-has-template = in het bestand
terminal-model-no-template = niet in het bestand; er wordt een eenvoudig sjabloon gebruikt
terminal-model-licence = Licentie
terminal-model-size = Grootte
terminal-model-fit = Past
terminal-model-speed = Snelheid
terminal-model-sum = SHA-256
terminal-model-known = Bekend als
terminal-model-not-known = geen bestand van de catalogus

# Lijsten van modellen.
terminal-list-here = Op deze computer
terminal-list-none = Er is geen model gevonden.
terminal-list-worth = De moeite waard hier
terminal-origin-bundled = kwam met Steelyard mee
terminal-origin-linked = uw bestand, gebruikt waar het staat
terminal-origin-copied = kopie van uw bestand
terminal-origin-downloaded = opgehaald door Steelyard
terminal-origin-folder = in de modelmap
terminal-origin-ollama = bewaard door Ollama
terminal-origin-lm-studio = bewaard door LM Studio
