# What the terminal says beside results.

terminal-measured = { $words }, first word after { $first } · memory { $memory } · electricity { $energy } watt-hours

terminal-set-exact = { $count ->
    [one] One task is asked by itself (exact mode).
   *[other] { $count } tasks are asked one by one (exact mode), so that each gets the answer it gets alone.
}
terminal-set-fast = { $count ->
    [one] One task is asked in fast mode.
   *[other] { $count } tasks are asked side by side (fast mode). That is several times as fast and now and then changes a word; --exact asks them one by one.
}
terminal-set-line = Line { $line }
terminal-set-done = Done in { $time }: { $answered } answered, { $refused } refused.
terminal-set-stopped = Stopped after { $time }: { $answered } answered, { $refused } refused, { $left } not answered.

# Speed and licence of a model.
speed-here-expected = About { $range } words a second, expected
speed-here-measured = { $speed }, measured here
licence-not-read = The file states “{ $stated }”, a licence that Steelyard has not read. Read it before you use the model in business.
licence-not-stated = The file states no licence. Ask its maker before you use the model in business.

# The computer.
terminal-computer = This computer
terminal-memory = Memory
terminal-memory-value = { $free } free of { $total }
terminal-processor = Processor
terminal-cores = { $cores ->
    [one] { $name }, 1 core
   *[other] { $name }, { $cores } cores
}
terminal-instructions = Instruction sets
terminal-graphics = Graphics
terminal-card-own = { $name }, { $free } free of { $memory }
terminal-card-shared = { $name }, shares the computer’s memory
terminal-card-unknown = { $name }, memory not known
terminal-none-seen = none seen
terminal-disk = Free disk
terminal-disk-value = { $free } at { $folder }
terminal-system = System
terminal-can-run = It can run
terminal-can-run-value = { $word }: up to { $parameters } parameters, such as { $name }

# A model file.
terminal-model-name = Name
terminal-model-architecture = Architecture
terminal-model-parameters = Parameters
terminal-model-active = { $all }, { $active } of them for each word
terminal-model-rounding = Rounding
terminal-model-layers = Layers
terminal-model-context = Context
terminal-model-context-value = { $tokens } tokens
terminal-model-tokenizer = Tokenizer
terminal-model-tokenizer-value = { $name }, { $count } tokens
terminal-model-template = Chat template
terminal-model-has-template = in the file
terminal-model-no-template = none in the file; a plain one is used
terminal-model-licence = Licence
terminal-model-size = Size
terminal-model-fit = Fit
terminal-model-speed = Speed
terminal-model-sum = SHA-256
terminal-model-known = Known as
terminal-model-not-known = no file of the catalogue

# Lists of models.
terminal-list-here = On this computer
terminal-list-none = No model was found.
terminal-list-worth = Worth having here
terminal-origin-bundled = came with Steelyard
terminal-origin-linked = your file, used where it lies
terminal-origin-copied = copy of your file
terminal-origin-downloaded = fetched by Steelyard
terminal-origin-folder = in the model folder
terminal-origin-ollama = kept by Ollama
terminal-origin-lm-studio = kept by LM Studio
