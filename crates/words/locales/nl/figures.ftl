# Het scherm "Cijfers en prijzen": waar de app mee rekent, en cijfers uit bestanden.

## Het scherm

figures-title = Cijfers en prijzen
figures-lede = Elk cijfer dat niet van u komt, heeft een bron en een datum. Hier kunt u ze opzoeken, zien welke aan een nieuwe blik toe zijn en nieuwere uit een bestand overnemen. Niets wordt vanzelf opgehaald.
figures-loading = De cijfers worden opgezocht
# $date (text) dag
figures-as-of-long = De nieuwste cijfers zijn nagekeken op { $date }.
# $count (number) cijfers
figures-past-review =
    { $count ->
        [0] Geen enkel cijfer is over zijn controledatum.
        [one] Eén cijfer is over zijn controledatum: bekijk de bron voordat u erop bouwt.
       *[other] { $count } cijfers zijn over hun controledatum: bekijk de bronnen voordat u erop bouwt.
    }
figures-show-past-review = Toon deze
figures-undo = Laatste wijziging ongedaan maken

figures-kinds-title = Wat er in de catalogus staat
figures-column-kind = Soort
figures-column-count = Cijfers
figures-column-oldest = Langst geleden nagekeken
figures-column-newest = Laatst nagekeken
figures-column-past = Over de datum
figures-column-review = Opnieuw bekijken
# $days (number) dagen; $why (text) reden
figures-review = Elke { $days } dagen. { $why }

figures-search-title = Een cijfer opzoeken
figures-search-label = Woorden uit de naam, de soort of de bron
figures-search-placeholder = GPT-4o gelezen, serverbeheerder, H100 …
figures-search-kind = Soort
figures-search-all-kinds = Alle soorten
figures-search-past = Alleen wat over de datum is
# $found (number) gevonden cijfers; $shown (number) getoonde cijfers
figures-found =
    { $found ->
        [0] Niets gevonden. Probeer minder woorden.
        [one] Eén cijfer.
       *[other] { $found } cijfers, waarvan er { $shown } te zien zijn.
    }
figures-row-past = over de controledatum
figures-row-taken-over = uit een bestand
# $published, $checked (text) dagen
figures-row-dates = Gepubliceerd { $published }, nagekeken { $checked }

figures-bring-title = Nieuwere cijfers overnemen
figures-bring-lede = Drie soorten bestanden kunnen worden gelezen: een Steelyard-gegevenspakket, de prijslijst van LiteLLM (model_prices_and_context_window.json) en de lijsten van genai-prices (data.json, data_slim.json). U ziet elke wijziging voordat er iets telt.
figures-bring-offline = Steelyard zoekt niets op via internet. Iemand downloadt het bestand en u opent het hier.
figures-bring-button = Cijfers uit een bestand overnemen …
figures-bring-busy = Het bestand wordt met de catalogus vergeleken

figures-preview-heading = Wat dit bestand zou veranderen
figures-preview-nothing = Er staat niets nieuws in dit bestand.
figures-column-choose = Overnemen
figures-column-figure = Cijfer
figures-column-before = Nu
figures-column-after = In het bestand
figures-column-source = Bron
# $figure (text) naam van een cijfer
figures-choose = { $figure } overnemen
figures-choose-all = Alles kiezen
figures-choose-safe = Alleen die zonder waarschuwing
figures-choose-none = Niets kiezen
figures-trust = Ik weet wie dit bestand heeft gemaakt en vertrouw het
figures-apply-none = Kies minstens één cijfer
# $count (number) cijfers
figures-apply =
    { $count ->
        [one] Eén cijfer overnemen
       *[other] { $count } cijfers overnemen
    }
figures-apply-note = De oordelen van al uw afwegingen worden dan met deze cijfers berekend. U kunt het ongedaan maken.
figures-applied = De nieuwe cijfers tellen vanaf nu.
figures-leave = Alles laten zoals het is
figures-not-taken-title = Wat niet te gebruiken was
figures-unknown-title = Modellen die de catalogus niet heeft

figures-taken-title = Overgenomen uit bestanden
figures-taken-none = Er is niets overgenomen. Elk cijfer is het cijfer dat met deze app meekwam.
figures-column-shipped = Meegekomen met de app
figures-put-back = Terugzetten
# $figure (text) naam van een cijfer
figures-put-back-label = { $figure } terugzetten zoals het met de app meekwam
figures-put-back-all = Alles terugzetten zoals het met de app meekwam
figures-put-back-done = Teruggezet.

figures-key-title = Wiens pakketten u vertrouwt
figures-key-lede = De maker van een gegevenspakket kan het met minisign ondertekenen. Plak hier diens openbare sleutel, van een plek die u vertrouwt, en de app zegt bij elk pakket of het van die maker is.
figures-key-label = Openbare sleutel
figures-key-save = De sleutel bewaren
figures-key-saved = De sleutel is bewaard.
figures-key-removed = De sleutel is weg.

## Zinnen bij de cijfers

# $row (text) naam van een rij; $field (text) naam van een veld
figures-label = { $row }: { $field }
# $first, $second (text) wat een rij van andere onderscheidt
figures-row = { $first }, { $second }
# $likely, $low, $high (text) cijfers
figures-range = { $likely } ({ $low } tot { $high })
# $date (text) dag; $value (text) cijfer met eenheid
figures-announced = vanaf { $date } { $value }
# $source (text) titel; $date (text) dag
figures-source-day = { $source }, { $date }
figures-none = geen
figures-new-row = nieuw in de catalogus
figures-left-out = Deze versie van de app heeft de rij niet meer; het cijfer telt niet.
figures-shipped-newer = De app zelf heeft nu een cijfer dat later is nagekeken.
# $times (text) factor
figures-times-more = { $times } keer zoveel
# $percent (text) aandeel
figures-more = { $percent } meer
# $percent (text) aandeel
figures-less = { $percent } minder

## Bestanden

# $title (text) titel van het pakket
figures-file-pack = Gegevenspakket “{ $title }”
# $title (text) naam van het bestand
figures-file-litellm = Prijslijst van LiteLLM, { $title }
# $title (text) naam van het bestand
figures-file-genai-prices = Lijst van genai-prices, { $title }
# $publisher (text) wie het maakte; $date (text) dag
figures-made = Door { $publisher }, { $date }
# $comment (text) opmerking van de ondertekenaar
figures-seal-signed = Ondertekend met de sleutel die u vertrouwt ({ $comment }), en sindsdien niet veranderd.
figures-seal-signer-unknown = Ondertekend, maar niet met een sleutel die u vertrouwt. Het bestand is onbeschadigd; wie het maakte staat niet vast.
figures-seal-checksum-only = Niet ondertekend. Het bestand is onbeschadigd, maar iedereen kan het gemaakt hebben.
figures-seal-none = Een openbare prijslijst zonder handtekening. Er staat geen datum in, dus telt de datum van het bestand.
# $changes (number) wijzigingen; $same (number) gelijke cijfers
figures-summary =
    { $changes ->
        [0] Geen enkel cijfer zou veranderen;
        [one] Eén cijfer zou veranderen;
       *[other] { $changes } cijfers zouden veranderen;
    } { $same ->
        [0] de andere staan niet in het bestand.
        [one] één ander is hetzelfde.
       *[other] { $same } andere zijn hetzelfde.
    }
# $count (number) cijfers
figures-confirmed =
    { $count ->
        [one] Eén cijfer is hetzelfde en opnieuw gezien. Neem de nieuwere datum over.
       *[other] { $count } cijfers zijn hetzelfde en opnieuw gezien. Neem de nieuwere datums over.
    }
# $count (number) modellen; $elsewhere (number) modellen van andere aanbieders
figures-unknown =
    { $count ->
        [0] Elk model van de aanbieders die we volgen, staat in de catalogus.
        [one] Eén model van de aanbieders die we volgen, staat niet in de catalogus.
       *[other] { $count } modellen van de aanbieders die we volgen, staan niet in de catalogus.
    } { $elsewhere ->
        [0] { "" }
        [one] Eén van een andere aanbieder is overgeslagen.
       *[other] { $elsewhere } van andere aanbieders zijn overgeslagen.
    }

## Waarom nog eens kijken

figures-flag-zero = De prijs zou nul worden.
figures-flag-extreme = Duizend keer meer of minder: waarschijnlijk een andere eenheid.
figures-flag-large = Meer dan de helft hoger of lager dan het was.
figures-flag-euro-as-dollar = Dit lijken euro’s die als dollars zijn genoteerd.
figures-flag-other-name = De lijst heeft dit model onder een andere naam; het kan een ander model zijn.
figures-flag-other-source = De catalogus gebruikt hier een andere bron, en de twee spreken elkaar tegen.
figures-flag-narrows-range = De catalogus houdt een marge aan omdat bronnen verschillen; één waarde zou die vervangen.
figures-flag-drops-announcement = De catalogus weet van een aangekondigde wijziging die dan vergeten wordt.
figures-flag-older = Ouder dan het cijfer dat het zou vervangen.

## Waarom iets niet wordt aangeboden

# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-not-a-number = { $what } is { $value }, en dat is geen prijs.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-implausible = { $what } zou { $value } worden, wat zo’n cijfer niet kan zijn.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-no-provider = { $what } noemt geen aanbieder.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-no-model = { $what } noemt geen model.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-no-prices = { $what } heeft geen prijzen.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-time-of-day = { $what } heeft een prijs voor bepaalde uren; die houdt de catalogus niet bij.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-tiers = { $what } heeft meerdere stappen voor lange opdrachten; de catalogus heeft er één.
# $what (text) plaats in het bestand; $value (text) wat er staat
figures-why-not-other-tier = { $what } is duurder boven { $value } tokens; in de catalogus ligt die grens niet daar.

## Soorten cijfers, en waarom ze verouderen

figures-kind-closed-price = Prijzen van gesloten modellen
figures-kind-hosted-price = Prijzen van open modellen bij aanbieders
figures-kind-rent = Huur van grafische kaarten
figures-kind-machine-price = Prijzen van machines
figures-kind-machine-data = Wat machines kunnen
figures-kind-model-data = Bouw en bestanden van modellen
figures-kind-cadence = Hoe vaak makers modellen uitbrengen
figures-kind-benchmark = Scores op tests
figures-kind-tokens = Tokens per woord
figures-kind-electricity = Stroom
figures-kind-wage = Loon
figures-kind-exchange-rate = Wisselkoersen
figures-kind-general = Algemene cijfers
figures-kind-terms = Wat aanbieders met tekst doen
figures-kind-licence = Licenties
figures-kind-history = Prijzen van vroeger
figures-kind-why-closed-price = Aanbieders wijzigen prijzen meerdere keren per jaar.
figures-kind-why-hosted-price = Aanbieders wijzigen prijzen meerdere keren per jaar.
figures-kind-why-rent = De huur is weleens binnen een maand een tiende verschoven.
figures-kind-why-machine-price = Winkelprijzen volgen de prijs van geheugen.
figures-kind-why-machine-data = Een gegevensblad verandert zelden.
figures-kind-why-model-data = Een uitgebracht model verandert niet; er komen bestanden bij.
figures-kind-why-cadence = Er komen steeds nieuwe modellen uit.
figures-kind-why-benchmark = Tests worden bij elke nieuwe generatie opnieuw gedaan.
figures-kind-why-tokens = Een tokenizer blijft zoals hij is; er komen nieuwe bij.
figures-kind-why-electricity = Statistieken verschijnen twee keer per jaar.
figures-kind-why-wage = Statistieken verschijnen één keer per jaar.
figures-kind-why-exchange-rate = Koersen bewegen elke dag.
figures-kind-why-general = Deze veranderen langzaam, en de meeste zijn schattingen.
figures-kind-why-terms = Voorwaarden veranderen met een aankondiging van weken.
figures-kind-why-licence = Een nieuwe uitgave van een model kan een andere licentie hebben.
figures-kind-why-history = Het verleden verandert niet, dus niemand hoeft opnieuw te kijken.

## Velden

figures-field-input = tekst die wordt gelezen
figures-field-output = tekst die wordt geschreven
figures-field-cached-input = tekst die opnieuw uit de cache wordt gelezen
figures-field-cache-write = tekst die in de cache wordt gezet
figures-field-batch-discount = korting voor werk dat kan wachten
figures-field-long-context-input = tekst die wordt gelezen, lange opdrachten
figures-field-long-context-output = tekst die wordt geschreven, lange opdrachten
figures-field-long-context-cached-input = tekst opnieuw uit de cache, lange opdrachten
figures-field-retention = hoe lang tekst wordt bewaard
figures-field-eu-residency-factor = factor om in de EU te blijven
figures-field-bytes = grootte van het bestand
figures-field-price = prijs
figures-field-memory = geheugen
figures-field-bandwidth = snelheid van het geheugen
figures-field-arithmetic = rekenkracht
figures-field-load-power = vermogen onder belasting
figures-field-idle-power = vermogen in rust
figures-field-release-months-per-year = maanden met een uitgave per jaar
figures-field-score = score
figures-field-spread = spreiding van de omrekening
figures-field-gross = brutoloon
figures-field-rate = koers
figures-field-tokens = tokens per woord
figures-field-left = deel van de prijs dat overblijft

## Fouten

error-no-figures = Er is niets gekozen.
error-no-figures-hint = Open een bestand en kies minstens één cijfer.
error-figures-untrusted = Dit pakket is niet ondertekend met een sleutel die u vertrouwt.
error-figures-untrusted-hint = Ga na wie het gemaakt heeft. Vertrouwt u die, zeg dat dan boven de knop en neem het daarna over.
error-figures-not-restored = De cijfers die u uit bestanden overnam, passen niet bij deze versie van de app.
error-figures-not-restored-hint = De cijfers die met de app meekwamen tellen weer. Open “Cijfers en prijzen” om te zien wat was overgenomen, en neem een nieuwer bestand over.

# $bytes, $limit (text) groottes
error-import-too-large = Het bestand is te groot: { $bytes }.
error-import-too-large-hint = Prijslijsten en pakketten zijn hooguit { $limit }. Kijk of u het goede bestand koos.
# $at (text) plaats
error-import-not-text = Het bestand is geen tekst.
error-import-not-text-hint = Vanaf byte { $at } is het niet te lezen. Kies een prijslijst of een gegevenspakket.
error-import-unknown = Dit is geen gegevenspakket en geen prijslijst die we kennen.
error-import-unknown-hint = Kies een Steelyard-gegevenspakket, model_prices_and_context_window.json van LiteLLM, of data.json van genai-prices.
error-import-not-a-pack = Hier is een gegevenspakket nodig, en dit is een prijslijst.
error-import-not-a-pack-hint = Wat een prijslijst betekent, hangt van de dag af. Neem haar over in het venster, of maak er een pakket van.
# $line, $column, $detail (text) plaats en reden
error-import-json = De prijslijst is niet te lezen: regel { $line }, kolom { $column }.
error-import-json-hint = Download haar opnieuw. Wat de lezer vond: { $detail }
# $detail (text) plaats en reden
error-import-toml = Het gegevenspakket is niet te lezen.
error-import-toml-hint = Wat de lezer vond: { $detail }
# $path, $value, $allowed (text) plaats, wat er staat en wat kan
error-import-field = In het bestand is { $path } { $value }.
error-import-field-hint = Toegestaan is: { $allowed }.
# $path, $allowed (text) wat ontbreekt en wat kan
error-import-missing = In het bestand ontbreekt { $path }.
error-import-missing-hint = Toegestaan is: { $allowed }.
# $found, $known (text) versies
error-import-version = Het pakket is voor een latere versie van de app gemaakt.
error-import-version-hint = Het heeft versie { $found }; deze app leest versie { $known }. Werk de app bij, of vraag om een ouder pakket.
# $stated, $found (text) controlegetallen
error-import-checksum = Het pakket is beschadigd of veranderd: het controlegetal klopt niet.
error-import-checksum-hint = Haal het bestand opnieuw op. Er staat { $stated }, en de inhoud geeft { $found }.
# $detail (text) reden
error-import-signature = De handtekening hoort niet bij dit bestand.
error-import-signature-hint = Gebruik het niet, en vertel het aan wie het gemaakt zou hebben. Wat de controle vond: { $detail }
error-import-key = Dit is geen openbare sleutel van minisign.
error-import-key-hint = Plak de regel die met RW begint, of het hele .pub-bestand.
