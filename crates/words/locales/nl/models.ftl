# Modellen op deze computer, ophalen, en eigen servers: wat de app over elk zegt.

## Deze computer

computer-memory = Geheugen
# $total en $free: "24 GB"
computer-memory-value = { $total }, waarvan nu { $free } vrij
computer-processor = Processor
# $name: de naam die de maker eraan geeft
computer-processor-value = { $cores ->
    [one] { $name }, één kern
   *[other] { $name }, { $cores } kernen
}
computer-cores = { $cores ->
    [one] Eén kern
   *[other] { $cores } kernen
}
computer-instructions = Wat modellen erin sneller maakt
computer-graphics = Grafische kaart
computer-graphics-none = Geen gevonden
computer-graphics-memory = { $name }, { $memory } eigen geheugen
computer-graphics-shared = { $name }, werkt in het geheugen van de computer
computer-disk = Vrije schijfruimte
computer-system = Systeem
# $free: "120 GB"
disk-free = { $free } vrij

## Wat het bestand van een model zegt

model-facts-unlicensed = { $parameters } parameters · { $size }
header-name = Naam in het bestand
header-parameters = Parameters
header-experts = Experts
header-experts-value = { $used } van { $all } werken aan elk woord
header-rounding = Afronding van de getallen
# $name: "Q4_K_M"; $bits: "4,8"
header-rounding-value = { $name }, ongeveer { $bits } bits per getal
header-context = Langste tekst
# $tokens: "8.192"; $words: "5,5 k"
header-context-value = { $tokens } tokens, ongeveer { $words } woorden
header-architecture = Soort model
header-licence = Licentie die het bestand noemt
header-template = Vorm van een gesprek
header-template-yes = Staat in het bestand
header-template-no = Staat niet in het bestand. Er wordt een gebruikelijke genomen.

## Wat gemeten is

# $speed: "38 woorden per seconde"; $date: "21 november 2026"
speed-measured = { $speed }, gemeten op { $date }
measured-writing = Schrijven, gemeten
measured-reading = Lezen, gemeten
measured-first-word = Eerste woord na
measured-memory = Gebruikt geheugen
measured-on = Gemeten op
answer-tokens = Tokens
answer-tokens-value = { $read } gelezen, { $written } geschreven
answer-load = Tijd om het model te laden
answer-energy = Elektriciteit
# $energy: wattuur
answer-energy-counted = { $energy } wattuur, volgens de teller van de processor
answer-energy-estimated = { $low } tot { $high } wattuur, geschat
answer-on-cards = Berekend op
# $whole: yes als de kaart het hele model bevat; $cards: namen van grafische kaarten
answer-on-cards-value = { $whole ->
    [yes] uw grafische kaart: { $cards }
   *[no] voor een deel uw grafische kaart: { $cards }
}
answer-reach = Waar de vraag heen ging

## Hoe een model hier kwam

origin-bundled = Kwam met Steelyard mee
origin-linked = Uw bestand, gebruikt waar het staat
origin-copied = Kopie van uw bestand
origin-downloaded = Opgehaald door Steelyard
origin-ollama = Bewaard door Ollama
origin-lm-studio = Bewaard door LM Studio

## Wie achter een model staat

maker-and-country = { $maker }, { $country }
country-ae = Verenigde Arabische Emiraten
country-cn = China
country-pt = Portugal
country-se = Zweden
country-eu = Europese Unie
languages-unstated = De makers noemen geen talen.
languages-counted = { $count ->
    [one] Eén taal
   *[other] { $count } talen
}
languages-and-more = { $list } en nog { $count }
# $times: "4"; $year: "2026"
rhythm = Nieuwe modellen in ongeveer { $times } maanden van een jaar
rhythm-and-latest = Nieuwe modellen in ongeveer { $times } maanden van een jaar, het laatste in { $year }
licence-unread = Wij hebben de licentie niet gelezen. Lees haar voordat u het model in uw bedrijf gebruikt.

## Ophalen

# $host: "huggingface.co"; $country: "Verenigde Staten"; $size: "2,5 GB"
download-consent = Steelyard vraagt { $host } ({ $country }) om één bestand. Er komt { $size } binnen. Naar buiten gaat de vraag om dat bestand, met het internetadres van uw netwerk. Van uw tekst wordt niets verstuurd.
download-consent-no-country = Steelyard vraagt { $host } om één bestand. Er komt { $size } binnen. Naar buiten gaat de vraag om dat bestand, met het internetadres van uw netwerk. Van uw tekst wordt niets verstuurd.
download-queued = Wacht op zijn beurt
download-running = Komt binnen
download-checking = Wat binnen is wordt gecontroleerd
download-waiting = De verbinding is weg. Er wordt vanzelf opnieuw geprobeerd.
download-paused = Gepauzeerd
download-failed = Afgebroken
download-done = Binnen en gecontroleerd
download-progress = { $done } van { $all }
# $time: "4 minuten"
download-progress-left = { $progress } · nog ongeveer { $time }

## Eigen servers

server-seen = Laatste antwoord: { $when }
server-never-seen = Heeft nog niet geantwoord
server-answers = { $count ->
    [0] Hij antwoordt en heeft geen model klaarstaan.
    [one] Hij antwoordt en heeft één model.
   *[other] Hij antwoordt en heeft { $count } modellen.
}
servers-looked-here = Er is alleen op deze computer gekeken, op de plaatsen waar zulke programma’s meestal luisteren.
server-kind-ollama = Ollama
server-kind-lm-studio = LM Studio
server-kind-vllm = vLLM
server-kind-llama-cpp = llama.cpp-server
server-kind-compatible = OpenAI-compatibele server
server-and-address = { $name } · { $address }
model-on-server = { $model } op { $server }

## Hoe ver een vraag reist

reach-this-computer = Blijft op deze computer
reach-this-computer-here = Het draait op deze computer. Er wordt niets verstuurd.
reach-this-computer-sentence = De server draait op deze computer. Er gaat niets uit weg.
reach-own-network = Blijft op uw netwerk
reach-own-network-sentence = Uw tekst gaat naar een machine op uw eigen netwerk en niet verder, voor zover deze computer kan zien.
reach-outside = Verlaat uw netwerk
reach-outside-sentence = Het adres ligt buiten uw eigen netwerk. Uw tekst zou over het internet gaan.
reach-passed-on = Van hier doorgestuurd
reach-passed-on-sentence = { $host } is een programma op deze computer. Waar het de tekst heen stuurt, is hier niet bekend; daarom telt het als iets dat uw netwerk verlaat.
reach-unknown = Nog niet bekend
reach-unknown-sentence = De server heeft nog niet geantwoord, dus hoe ver een vraag reist is niet bekend.
