# Closed models: crates/providers/src/closed. Where one is asked, and what the provider answers.
# $provider is its name, such as OpenAI; $said are its own words, in its own language.

error-endpoint-missing = Er is nog geen adres voor { $provider }.
error-endpoint-missing-hint = Vul in waar de aanbieder te bereiken is. Zo'n adres ziet eruit als { $example }; uw account toont het.

error-endpoint-no-such-region = { $provider } is niet te bereiken op { $region }.
error-endpoint-no-such-region-hint = Kies een van de plaatsen in de lijst.

error-endpoint-no-scheme = Het begin van het adres ontbreekt.
error-endpoint-no-scheme-hint = Het begint met https://. Bedoelt u { $proposed }?

error-endpoint-scheme = Aan een adres dat met { $scheme } begint, kan niets worden gevraagd.
error-endpoint-scheme-hint = Het adres van een aanbieder begint met https://.

error-endpoint-unencrypted = De verbinding met { $host } zou niet versleuteld zijn; er is niets gevraagd.
error-endpoint-unencrypted-hint = Anderen onderweg zouden uw sleutel en uw tekst kunnen lezen. Gebruik een adres dat met https:// begint. Een model op uw eigen netwerk hoort bij Uw eigen servers.

error-endpoint-credentials = Er staat een gebruikersnaam of een wachtwoord in het adres.
error-endpoint-credentials-hint = Haal weg wat voor de @ staat. Een sleutel hoort in het veld voor de sleutel.

error-endpoint-query = Er staat iets achter het adres.
error-endpoint-query-hint = Laat alles vanaf de ? of het # weg. Een sleutel hoort in het veld voor de sleutel.

error-endpoint-unreadable = Dit is geen adres.
error-endpoint-unreadable-hint = Een adres ziet eruit als https://api.provider.example/v1, zonder spaties. Voor de technicus: { $detail }

error-closed-key-wrong = { $provider } kent deze sleutel niet.
error-closed-key-wrong-hint = Misschien is hij ingetrokken, of hoort hij bij een andere aanbieder of een andere plaats. Maak op de pagina van de aanbieder een nieuwe sleutel en vul die in bij Aanbieders en sleutels.

error-closed-key-no-permission = { $provider } kent de sleutel, maar staat er dit niet mee toe.
error-closed-key-no-permission-hint = Wie het account beheert, kan de sleutel meer rechten geven of het model ervoor openstellen. { $provider } zei: { $said }

error-closed-no-credit = Het account bij { $provider } heeft geen tegoed meer.
error-closed-no-credit-hint = Er is niets geantwoord. Wie het account beheert, kan het tegoed aanvullen of de limiet verhogen. { $provider } zei: { $said }

error-closed-rate-limit = Aan { $provider } is in korte tijd te veel gevraagd.
error-closed-rate-limit-hint =
    { $seconds ->
        [unknown] Wacht een paar minuten en vraag het dan opnieuw. Minder tegelijk vragen helpt ook.
       *[other] De aanbieder zegt over { $seconds } seconden terug te komen. Minder tegelijk vragen helpt ook.
    }

error-closed-overloaded = { $provider } heeft op dit moment te veel te doen.
error-closed-overloaded-hint =
    { $seconds ->
        [unknown] Dit ligt niet aan uw account. Vraag het over een paar minuten opnieuw, of vraag een ander model.
       *[other] Dit ligt niet aan uw account. De aanbieder zegt over { $seconds } seconden terug te komen.
    }

error-closed-filtered = Het filter van de aanbieder hield het antwoord tegen.
error-closed-filtered-hint = { $provider } beantwoordt niet alles. Stel de vraag anders, of laat weg wat schadelijk kan lijken. Het woord van de aanbieder voor de reden is: { $reason }

error-closed-model-unknown = { $provider } heeft geen model met de naam { $model }.
error-closed-model-unknown-hint = Misschien is het uit gebruik genomen, of mag uw account het niet gebruiken. Bekijk de lijst van de aanbieder opnieuw en kies een ander. { $provider } zei: { $said }

error-closed-not-for-chat = Bij { $provider } kan { $model } niet in een gesprek worden bevraagd.
error-closed-not-for-chat-hint = Het antwoordt alleen via een andere dienst van { $provider }, die deze versie niet spreekt. Kies een ander model. { $provider } zei: { $said }

error-closed-context-too-long = De tekst is te lang voor dit model.
error-closed-context-too-long-hint =
    { $limit ->
        [unknown] Kort de tekst in, of kies een model dat meer tegelijk leest. { $provider } zei: { $said }
       *[other] Het leest { $limit } tokens tegelijk. Kort de tekst in, of kies een model dat meer leest. { $provider } zei: { $said }
    }

error-closed-refused = { $provider } neemt deze vraag niet aan (status { $status }).
error-closed-refused-hint = Niet elk model kent elke instelling. Probeer een ander model, of laat dit zien aan wie het account beheert: { $said }

error-closed-failed = { $provider } liep vast tijdens het antwoorden.
error-closed-failed-hint = Dit ligt niet aan uw account. Wat al was aangekomen, is bewaard. Vraag het straks opnieuw. { $provider } zei: { $said }

error-closed-not-a-model-server = Op { $host } antwoordt iets, maar niet zoals { $provider } dat doet.
error-closed-not-a-model-server-hint = Controleer het adres. Misschien heeft iets tussen u en de aanbieder geantwoord, zoals een aanmeldpagina. Voor de technicus: { $found }
