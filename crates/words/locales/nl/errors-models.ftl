# Wat er mis kan gaan met de modellen, het ophalen en eigen servers: crates/app/src/error_shelf.rs.

# $needed en $available: hoeveelheden geheugen
error-shelf-too-large = Dit model is te groot voor deze computer.
error-shelf-too-large-hint = Het heeft { $needed } geheugen nodig en een programma kan hier ongeveer { $available } krijgen. Kies een kleiner model, of vraag het op een eigen server.

error-shelf-no-such-model = Dit model is er niet meer.
error-shelf-no-such-model-hint = Open Modellen op deze computer en kies er een die er is.

error-shelf-no-such-offer = Dit bestand is niet meer onthouden.
error-shelf-no-such-offer-hint = Kies het bestand opnieuw.

error-shelf-bundled-stays = Het model dat met Steelyard meekwam kan niet worden verwijderd.
error-shelf-bundled-stays-hint = Het hoort bij de installatie. Kies een ander model als u het niet wilt gebruiken.

error-shelf-no-file = Van dit model is geen bestand met controlegetal bekend.
error-shelf-no-file-hint = Hebt u er een bestand van, voeg het dan toe als modelbestand. Steelyard toont dan wat het bestand zegt, en kan het niet met een gepubliceerd bestand vergelijken.

error-shelf-another-file = Dit is niet het bestand dat gepubliceerd is.
error-shelf-another-file-hint = De grootte of het controlegetal is anders: { $path }. Haal het bestand opnieuw op, of voeg het toe als eigen bestand als u het vertrouwt.

# $needed en $free: grootte op schijf
error-shelf-no-room = Er is niet genoeg ruimte op de schijf.
error-shelf-no-room-hint = In { $folder } is { $needed } nodig en { $free } vrij. Maak eerst ruimte.

error-shelf-too-short = Het model schreef te weinig om de snelheid te meten.
error-shelf-too-short-hint = Stel een vraag die een langer antwoord vergt. De snelheid wordt dan ook gemeten.

# $shown en $asked: hosts
error-download-another-host = U stemde in met { $shown }, maar { $asked } zou worden gevraagd.
error-download-another-host-hint = De mirror is intussen veranderd. Begin opnieuw om te zien wat er zou worden gevraagd.

error-server-name-length = Een server heeft een naam van 1 tot 80 tekens nodig.
error-server-name-length-hint = Kies een korte naam waaraan u hem herkent.

error-no-such-server = Deze server is niet meer bewaard.
error-no-such-server-hint = Open Uw eigen server en kies er een die er is, of voeg hem opnieuw toe.

error-server-not-allowed = U hebt niet toegestaan dat { $name } wordt gevraagd.
error-server-not-allowed-hint = Open Uw eigen server en vink aan dat Steelyard hem mag vragen.

error-server-outside-network = { $name } ligt buiten uw eigen netwerk en wordt niet gevraagd.
error-server-outside-network-hint = Uw tekst zou over het internet gaan. Deze versie vraagt alleen servers op deze computer en op uw eigen netwerk.
