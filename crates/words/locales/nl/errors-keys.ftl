# Sleutels en de sleutelbos van het systeem: crates/keys. $provider is de naam
# van een aanbieder.

error-key-empty = Het veld voor de sleutel is leeg.
error-key-empty-hint = Kopieer de sleutel van de website van { $provider } en plak hem in het sleutelveld.

error-key-has-spaces = Er staat een spatie of een regeleinde in de sleutel.
error-key-has-spaces-hint = Kopieer de hele sleutel opnieuw bij { $provider }, in één keer, en plak hem in het sleutelveld.

error-key-has-odd-characters = Er staat een teken in dat nooit in een sleutel voorkomt.
error-key-has-odd-characters-hint = Een tekstverwerker of mailprogramma kan het veranderd hebben. Kopieer de sleutel rechtstreeks van de website van { $provider } en plak hem in het sleutelveld.

error-key-wrong-prefix = Dit lijkt geen sleutel van { $provider }.
error-key-wrong-prefix-hint = Een sleutel van { $provider } begint met { $expected }. Kijk of u de sleutel zelf hebt gekopieerd, vanaf het eerste teken.

error-key-of-another-provider = Dit lijkt een sleutel van { $looks_like }, niet van { $provider }.
error-key-of-another-provider-hint = Zet hem in het sleutelveld van { $looks_like }, als die in de lijst staat, of plak hier een sleutel van { $provider }.

error-key-too-short = De sleutel is te kort.
error-key-too-short-hint = Een sleutel van { $provider } heeft minstens { $shortest } tekens. Misschien ontbreekt er een stuk; sommige websites tonen maar een deel. Kopieer de hele sleutel opnieuw.

error-key-too-long = De sleutel is te lang.
error-key-too-long-hint = Er is meer geplakt dan een sleutel: die heeft hoogstens { $longest } tekens. Kopieer alleen de sleutel van { $provider }.

error-key-not-found = Er is geen sleutel voor { $provider }.
error-key-not-found-hint = Voeg er een toe onder Aanbieders en sleutels.

error-keychain-missing = Deze computer heeft geen sleutelbos die Steelyard kan gebruiken.
error-keychain-missing-hint = In een sleutelbos bewaart een computer wachtwoorden. Installeer op Linux bijvoorbeeld GNOME Sleutelbos of KWallet en meld u opnieuw aan. U kunt de sleutel ook alleen voor deze sessie gebruiken: hij is dan vergeten zodra u Steelyard sluit.

error-keychain-locked = Uw sleutelbos zit op slot.
error-keychain-locked-hint = Ontgrendel hem met uw wachtwoord, in het wachtwoordprogramma van uw systeem of door u opnieuw aan te melden, en probeer het dan opnieuw. U kunt de sleutel ook alleen voor deze sessie gebruiken.

error-keychain-no-collection = Uw sleutelbos is nog niet ingericht.
error-keychain-no-collection-hint = Open het wachtwoordprogramma van uw systeem, maak een standaardsleutelbos en probeer het dan opnieuw. U kunt de sleutel ook alleen voor deze sessie gebruiken.

error-keychain-dismissed = De vraag van uw sleutelbos is gesloten; er is niets bewaard of gelezen.
error-keychain-dismissed-hint = Probeer het opnieuw en geef het wachtwoord van uw sleutelbos als erom gevraagd wordt. U kunt de sleutel ook alleen voor deze sessie gebruiken.

error-keychain-timeout = Uw sleutelbos gaf binnen { $seconds } seconden geen antwoord.
error-keychain-timeout-hint = Misschien vraagt hij om uw wachtwoord in een venster achter dit venster. Zoek het op, beantwoord het en probeer het opnieuw. U kunt de sleutel ook alleen voor deze sessie gebruiken.

error-keychain-read-back = Uw sleutelbos deed niet wat er gevraagd werd.
error-keychain-read-back-hint = Steelyard kijkt na elke verandering opnieuw, en wat er stond klopte niet. Verwijder de sleutel en voeg hem opnieuw toe. Helpt dat niet, gebruik de sleutel dan alleen voor deze sessie.

error-keychain-other = Uw sleutelbos meldde een probleem.
error-keychain-other-hint = Probeer het opnieuw. U kunt de sleutel ook alleen voor deze sessie gebruiken. Het systeem meldde: { $detail }.
