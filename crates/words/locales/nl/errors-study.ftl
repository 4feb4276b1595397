# Wat er mis kan zijn met een studiebestand: crates/study. $place noemt het veld, met de regel als
# er een bestand is; elke boodschap heeft dezelfde variabelen.

study-place-line = { $field } (regel { $line })
study-place-line-only = Regel { $line }

error-study-syntax = { $place } staat er niet zoals TOML het vraagt: { $detail }.
error-study-syntax-hint = Een studiebestand is tekst met regels als per_hour = 2.50. Zet woorden tussen rechte aanhalingstekens en tabellen tussen haken. docs/study-file.md toont een heel bestand.

error-study-too-long = Het bestand heeft { $value } bytes. Een studiebestand heeft er hoogstens { $most }.
error-study-too-long-hint = Kijk of dit het bestand is dat u bedoelt. Een studie is een paar kilobyte lang.

error-study-unknown-key = { $place } is geen veld van een studie. Het dichtstbij komt “{ $nearest }”.
error-study-unknown-key-hint = Hier mogen staan: { $allowed }.

error-study-wrong-type = { $place } is { $value }, en er hoort { $wanted ->
    [number] een getal
    [pair] een lijst van twee routes
    [table] een tabel
    [list] een lijst van tabellen, elk onder zijn naam tussen dubbele haken,
   *[other] tekst tussen aanhalingstekens
} te staan.
error-study-wrong-type-hint = Getallen staan kaal, zoals 833_806 of 0.87. Tekst staat tussen aanhalingstekens. Een paar schrijft u als ["owned", "api"].

error-study-not-finite = { $place } is { $value }, en daarmee valt niet te rekenen.
error-study-not-finite-hint = Schrijf een gewoon getal, zoals 2.50.

error-study-not-a-number = { $place }: “{ $value }” is geen getal zoals het er hier hoort te staan.
error-study-not-a-number-hint = Schrijf het als 12.500 of 0,87 of 100e6, zonder andere tekens.

error-study-out-of-bounds = { $place } is { $value }, en het kan van { $least } tot { $most } zijn.
error-study-out-of-bounds-hint = Kijk naar de eenheid. Een aandeel is een breuk: 35 procent is 0,35. Uren zijn die van een maand, prijzen gelden per miljoen tokens.

error-study-not-whole = { $place } is { $value }, en het moet een geheel getal zijn.
error-study-not-whole-hint = Een halve machine of een halve maand is niet te koop. Rond naar boven af, of geef het hele getal.

error-study-missing = { $place } ontbreekt. Er hoort { $wanted ->
    [number] een getal
    [pair] een lijst van twee routes
    [currency] een munt, zoals "USD",
    [version] de versie van de indeling, 1,
    [route] minstens één [[route]]
   *[other] tekst tussen aanhalingstekens
} te staan.
error-study-missing-hint = Zonder dit valt er niets uit te rekenen. Voeg de regel toe en probeer het opnieuw.

error-study-unknown-choice = { $place } is “{ $value }”, en dat is niet bekend. Het dichtstbij komt “{ $nearest }”.
error-study-unknown-choice-hint = Zulke waarden zijn: { $allowed }.

error-study-unknown-route = { $place } noemt de route “{ $value }”, en er is er geen met die id.
error-study-unknown-route-hint = De routes zijn: { $allowed }.

error-study-duplicate-route = { $place }: “{ $value }” is al de id van een eerdere route.
error-study-duplicate-route-hint = Geef elke route een eigen id.

error-study-version = { $place } is { $value }. Deze Steelyard leest versie 1.
error-study-version-hint = Schrijf version = 1. Komt het bestand uit een nieuwere Steelyard, installeer die dan.

error-study-pair = { $place } is [{ $value }], en een omslagpunt ligt tussen twee verschillende routes.
error-study-pair-hint = Schrijf de id’s van twee routes, zoals ["owned", "api"].

error-study-cached-beyond-input = { $place } is { $value }, meer dan alle invoertokens, en dat zijn er { $most }.
error-study-cached-beyond-input-hint = Tokens uit de cache zijn een deel van de invoer. Geef de hele invoer op in input_tokens.

error-study-needs-tokens = { $place } is een prijs per token ({ $value }), en de studie zegt niets over tokens.
error-study-needs-tokens-hint = Geef in [workload] het aantal tokens per maand: input_tokens, output_tokens, of allebei.

error-study-subject = { $place } moet zeggen waar het over gaat: route of break_even, en niet allebei.
error-study-subject-hint = Schrijf route = "owned" voor een cijfer van één route, of break_even = ["owned", "api"] voor een paar.

error-study-no-such-claim = { $place } bevat geen cijfer dat daar na te rekenen is.
error-study-no-such-claim-hint = Wel na te rekenen zijn: { $allowed }.

error-study-too-many = { $place }: er zijn er { $value }, en er worden er hoogstens { $most } gelezen.
error-study-too-many-hint = Laat weg wat u niet hoeft te vergelijken.
