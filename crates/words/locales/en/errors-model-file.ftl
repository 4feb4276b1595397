# Errors of reading a model file.

error-model-file-needs-more = Only the beginning of the model file was read.
error-model-file-needs-more-hint = Choose the file again. If this returns, the beginning of the file is damaged.

error-model-file-not-one = This is not a model file in the GGUF format.
error-model-file-not-one-hint = Choose a file whose name ends in “.gguf”. Other formats cannot be read here.

error-model-file-unknown-version = The file uses version { $version } of the GGUF format.
error-model-file-unknown-version-hint = Versions 2 and 3 can be read. Look for a newer download of the same model.

error-model-file-cut-short = The model file is not whole: { $what } is missing or cut off.
error-model-file-cut-short-hint = The download probably stopped too early. Download the file again.

error-model-file-damaged = The model file is damaged at { $place }: { $value }, allowed is { $allowed }.
error-model-file-damaged-hint = Download the file again from its maker. If the message stays the same, the file was made wrongly.

error-model-file-value-missing = The model file does not state { $key }.
error-model-file-value-missing-hint = This may be a part of a model, such as an image reader or an adapter. Choose the file of the model itself.
