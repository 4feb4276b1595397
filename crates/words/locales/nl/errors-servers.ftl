# Wat er mis kan gaan met een eigen modelserver.
# Adressen: crates/providers/src/server/address.rs. Vragen: crates/providers/src/server/error.rs.

error-server-address-empty = Er staat nog geen adres.
error-server-address-empty-hint = Vul in waar de server staat, zoals http://192.168.1.20:8000. Wie hem beheert, weet dat.

error-server-address-no-scheme = Het adres zegt niet hoe de server te bereiken is.
error-server-address-no-scheme-hint = Het begint met http:// of https://. Bedoelt u { $proposed }?

error-server-address-scheme = Een adres dat begint met { $scheme } kan niet worden gevraagd.
error-server-address-scheme-hint = Het adres van een modelserver begint met http:// of https://.

error-server-address-credentials = Er staat een gebruikersnaam of een wachtwoord in het adres.
error-server-address-credentials-hint = Haal weg wat voor de @ staat. Als de server een sleutel wil, zet die dan in het veld voor de sleutel.

error-server-address-query = Er staat nog iets achter het adres.
error-server-address-query-hint = Laat alles vanaf de ? of de # weg.

error-server-address-unreadable = Dit is geen adres.
error-server-address-unreadable-hint = Een adres ziet eruit als http://192.168.1.20:8000, zonder spaties. Voor de technicus: { $detail }

error-server-not-a-model-server = Op { $address } antwoordt iets, maar het is geen modelserver.
error-server-not-a-model-server-hint = Controleer de poort: elk serverprogramma heeft zijn eigen, en een webpagina is geen server. Voor de technicus: { $found }

error-server-key-refused = De server wil een sleutel, of een andere.
error-server-key-refused-hint = Vraag de beheerder van { $address } om een sleutel en vul die in waar de server is opgeslagen.

error-server-no-such-model = De server heeft geen model met de naam { $model }.
error-server-no-such-model-hint = Controleer de server opnieuw om te zien welke modellen hij nu heeft en kies er een. De server zei: { $said }

error-server-context-too-long = De tekst is te lang voor dit model op deze server.
error-server-context-too-long-hint =
    { $limit ->
        [unknown] Kort de tekst in of begin een nieuw gesprek.
       *[other] De server verwerkt { $limit } tokens tegelijk, vraag en antwoord samen. Kort de tekst in of begin een nieuw gesprek.
    } Misschien kan de beheerder van de server meer toestaan. De server zei: { $said }

error-server-busy = De server heeft te veel te doen.
error-server-busy-hint =
    { $seconds ->
        [unknown] Probeer het straks opnieuw, of stel minder vragen tegelijk.
       *[other] Hij zegt over { $seconds } seconden terug te komen. Minder vragen tegelijk stellen helpt ook.
    }

error-server-loading = De server laadt zijn model nog.
error-server-loading-hint = Een groot model heeft na het starten van de server enkele minuten nodig. Probeer het daarna opnieuw.

error-server-refused = De server neemt deze vraag niet aan (status { $status }).
error-server-refused-hint = Niet elke server kent elke instelling. Laat dit zien aan de beheerder van de server: { $said }

error-server-failed = De server liep vast tijdens het antwoorden.
error-server-failed-hint = Vaak is zijn geheugen vol. Wat al was aangekomen, is bewaard. Laat dit zien aan de beheerder van de server: { $said }

error-server-wrong-content-type = Wat terugkwam, is geen antwoord van een model.
error-server-wrong-content-type-hint = Misschien heeft iets tussen u en de server geantwoord, zoals een aanmeldpagina. Controleer het adres. Voor de technicus: { $found }

error-server-garbled = Het antwoord van de server is niet te lezen.
error-server-garbled-hint = Wat daarvoor was aangekomen, is bewaard. Gebeurt het weer, dan is de server misschien te oud of niet van de soort die hij zegt. Voor de technicus: { $detail }

error-server-too-much = De server stuurde meer dan een antwoord ooit is.
error-server-too-much-hint = Het lezen stopte na { $mebibytes } MB. Wat daarvoor was aangekomen, is bewaard. Meld het aan de beheerder van de server.

error-server-stalled = De server viel halverwege stil.
error-server-stalled-hint = Er kwam { $seconds } seconden lang geen woord. Wat al was aangekomen, is bewaard. Misschien is de server overbelast; vraag het opnieuw, of stel minder vragen tegelijk.

error-server-cut-off = De verbinding eindigde voordat het antwoord klaar was.
error-server-cut-off-hint = Wat al was aangekomen, is bewaard. Vraag het opnieuw. Gebeurt het vaak, dan komt de server misschien geheugen tekort of verbreekt iets ertussen lange verbindingen.
