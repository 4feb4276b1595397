# Kinds of personal data: crates/personal-data.

personal-e-mail = E-mail address
personal-telephone = Telephone number
personal-iban = Bank account (IBAN)
personal-payment-card = Payment card
personal-bsn = Dutch citizen’s number (BSN)
personal-nir = French social-security number (NIR)
personal-steuer-id = German tax number (Steuer-ID)
personal-ssn = US social-security number
personal-nhs-number = British NHS number
personal-rijksregisternummer = Belgian national number
personal-dni = Spanish identity number (DNI or NIE)
personal-codice-fiscale = Italian tax code (codice fiscale)
personal-pesel = Polish national number (PESEL)
personal-nif = Portuguese tax number (NIF)
personal-passport = Passport number
personal-date-of-birth = Date of birth
personal-ip-address = Internet address (IP)
personal-postal-address = Postal address
