# Errors of files with one JSON object a line: sets of tasks, and earlier turns of a conversation.

error-lines-empty = There is nothing in this file.
error-lines-empty-hint = Put one JSON object on each line, such as { "{" }"prompt": "What is the capital of France?"{ "}" }.

error-lines-too-large = The file has { $bytes } and at most { $limit } are read.
error-lines-too-large-hint = Split it into several files.

error-lines-too-many = The file has more than { $limit } lines.
error-lines-too-many-hint = Split it into several files.

error-lines-not-text = Line { $line } is not text in UTF-8.
error-lines-not-text-hint = Save the file again as UTF-8 text.

error-lines-not-json = Line { $line } is not JSON, from column { $column } on.
error-lines-not-json-hint = Each line is one JSON object of its own. The reader said: { $detail }

error-lines-not-an-object = Line { $line } is JSON, but not an object.
error-lines-not-an-object-hint = Write { "{" } before and { "}" } after the fields of the line.

error-lines-unknown-field = Line { $line } has a field “{ $field }” that does not exist.
error-lines-unknown-field-hint = The fields are { $allowed }. Check the spelling, or leave the field out.

error-lines-missing-field = Line { $line } lacks “{ $field }”, or leaves it empty.
error-lines-missing-field-hint = Give the field a text and try again. Nothing was asked yet.

error-lines-wrong-value = On line { $line } the field “{ $field }” holds { $value }.
error-lines-wrong-value-hint =
    { $allowed ->
        [text] It may hold a text.
       *[other] It may hold { $allowed }.
    } Nothing was asked yet.

error-lines-id-twice = Line { $line } has the same id as line { $first }: “{ $id }”.
error-lines-id-twice-hint = Give each line an id of its own, so that the results can be told apart.
