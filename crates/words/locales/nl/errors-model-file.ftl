# Fouten bij het lezen van een modelbestand.

error-model-file-needs-more = Alleen het begin van het modelbestand is gelezen.
error-model-file-needs-more-hint = Kies het bestand opnieuw. Komt deze melding terug, dan is het begin van het bestand beschadigd.

error-model-file-not-one = Dit is geen modelbestand in het GGUF-formaat.
error-model-file-not-one-hint = Kies een bestand waarvan de naam eindigt op ‘.gguf’. Andere formaten zijn hier niet te lezen.

error-model-file-unknown-version = Het bestand gebruikt versie { $version } van het GGUF-formaat.
error-model-file-unknown-version-hint = Versies 2 en 3 zijn te lezen. Zoek een nieuwere download van hetzelfde model.

error-model-file-cut-short = Het modelbestand is niet heel: { $what } ontbreekt of is afgekapt.
error-model-file-cut-short-hint = De download is waarschijnlijk te vroeg gestopt. Download het bestand opnieuw.

error-model-file-damaged = Het modelbestand is beschadigd bij { $place }: { $value }, toegestaan is { $allowed }.
error-model-file-damaged-hint = Download het bestand opnieuw bij de maker. Blijft de melding gelijk, dan is het bestand verkeerd gemaakt.

error-model-file-value-missing = Het modelbestand vermeldt { $key } niet.
error-model-file-value-missing-hint = Misschien is dit een deel van een model, zoals een beeldlezer of een adapter. Kies het bestand van het model zelf.
