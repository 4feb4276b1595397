# De deur waar alles wat naar buiten gaat doorheen moet: crates/providers.

error-door-offline = Steelyard werkt offline; { $host } is niets gevraagd.
error-door-offline-hint = Er is niets verstuurd. Wilt u iets buiten deze computer en uw bewaarde servers bereiken, zet dan eerst Offline werken uit bij Instellingen.

error-door-ledger = De vraag aan { $host } kon niet worden vastgelegd en is daarom niet verstuurd.
error-door-ledger-hint = Steelyard verstuurt niets wat het niet eerst kan opschrijven. Kijk of er ruimte is op de schijf en probeer het dan opnieuw. Het systeem meldde: { $detail }.

error-door-own-network = Steelyard werkt offline en { $host } is geen server die u hebt bewaard; er is dus niets gevraagd.
error-door-own-network-hint = Bewaar de server bij Eigen servers en sta hem toe. U kunt hem dan ook offline iets vragen, omdat hij op uw eigen netwerk staat.

# Adressen, verbindingen en antwoorden: de gegevens van elke melding staan in crates/providers/src/http/error.rs.

error-net-address-invalid = Dit is geen adres waaraan iets gevraagd kan worden.
error-net-address-invalid-hint = Kijk of er geen typefout in staat: { $address }. Een volledig adres ziet eruit als https://modellen.voorbeeld.nl.

error-net-address-without-scheme = Het begin van het adres ontbreekt.
error-net-address-without-scheme-hint = Zet https:// voor { $address }, of http:// als het een machine op uw eigen netwerk is.

error-net-address-scheme = Adressen die met { $scheme } beginnen, kunnen niet gebruikt worden.
error-net-address-scheme-hint = Gebruik een adres dat met https:// of http:// begint.

error-net-address-credentials = Er staat een gebruikersnaam of een wachtwoord in het adres.
error-net-address-credentials-hint = Haal alles weg tussen // en { $host }. Adressen komen in het logboek te staan, en daar hoort geen wachtwoord in.

error-net-unsendable = Een waarde voor deze vraag bevat tekens die niet verstuurd kunnen worden.
error-net-unsendable-hint = Kopieer de waarde opnieuw, zonder spaties of regeleinden ervoor, erin of erna. Voor de technicus: { $name }

error-net-unencrypted = Aan { $host } is niets gevraagd, omdat de verbinding niet versleuteld zou zijn.
error-net-unencrypted-hint = Buiten uw eigen netwerk gebruikt Steelyard alleen adressen die met https:// beginnen. Vraag er een aan de beheerder van de server.

error-net-host-not-found = { $host } is niet gevonden.
error-net-host-not-found-hint = Kijk of de naam goed gespeld is en of deze computer verbinding heeft. Sommige namen zijn alleen met een VPN of een proxy te vinden.

error-net-refused = { $host } is er wel, maar op poort { $port } antwoordt niets.
error-net-refused-hint = Start de server, of controleer het getal achter de dubbele punt in het adres.

error-net-unreachable = { $host } is niet te bereiken.
error-net-unreachable-hint = Controleer de verbinding van deze computer, en de VPN als u die gebruikt. Voor de technicus: { $detail }

error-net-timed-out = { $host } antwoordde niet binnen { $seconds } seconden.
error-net-timed-out-hint = Probeer het zo meteen opnieuw. Blijft het zo, dan houdt een firewall de weg misschien dicht, of heeft de server het te druk.

error-net-stalled = { $host } stopte halverwege. Er kwam { $seconds } seconden lang niets meer.
error-net-stalled-hint = Probeer het opnieuw. Wat er al was, blijft bewaard.

error-net-broke-off = De verbinding met { $host } is verbroken.
error-net-broke-off-hint = Probeer het opnieuw. Wat er al was, blijft bewaard. Voor de technicus: { $detail }

error-net-certificate-untrusted = Deze computer vertrouwt het certificaat van { $host } niet.
error-net-certificate-untrusted-hint = Misschien luistert er iemand mee, of uw organisatie controleert het verkeer met een eigen certificaat. Vraag uw ICT-afdeling dat certificaat op deze computer te zetten.

error-net-certificate-expired = Het certificaat van { $host } is vandaag niet geldig.
error-net-certificate-expired-hint = Controleer eerst de datum en de tijd van deze computer. Kloppen die, dan moet de beheerder van de server het certificaat vernieuwen.

error-net-certificate-name = Het certificaat van { $host } staat op een andere naam.
error-net-certificate-name-hint = Controleer het adres. Op een openbaar netwerk moet u zich misschien eerst aanmelden met uw browser.

error-net-encryption = Het lukte niet om een versleutelde verbinding met { $host } te maken.
error-net-encryption-hint = Is het een machine op uw eigen netwerk, probeer dan http:// in plaats van https://. Voor de technicus: { $detail }

error-net-proxy-invalid = Het adres van de proxy kan niet gebruikt worden.
error-net-proxy-invalid-hint = Het ziet eruit als http://proxy.voorbeeld.nl:8080 of socks5://proxy.voorbeeld.nl:1080. Vraag ernaar bij uw ICT-afdeling.

error-net-proxy-unreachable = De proxy { $proxy } is niet te bereiken.
error-net-proxy-unreachable-hint = Controleer de proxy bij Instellingen. Buiten kantoor hebt u er misschien geen nodig.

error-net-proxy-credentials = De proxy { $proxy } wil een naam en een wachtwoord, of andere dan hij kreeg.
error-net-proxy-credentials-hint = Zet ze in het adres van de proxy bij Instellingen, zoals in http://naam:wachtwoord@proxy.voorbeeld.nl:8080.

error-net-proxy-refused = De proxy { $proxy } maakt geen verbinding met { $host }.
error-net-proxy-refused-hint = Vraag uw ICT-afdeling om { $host } toe te staan. Voor de technicus: { $detail }

error-net-redirected-too-often = { $host } blijft de vraag eindeloos doorsturen.
error-net-redirected-too-often-hint = Controleer het adres, en de spiegelserver als u er een hebt ingesteld.

error-net-redirect-unsafe = { $host } stuurde de vraag door naar { $to }. Dat is niet veilig en is niet gevolgd.
error-net-redirect-unsafe-hint = Op een openbaar netwerk moet u zich misschien eerst aanmelden met uw browser. Controleer anders het adres, en de spiegelserver als u er een hebt ingesteld.

error-net-not-http = Wat { $host } terugstuurde, is niet te begrijpen.
error-net-not-http-hint = Misschien staat er een ander soort server op dit adres. Controleer het getal achter de dubbele punt. Voor de technicus: { $detail }

error-net-not-allowed = { $host } geeft u dit niet (status { $status }).
error-net-not-allowed-hint = Misschien is er een sleutel nodig, een account, of uw akkoord met een licentie op de website.

error-net-not-there = { $host } heeft dit niet (status { $status }).
error-net-not-there-hint = Misschien is het verplaatst of verwijderd. Controleer het adres, en de spiegelserver als u er een hebt ingesteld.

error-net-too-many = Aan { $host } is te vaak iets gevraagd.
error-net-too-many-hint = Wacht even en probeer het dan opnieuw. Wat er al was, blijft bewaard.

error-net-server-failed = { $host } heeft zelf een probleem (status { $status }).
error-net-server-failed-hint = Probeer het later opnieuw. Wat er al was, blijft bewaard.

error-net-status = { $host } gaf een antwoord waar u niet verder mee komt (status { $status }).
error-net-status-hint = Controleer het adres. Klopt het, meld het dan aan de beheerder van de server.

error-net-too-long = { $host } stuurde meer dan iemand zou willen hebben.
error-net-too-long-hint = Het lezen stopte na { $limit }. Kijk of het adres klopt.

# Bestanden ophalen en meebrengen: crates/providers/src/download/error.rs.

error-download-no-room = Er is niet genoeg ruimte op de schijf.
error-download-no-room-hint = Er is { $needed } nodig in { $folder } en er is { $free } vrij. Maak ruimte of kies een andere map. Er is niets opgehaald.

error-download-disk-full = De schijf is vol.
error-download-disk-full-hint = Maak ruimte en ga dan verder. Wat er al was, blijft bewaard. Het bestand is { $path }.

error-download-unwritable = Het bestand kan niet geschreven worden.
error-download-unwritable-hint = Kijk of u mag schrijven naar { $path }. Het systeem meldde: { $detail }

error-download-unreadable = Het bestand kan niet gelezen worden.
error-download-unreadable-hint = Kijk of { $path } er nog is en of u het mag openen. Het systeem meldde: { $detail }

error-download-a-page = { $host } stuurde een webpagina in plaats van het bestand.
error-download-a-page-hint = Op een openbaar netwerk moet u zich misschien eerst aanmelden met uw browser. Voor sommige modellen moet u zich aanmelden en een licentie accepteren. Voor de technicus: { $type }

error-download-encoded = Iets op de weg naar { $host } heeft het bestand veranderd.
error-download-encoded-hint = Het was ingepakt als { $encoding }; een proxy doet dat soms. Probeer het zonder proxy, of vraag het uw ICT-afdeling.

error-download-wrong-length = Het bestand heeft een andere grootte dan het gepubliceerde.
error-download-wrong-length-hint = Het heeft { $found } bytes en zou er { $expected } moeten hebben. Controleer de spiegelserver als u er een hebt ingesteld, of haal het bestand opnieuw bij de bron.

error-download-damaged = Dit is niet het bestand dat gepubliceerd is.
error-download-damaged-hint = De grootte klopt, de inhoud niet. Het is verwijderd. Haal het opnieuw op, zo mogelijk bij een andere bron.

error-download-in-use = Dit bestand wordt al opgehaald.
error-download-in-use-hint = Wacht erop, of stop het eerst: { $path }

error-download-stopped = Het downloaden is gestopt.
error-download-stopped-hint = Wat er al was, blijft bewaard. U kunt op elk moment verdergaan.
