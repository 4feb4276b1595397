# Fouten in bestanden met één JSON-object per regel: taken, en eerdere beurten van een gesprek.

error-lines-empty = Er staat niets in dit bestand.
error-lines-empty-hint = Zet op elke regel één JSON-object, zoals { "{" }"prompt": "Wat is de hoofdstad van Frankrijk?"{ "}" }.

error-lines-too-large = Het bestand heeft { $bytes } en er worden er hoogstens { $limit } gelezen.
error-lines-too-large-hint = Verdeel het over meer bestanden.

error-lines-too-many = Het bestand heeft meer dan { $limit } regels.
error-lines-too-many-hint = Verdeel het over meer bestanden.

error-lines-not-text = Regel { $line } is geen tekst in UTF-8.
error-lines-not-text-hint = Bewaar het bestand opnieuw als tekst in UTF-8.

error-lines-not-json = Regel { $line } is geen JSON, vanaf kolom { $column }.
error-lines-not-json-hint = Elke regel is een JSON-object op zichzelf. De lezer zei: { $detail }

error-lines-not-an-object = Regel { $line } is JSON, maar geen object.
error-lines-not-an-object-hint = Zet { "{" } voor en { "}" } achter de velden van de regel.

error-lines-unknown-field = Regel { $line } heeft een veld “{ $field }” dat niet bestaat.
error-lines-unknown-field-hint = De velden zijn { $allowed }. Kijk de spelling na, of laat het veld weg.

error-lines-missing-field = Op regel { $line } ontbreekt “{ $field }”, of het is leeg.
error-lines-missing-field-hint = Geef het veld een tekst en probeer het opnieuw. Er is nog niets gevraagd.

error-lines-wrong-value = Op regel { $line } staat in het veld “{ $field }” { $value }.
error-lines-wrong-value-hint =
    { $allowed ->
        [text] Er mag een tekst staan.
       *[other] Er mag { $allowed } staan.
    } Er is nog niets gevraagd.

error-lines-id-twice = Regel { $line } heeft dezelfde id als regel { $first }: “{ $id }”.
error-lines-id-twice-hint = Geef elke regel een eigen id, zodat de resultaten uit elkaar te houden zijn.
