# Het register: elk verzoek dat door de deur ging, en wat was toegestaan.

ledger-shown =
    { $found ->
        [0] Geen van de { $count } verzoeken
       *[other] { $shown } van de { $count } verzoeken
    }
ledger-when = { $date }, { $time }
ledger-tokens = { $sent } verstuurd, { $received } ontvangen
ledger-traffic =
    { $count ->
        [0] niets
        [one] één verzoek, { $out } verstuurd, { $in } ontvangen
       *[other] { $count } verzoeken, { $out } verstuurd, { $in } ontvangen
    }
ledger-total-tokens = Tokens, zoals aanbieders ze tellen
ledger-total-cost = Kosten, naar de telling van de aanbieders
ledger-case-gone = Een afweging die is verwijderd
ledger-file = wat-weg-is-gegaan
ledger-saved =
    { $count ->
        [one] Eén verzoek is opgeslagen in { $path }
       *[other] { $count } verzoeken zijn opgeslagen in { $path }
    }

ledger-why-chat = Een vraag aan een model
ledger-why-key-check = Een sleutel nakijken
ledger-why-model-list = De lijst met modellen vragen
ledger-why-model-download = Een model ophalen
ledger-why-server-check = Een server nakijken
ledger-why-update-check = Kijken of er een nieuwere versie is

ledger-allowed-you = U
ledger-allowed-saved = U, door hem te bewaren als { $name }
ledger-allowed-consent = U, voor deze tekst ({ $when })

ledger-ended-answered = Beantwoord
ledger-ended-interrupted = Afgebroken
ledger-ended-open = Onderweg, of het einde is niet gezien
ledger-ended-failed = { $reason } ({ $code })
ledger-failed-key = De sleutel werd geweigerd
ledger-failed-credit = Er was geen tegoed meer
ledger-failed-busy = Er werd te veel gevraagd
ledger-failed-gone = Wat gevraagd werd, is er niet
ledger-failed-refused = De vraag werd afgewezen
ledger-failed-unreachable = Was niet te bereiken
ledger-failed-unsafe = De verbinding was niet veilig
ledger-failed-midway = Stopte halverwege
ledger-failed-there = Daar ging iets mis
ledger-failed-otherwise = Niet gelukt

ledger-column-when = Wanneer
ledger-column-host = Waarheen
ledger-column-reach = Hoe ver
ledger-column-country = Land
ledger-column-why = Waarvoor
ledger-column-case = Afweging
ledger-column-out = Bytes verstuurd
ledger-column-in = Bytes ontvangen
ledger-column-tokens-out = Tokens verstuurd
ledger-column-tokens-in = Tokens ontvangen
ledger-column-cost = Kosten
ledger-column-currency = Munt
ledger-column-allowed = Toegestaan door
ledger-column-consent = Toestemming
ledger-column-ended = Hoe het afliep

consent-what =
    { $replaced ->
        [0] { $texts ->
            [one] Eén tekst, { $size }, zoals geschreven
           *[other] { $texts } teksten, { $size }, zoals geschreven
        }
       *[other] { $texts ->
            [one] Eén tekst, { $size }, met plaatshouders
           *[other] { $texts } teksten, { $size }, met plaatshouders
        }
    }
consent-cost = { $low } tot { $high }
consent-not-used = Nog niet gebruikt
consent-in-use = Wordt nu gebruikt
consent-used = Gebruikt · { $when }
consent-revoked = Ingetrokken · { $when }
consent-stopped = Gebruikt, en gestopt · { $when }
