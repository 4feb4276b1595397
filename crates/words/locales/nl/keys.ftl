# Aanbieders en sleutels.

keys-lede = Alleen nodig om met een gesloten model te vergelijken. Een sleutel is het wachtwoord dat een aanbieder u geeft. Hij gaat in de sleutelbos van deze computer, komt nooit in een bestand, wordt nooit meer getoond en staat nooit in een rapport.
keys-loading = De sleutelbos van deze computer wordt bevraagd
keys-session-explained = U kunt een sleutel wel voor deze keer houden: hij blijft in het geheugen en is weg als u Steelyard sluit.

keys-column-provider = Aanbieder
keys-column-key = Sleutel
keys-column-actions = Wat u kunt doen

keys-none = Geen
keys-stored = Bewaard, eindigt op …{ $last }
keys-since = sinds { $date }
keys-session-only = alleen voor deze keer
keys-add = Sleutel toevoegen
keys-check = Nakijken
keys-remove = Verwijderen

keys-paste = Plak uw sleutel voor { $provider }
keys-where = Een sleutel maakt u op { $page }. Open die pagina in uw browser.
keys-store = De sleutel bewaren
keys-keep = Voor deze keer houden
keys-storing = Wordt bewaard en teruggelezen
keys-empty = Plak eerst de sleutel.
keys-session-choice = Alleen voor deze keer houden, niet in { $keychain }
keys-session-forced = Hij wordt alleen voor deze keer gehouden.

keys-kept = De sleutel staat in { $keychain }. Hij is teruggelezen en klopt.
keys-kept-session = De sleutel blijft tot u Steelyard sluit.
keys-removed = De sleutel voor { $provider } is verwijderd.
keys-remove-sure = De sleutel voor { $provider } van deze computer verwijderen? Bij de aanbieder blijft hij geldig tot u hem daar intrekt.
keys-remove-yes = De sleutel verwijderen

# Waar een aanbieder wordt gevraagd, en of zijn sleutel werkt.

keys-about-hosted = open modellen op zijn machines
keys-about-azure = GPT en andere modellen, in uw eigen Azure
keys-about-bedrock = Claude, Nova, Llama en andere modellen
keys-about-other = elke aanbieder die het protocol van OpenAI spreekt
keys-shape = Begint met { $prefix }
keys-check-sends = Controleren vraagt { $where } om de lijst met modellen. Alleen de sleutel gaat weg, geen tekst, en het kost niets.
keys-check-at = { $host } ({ $country })
keys-place = { $country } ({ $id })
keys-place-anywhere = Waar de aanbieder dat kiest
keys-place-choose = Kies waar uw tekst wordt verwerkt. Uw contract of uw project bij de aanbieder moet die plaats toestaan.
keys-place-type = Het adres van de dienst, zoals { $example }
keys-check-works = Werkt · { $when }. { $count ->
    [one] De sleutel mag één model vragen.
   *[other] De sleutel mag { $count } modellen vragen.
}
keys-check-may-not-list = Werkt · { $when }. De sleutel mag de lijst met modellen niet zien; vragen stellen kan wel.
keys-check-not-told = Gevraagd · { $when }. { $provider } toont zijn lijst aan iedereen, dus of de sleutel werkt, blijkt bij uw eerste vraag.
keys-check-does-not-work = Werkt niet · { $when }
