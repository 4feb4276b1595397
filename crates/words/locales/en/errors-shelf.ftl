# Why a file cannot be run as a model, on any computer.

# $architecture: as the file names it, "mllama"
error-model-unknown-architecture = Steelyard does not know models of the kind “{ $architecture }”.
error-model-unknown-architecture-hint = A newer version of Steelyard may. Until then choose another model.
# $part, $parts: numbers
error-model-one-part = This is part { $part } of { $parts } of a model that was divided among several files.
error-model-one-part-hint = Look for the same model as one file. llama.cpp’s tool “llama-gguf-split --merge” joins the parts.
error-model-adapter = This file is an adapter (LoRA). It changes a model and is none itself.
error-model-adapter-hint = Choose the model that the adapter was made for.
error-model-image-reader = This file is the part of a model that looks at pictures.
error-model-image-reader-hint = Choose the file of the model itself, without “mmproj” in its name.
error-model-no-weights = This file holds the words of a model and no weights.
error-model-no-weights-hint = It is meant for tests. Choose the file of a whole model.
error-model-no-tokenizer = This file holds no words, so no text can be read or written with it.
error-model-no-tokenizer-hint = It was converted incompletely. Look for the model from another maker of files.
error-model-embeds-only = Models of the kind “{ $architecture }” turn texts into numbers for searching. They do not write.
error-model-embeds-only-hint = Choose a model that answers questions; its name often ends in “Instruct” or “it”.
error-model-speech = Models of the kind “{ $architecture }” make sound, not text.
error-model-speech-hint = Choose a model that answers questions; its name often ends in “Instruct” or “it”.
error-model-guesses-ahead = Models of the kind “{ $architecture }” guess ahead for a larger model and do nothing alone.
error-model-guesses-ahead-hint = Choose the larger model it belongs to.
error-model-asked-otherwise = Models of the kind “{ $architecture }” are not asked word after word, which is the only way Steelyard asks.
error-model-asked-otherwise-hint = Choose another model.
error-model-other-byte-order = This file was made for another kind of processor: its numbers are written the other way round.
error-model-other-byte-order-hint = Look for the same model without “big-endian” or “be” in its name.
