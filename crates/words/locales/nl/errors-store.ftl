# Waar antwoorden bewaard worden: crates/store. $path en $kept_at zijn bestanden
# of mappen; $day is een ISO-datum, tenzij de aanroeper hem opmaakt.

error-store-in-use = Steelyard staat al open.
error-store-in-use-hint = Ga verder in het venster dat openstaat, of sluit het en start opnieuw. Er kan maar één exemplaar tegelijk uw antwoorden bewaren in { $path }.

error-store-newer = Uw antwoorden zijn het laatst bewaard door een nieuwere versie van Steelyard.
error-store-newer-hint = Installeer de nieuwste versie om verder te gaan. Het bestand { $path } is niet veranderd. Het heeft indeling { $theirs }; deze versie leest tot en met { $ours }.

error-store-damaged = Het bestand met uw antwoorden is beschadigd.
error-store-damaged-hint = Sluit Steelyard en start het opnieuw. Het beschadigde bestand blijft bewaard en u gaat verder met de nieuwste reservekopie. Het bestand is { $path }.

error-store-damaged-restored = Het bestand met uw antwoorden was beschadigd. U werkt met de reservekopie van { $day }.
error-store-damaged-restored-hint = Wat u na die dag hebt veranderd, kan ontbreken. Het beschadigde bestand is bewaard als { $kept_at }, zodat iemand kan proberen er meer uit te halen.

error-store-damaged-fresh = Het bestand met uw antwoorden was beschadigd en er was geen reservekopie. U begint met een lege lijst.
error-store-damaged-fresh-hint = Het beschadigde bestand is bewaard als { $kept_at }, zodat iemand kan proberen uw antwoorden eruit te halen.

error-store-missing-restored = Het bestand met uw antwoorden was weg. U werkt met de reservekopie van { $day }.
error-store-missing-restored-hint = Wat u na die dag hebt veranderd, kan ontbreken. Hebt u het bestand zelf verplaatst? Sluit Steelyard dan, zet het terug en start opnieuw.

error-store-backup-not-made = De reservekopie van vandaag is niet gelukt.
error-store-backup-not-made-hint = Uw antwoorden zelf zijn bewaard. Kijk of er ruimte is op de schijf en of er in { $path } geschreven mag worden. Steelyard probeert het bij de volgende start opnieuw.

error-store-read-only = Steelyard kan hier niets bewaren.
error-store-read-only-hint = { $path } staat op een schijf die alleen gelezen kan worden, of uw account mag er niet schrijven. Vraag de beheerder van deze computer om toestemming en probeer het dan opnieuw. Wat eerder bewaard is, is er nog.

error-store-disk-full = De schijf is vol; dit is niet bewaard.
error-store-disk-full-hint = Maak ruimte op de schijf waar { $path } op staat en probeer het dan opnieuw. Wat eerder bewaard is, is er nog.

error-store-no-such-case = Deze afweging is er niet meer.
error-store-no-such-case-hint = Misschien is ze verwijderd. Ga terug naar Start om uw afwegingen te zien.

error-store-other = Uw antwoorden konden niet gelezen of bewaard worden.
error-store-other-hint = Probeer het opnieuw. Gebeurt het weer, sluit Steelyard dan en start het opnieuw. Het systeem meldde: { $detail }. Het bestand is { $path }.
