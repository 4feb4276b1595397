# Models on this computer, fetching them, and servers of one's own: what the app says of each.

## This computer

computer-memory = Memory
# $total and $free: "24 GB"
computer-memory-value = { $total }, of which { $free } are free now
computer-processor = Processor
# $name: the maker's name for it
computer-processor-value = { $cores ->
    [one] { $name }, one core
   *[other] { $name }, { $cores } cores
}
computer-cores = { $cores ->
    [one] One core
   *[other] { $cores } cores
}
computer-instructions = What makes models faster in it
computer-graphics = Graphics card
computer-graphics-none = None found
computer-graphics-memory = { $name }, { $memory } of its own memory
computer-graphics-shared = { $name }, works in the computer’s memory
computer-disk = Free disk space
computer-system = System
# $free: "120 GB"
disk-free = { $free } free

## What a model's file says

model-facts-unlicensed = { $parameters } parameters · { $size }
header-name = Name in the file
header-parameters = Parameters
header-experts = Experts
header-experts-value = { $used } of { $all } work on each word
header-rounding = Rounding of its numbers
# $name: "Q4_K_M"; $bits: "4.8"
header-rounding-value = { $name }, about { $bits } bits a number
header-context = Longest text
# $tokens: "8,192"; $words: "5.5 k"
header-context-value = { $tokens } tokens, about { $words } words
header-architecture = Kind of model
header-licence = Licence named in the file
header-template = Form of a conversation
header-template-yes = In the file
header-template-no = Not in the file. A usual one is taken.

## What was measured

# $speed: "38 words a second"; $date: "21 November 2026"
speed-measured = { $speed }, measured on { $date }
measured-writing = Writing, measured
measured-reading = Reading, measured
measured-first-word = First word after
measured-memory = Memory taken
measured-on = Measured on
answer-tokens = Tokens
answer-tokens-value = { $read } read, { $written } written
answer-load = Time to load the model
answer-energy = Electricity
# $energy: watt-hours
answer-energy-counted = { $energy } watt-hours, by the processor’s own counter
answer-energy-estimated = { $low } to { $high } watt-hours, estimated
answer-on-cards = Computed on
# $whole: yes when the card holds the whole model; $cards: names of graphics cards
answer-on-cards-value = { $whole ->
    [yes] your graphics card: { $cards }
   *[no] partly your graphics card: { $cards }
}
answer-reach = Where the question went

## How a model came here

origin-bundled = Came with Steelyard
origin-linked = Your file, used where it lies
origin-copied = Copy of your file
origin-downloaded = Fetched by Steelyard
origin-ollama = Kept by Ollama
origin-lm-studio = Kept by LM Studio

## Who stands behind a model

maker-and-country = { $maker }, { $country }
country-ae = United Arab Emirates
country-cn = China
country-pt = Portugal
country-se = Sweden
country-eu = European Union
languages-unstated = Its makers name no languages.
languages-counted = { $count ->
    [one] One language
   *[other] { $count } languages
}
languages-and-more = { $list } and { $count } more
# $times: "4"; $year: "2026"
rhythm = New models in about { $times } months of a year
rhythm-and-latest = New models in about { $times } months of a year, the latest in { $year }
licence-unread = We have not read its licence. Read it before you use the model in business.

## Fetching

# $host: "huggingface.co"; $country: "United States"; $size: "2.5 GB"
download-consent = Steelyard asks { $host } ({ $country }) for one file. { $size } come in. What goes out is the request for that file, with the internet address of your network. None of your text is sent.
download-consent-no-country = Steelyard asks { $host } for one file. { $size } come in. What goes out is the request for that file, with the internet address of your network. None of your text is sent.
download-queued = Waits for its turn
download-running = Coming in
download-checking = Checking what has come in
download-waiting = The connection is down. It tries again by itself.
download-paused = Paused
download-failed = Broke off
download-done = Here and checked
download-progress = { $done } of { $all }
# $time: "4 minutes"
download-progress-left = { $progress } · about { $time } left

## Servers of one's own

server-seen = Last answered: { $when }
server-never-seen = Has not answered yet
server-answers = { $count ->
    [0] It answers, and has no model ready.
    [one] It answers, and has one model.
   *[other] It answers, and has { $count } models.
}
servers-looked-here = Only this computer was looked at, at the places where such programs usually listen.
server-kind-ollama = Ollama
server-kind-lm-studio = LM Studio
server-kind-vllm = vLLM
server-kind-llama-cpp = llama.cpp server
server-kind-compatible = OpenAI-compatible server
server-and-address = { $name } · { $address }
model-on-server = { $model } on { $server }

## How far a question travels

reach-this-computer = Stays on this computer
reach-this-computer-here = It runs on this computer. Nothing is sent.
reach-this-computer-sentence = The server runs on this computer. Nothing leaves it.
reach-own-network = Stays on your network
reach-own-network-sentence = Your text goes to a machine on your own network and no further, as far as this computer can see.
reach-outside = Leaves your network
reach-outside-sentence = The address lies outside your own network. Your text would go over the internet.
reach-passed-on = Passed on from here
reach-passed-on-sentence = { $host } is a program on this computer. Where it sends the text on to is not known here, so it counts as leaving your network.
reach-unknown = Not known yet
reach-unknown-sentence = The server has not answered yet, so how far a question travels is not known.
