# Soorten persoonsgegevens: crates/personal-data.

personal-e-mail = E-mailadres
personal-telephone = Telefoonnummer
personal-iban = Bankrekening (IBAN)
personal-payment-card = Betaalkaart
personal-bsn = Burgerservicenummer (BSN)
personal-nir = Frans socialezekerheidsnummer (NIR)
personal-steuer-id = Duits belastingnummer (Steuer-ID)
personal-ssn = Amerikaans socialezekerheidsnummer
personal-nhs-number = Brits NHS-nummer
personal-rijksregisternummer = Belgisch rijksregisternummer
personal-dni = Spaans identiteitsnummer (DNI of NIE)
personal-codice-fiscale = Italiaans belastingnummer (codice fiscale)
personal-pesel = Pools persoonsnummer (PESEL)
personal-nif = Portugees belastingnummer (NIF)
personal-passport = Paspoortnummer
personal-date-of-birth = Geboortedatum
personal-ip-address = Internetadres (IP)
personal-postal-address = Postadres
