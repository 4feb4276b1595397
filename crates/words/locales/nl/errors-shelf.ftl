# Waarom een bestand niet als model kan draaien, op geen enkele computer.

# $architecture: zoals het bestand het noemt, "mllama"
error-model-unknown-architecture = Steelyard kent modellen van het soort “{ $architecture }” niet.
error-model-unknown-architecture-hint = Een nieuwere versie van Steelyard misschien wel. Kies tot dan een ander model.
# $part, $parts: getallen
error-model-one-part = Dit is deel { $part } van { $parts } van een model dat over meer bestanden is verdeeld.
error-model-one-part-hint = Zoek hetzelfde model als één bestand. “llama-gguf-split --merge” van llama.cpp voegt de delen samen.
error-model-adapter = Dit bestand is een adapter (LoRA). Het verandert een model en is er zelf geen.
error-model-adapter-hint = Kies het model waarvoor de adapter is gemaakt.
error-model-image-reader = Dit bestand is het deel van een model dat naar beelden kijkt.
error-model-image-reader-hint = Kies het bestand van het model zelf, zonder “mmproj” in de naam.
error-model-no-weights = Dit bestand bevat de woorden van een model en geen gewichten.
error-model-no-weights-hint = Het is voor tests bedoeld. Kies het bestand van een heel model.
error-model-no-tokenizer = Dit bestand bevat geen woorden, dus er kan geen tekst mee worden gelezen of geschreven.
error-model-no-tokenizer-hint = Het is onvolledig omgezet. Zoek het model bij een andere maker van bestanden.
error-model-embeds-only = Modellen van het soort “{ $architecture }” maken van teksten getallen om mee te zoeken. Ze schrijven niet.
error-model-embeds-only-hint = Kies een model dat vragen beantwoordt; de naam eindigt vaak op “Instruct” of “it”.
error-model-speech = Modellen van het soort “{ $architecture }” maken geluid, geen tekst.
error-model-speech-hint = Kies een model dat vragen beantwoordt; de naam eindigt vaak op “Instruct” of “it”.
error-model-guesses-ahead = Modellen van het soort “{ $architecture }” raden vooruit voor een groter model en doen alleen niets.
error-model-guesses-ahead-hint = Kies het grotere model waar het bij hoort.
error-model-asked-otherwise = Aan modellen van het soort “{ $architecture }” vraagt men niet woord voor woord, en dat is de enige manier waarop Steelyard vraagt.
error-model-asked-otherwise-hint = Kies een ander model.
error-model-other-byte-order = Dit bestand is voor een ander soort processor gemaakt: de getallen staan andersom.
error-model-other-byte-order-hint = Zoek hetzelfde model zonder “big-endian” of “be” in de naam.
