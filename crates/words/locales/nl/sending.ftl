# Voordat tekst naar een gesloten model gaat: wat er precies weggaat, naar wie, onder welke voorwaarden, voor hoeveel.

sending-role-system = Vaste instructies
sending-role-user = U
sending-role-assistant = Een eerder antwoord

sending-found =
    { $count ->
        [0] Er zijn geen persoonsgegevens gevonden.
        [one] Er is één persoonsgegeven gevonden.
       *[other]
            { $repeated ->
                [0] Er zijn { $count } persoonsgegevens gevonden.
               *[other] Er zijn { $count } persoonsgegevens gevonden, waarvan { $different } verschillende.
            }
    }
sending-help = Het zoeken naar persoonsgegevens is een hulp, geen belofte dat alles wordt gevonden. Nummers met controlecijfers worden goed gevonden, adressen maar voor een deel, namen van mensen helemaal niet. Lees de tekst zelf na.

sending-processed = { $provider } zegt de tekst hier te verwerken: { $country }.
sending-processed-anywhere = { $provider } is een bedrijf in { $country } en bindt zich niet aan een plaats: het kan de tekst verwerken in elk land waar het werkt.
sending-processed-unknown = Niemand heeft gezegd waar { $host } de tekst verwerkt. Vraag het aan wie u het adres gaf.
sending-processed-gateway = { $host } is een programma op deze computer. Waar het de tekst heen stuurt, is hier niet bekend.

sending-retention = { $provider } bewaart de tekst standaard { $days } dagen.
sending-retention-range = { $provider } bewaart de tekst standaard { $low } tot { $high } dagen.
sending-retention-none = { $provider } bewaart de tekst standaard niet.
sending-retention-unknown = Hoe lang { $provider } de tekst bewaart, is hier niet bekend. Het staat in de voorwaarden.
sending-training-no = { $provider } traint standaard geen modellen met de tekst.
sending-training-yes = { $provider } mag standaard modellen trainen met de tekst, tenzij u bezwaar maakt of iets anders afspreekt.
sending-training-not-known = Of { $provider } modellen traint met de tekst, is hier niet bekend. Het staat in de voorwaarden.

sending-tokens =
    { $texts ->
        [one] Eén tekst, { $size }: naar schatting { $low } tot { $high } tokens.
       *[other] { $texts } teksten, { $size }: naar schatting { $low } tot { $high } tokens.
    }
sending-cost =
    { $thinks ->
        [yes] Tussen { $low } en { $high }. De bovengrens is het langste antwoord met alles wat het model daarvoor aan zichzelf schrijft, { $tokens } tokens. Prijzen van { $date }, zonder belasting.
       *[no] Tussen { $low } en { $high }. De bovengrens is het langste antwoord, { $tokens } tokens. Prijzen van { $date }, zonder belasting.
    }
sending-cost-unknown = Wat het kost, is hier niet bekend: de catalogus heeft geen prijs voor dit model.
sending-also =
    { $temperature ->
        [none] De naam van het model ({ $model }), het langste antwoord ({ $tokens } tokens) en uw sleutel gaan mee. Verder niets.
       *[other] De naam van het model ({ $model }), het langste antwoord ({ $tokens } tokens), de temperatuur ({ $temperature }) en uw sleutel gaan mee. Verder niets.
    }
sending-allowed = U hebt toegestaan dat deze tekst één keer naar { $model } bij { $provider } gaat.
sending-waiting = De aanbieder heeft het druk. Over { $time } wordt het opnieuw gevraagd.

closed-facts = { $provider } · { $country } · { $read } gelezen en { $written } geschreven per miljoen tokens, per { $date }
closed-place-unknown = plaats niet bekend
closed-facts-no-price = { $provider } · { $country } · prijs niet bekend

answer-cost = Kosten
answer-cost-unknown = niet bekend
answer-country = Verwerkt in
answer-thinking = Tokens daarvan om na te denken
answer-placeholders = Teruggezette plaatshouders

error-sending-not-allowed = Deze tekst mag nog niet weg.
error-sending-not-allowed-hint = Er is niets verstuurd. Bekijk wat er weg zou gaan en sta het daarna toe.
error-sending-not-prepared = Wat u bekeek, is er niet meer.
error-sending-not-prepared-hint = Er is niets verstuurd. Bekijk het opnieuw en sta het daarna toe.
error-sending-something-else = U hebt een andere tekst toegestaan, of een ander model of een andere plaats.
error-sending-something-else-hint = Er is niets verstuurd. Bekijk wat er nu weg zou gaan en sta het daarna toe.
error-sending-spent = Wat u toestond, is al verstuurd.
error-sending-spent-hint = Telkens als er iets weggaat, wordt het opnieuw gevraagd. Bekijk wat er nu weg zou gaan en sta het daarna toe.
error-sending-revoked = U hebt ingetrokken wat u had toegestaan.
error-sending-revoked-hint = Er is niets verstuurd. Bekijk wat er weg zou gaan en sta het daarna opnieuw toe.
error-sending-not-closed = Dit model is niet van een aanbieder, dus er zou niets weggaan.
error-sending-not-closed-hint = Stel de vraag zoals ze is, of kies een model van een aanbieder.
error-closed-model-retired = { $provider } heeft { $model } uitgezet.
error-closed-model-retired-hint = Kies een ander model. De catalogus bewaart dit alleen om te vergelijken.
