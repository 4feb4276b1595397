# Wat er mis kan gaan als een model op deze computer draait.
# Welke gegevens een bericht mag gebruiken, staat bij zijn code in crates/runner/src/error.rs.

error-worker-missing = Het deel van Steelyard dat modellen uitvoert, ontbreekt.
error-worker-missing-hint = Installeer Steelyard opnieuw. Er is hier gezocht: { $tried }

error-worker-start = Het deel van Steelyard dat modellen uitvoert, start niet.
error-worker-start-hint = Kijk of uw beveiligingssoftware { $path } toestaat. Het systeem meldde: { $detail }

error-processor-too-old = De processor van deze computer is te oud om modellen uit te voeren.
error-processor-too-old-hint = Gebruik een computer van na ongeveer 2013, of een eigen server. Voor de technicus: hij kent geen { $lacking }.

error-worker-died =
    { $cause ->
        [gave-up] Het bestand van het model heeft de rekenmotor laten stoppen.
        [killed] Het model is van buitenaf beëindigd, meestal omdat de computer te weinig geheugen had.
        [illegal-instruction] De processor van deze computer is te oud voor de rekenmotor.
        [file-changed] Het bestand van het model is tijdens het gebruik veranderd.
       *[unknown] De rekenmotor van het model is onverwacht gestopt.
    }
error-worker-died-hint =
    { $cause ->
        [gave-up] Haal het bestand opnieuw bij de bron of kies een ander model.
        [killed]
            { $way ->
                [shorter-context] Sluit andere programma's en stel de vraag opnieuw, zo nodig met een context van hoogstens { $context_tokens } tokens.
                [smaller-model] Sluit andere programma's of kies een model van hoogstens { $model_bytes } en stel de vraag opnieuw.
               *[other] Sluit andere programma's of kies een kleiner model en stel de vraag opnieuw.
            }
        [illegal-instruction] Gebruik een computer van na ongeveer 2013.
        [file-changed] Zet het bestand terug of haal het opnieuw, en stel de vraag opnieuw.
       *[unknown] Stel de vraag opnieuw. Steelyard start de rekenmotor opnieuw. Wat al geschreven was, staat er nog.
    }

error-worker-protocol = Twee delen van Steelyard passen niet bij elkaar.
error-worker-protocol-hint = Installeer Steelyard opnieuw, zodat alle delen dezelfde versie hebben. Voor de technicus: { $detail }

error-model-missing = Het bestand van het model is er niet.
error-model-missing-hint = Er is gezocht op { $path }. Hebt u het verplaatst, kies het dan opnieuw. Hoorde het bij Steelyard, installeer Steelyard dan opnieuw.

error-model-size = Het bestand van het model is niet volledig.
error-model-size-hint = { $path } heeft { $found } bytes en hoort er { $expected } te hebben. Haal het bestand opnieuw. Een afgebroken download laat zo'n bestand achter.

error-model-damaged = Het bestand van het model is beschadigd of is een ander bestand.
error-model-damaged-hint = { $path } heeft de juiste grootte maar een andere inhoud. Haal het bestand opnieuw bij de bron.

error-model-unreadable = Het bestand van het model kan niet worden gelezen.
error-model-unreadable-hint = Kijk of u { $path } mag openen. Het systeem meldde: { $detail }

error-model-unsupported = Dit bestand kan niet als model worden uitgevoerd.
error-model-unsupported-hint = Kies een GGUF-bestand van een taalmodel. Over { $path } meldde de rekenmotor: { $detail }

error-adapter-unusable = Deze adapter hoort niet bij dit model.
error-adapter-unusable-hint = Kies een adapter die voor precies dit model is getraind. Over { $path } meldde de rekenmotor: { $detail }

error-form-unusable = De gevraagde vorm van het antwoord is niet te begrijpen.
error-form-unusable-hint = Controleer het schema of de grammatica. De rekenmotor meldde: { $detail }

error-prompt-empty = Er is nog geen vraag.
error-prompt-empty-hint = Schrijf een vraag en probeer het opnieuw.

error-prompt-too-long = Uw vraag is te lang voor dit model.
error-prompt-too-long-hint =
    { $way ->
        [longer-context] De vraag telt { $tokens } tokens en er passen er hoogstens { $limit }. Een token is ongeveer driekwart woord. Dit model kan meer aan: vraag opnieuw met een context van { $context_tokens } tokens.
       *[other] De vraag telt { $tokens } tokens en er passen er hoogstens { $limit }. Een token is ongeveer driekwart woord. Maak de vraag korter, begin een nieuw gesprek of kies een model met een grotere context.
    }

error-out-of-memory = Er is niet genoeg vrij geheugen voor dit model.
error-out-of-memory-hint =
    { $way ->
        [shorter-context] Vraag opnieuw met een context van hoogstens { $context_tokens } tokens, of sluit eerst andere programma's. Voor de technicus: { $detail }
        [smaller-model] Kies een model van hoogstens { $model_bytes }, of sluit eerst andere programma's. Voor de technicus: { $detail }
       *[other] Sluit andere programma's, kies een kleiner model of vraag om een kleinere context. Voor de technicus: { $detail }
    }

error-stalled = Het model reageert niet meer.
error-stalled-hint = Er kwam { $seconds } seconden lang niets, en daarom is het beëindigd. Kijk of de computer erg druk is en stel de vraag opnieuw.

error-runner-closed = Steelyard wordt afgesloten en neemt geen vragen meer aan.
error-runner-closed-hint = Open Steelyard opnieuw en stel de vraag nog eens.
