"""Writes from_faker.txt: texts of eight languages with data that PyPI Faker 40.54.0 made up.

Run by hand where the set should change: `pip install Faker==40.54.0`, then
`python from_faker.py > from_faker.txt`. The seed is fixed, so the same version gives the same file.
"""

from faker import Faker

SEED = 20261123
TEXTS = 12

LOCALES = {
    "nl": ("nl_NL", {"bsn": ("BSN {}", lambda fake: fake.ssn())}),
    "en": ("en_US", {"ssn": ("SSN {}", lambda fake: fake.ssn())}),
    "de": ("de_DE", {}),
    "fr": ("fr_FR", {"nir": ("NIR {}", lambda fake: fake.ssn())}),
    "es": ("es_ES", {"dni": ("DNI {}", lambda fake: fake.nif())}),
    "it": ("it_IT", {"codice_fiscale": ("Codice fiscale {}", lambda fake: fake.ssn())}),
    "pl": ("pl_PL", {"pesel": ("PESEL {}", lambda fake: fake.pesel())}),
    "pt": ("pt_PT", {}),
}
MAIL = {"nl": "Mail", "en": "Mail", "de": "Mail an", "fr": "Écrire à", "es": "Correo", "it": "Scrivere a", "pl": "E-mail", "pt": "Correio"}
PHONE = {"nl": "Telefoon", "en": "Phone", "de": "Telefon", "fr": "Téléphone", "es": "Teléfono", "it": "Telefono", "pl": "Telefon", "pt": "Telefone"}
CARD = {"nl": "Kaart", "en": "Card", "de": "Karte", "fr": "Carte", "es": "Tarjeta", "it": "Carta", "pl": "Karta", "pt": "Cartão"}
ORDER = {"nl": "Bestelnummer", "en": "Order", "de": "Bestellnummer", "fr": "Commande", "es": "Pedido", "it": "Ordine", "pl": "Zamówienie", "pt": "Encomenda"}


def mark(kind, data):
    return "{{" + kind + ":" + data + "}}"


print("# Made by from_faker.py with Faker 40.54.0 and a fixed seed. Nobody's data. Lines: language|text.")
for language, (locale, own) in LOCALES.items():
    fake = Faker(locale)
    fake.seed_instance(SEED)
    for _ in range(TEXTS):
        for kind, (words, make) in own.items():
            print(f"{language}|{fake.name()}: {words.format(mark(kind, make(fake)))}.")
        print(f"{language}|IBAN {mark('iban', fake.iban())}.")
        print(f"{language}|{mark('iban', fake.iban())}, {fake.name()}")
        print(f"{language}|{CARD[language]} {mark('payment_card', fake.credit_card_number())}.")
        print(f"{language}|{MAIL[language]} {mark('e_mail', fake.email())}.")
        print(f"{language}|{PHONE[language]}: {mark('telephone', fake.phone_number())}.")
        print(f"{language}|IP {mark('ip_address', fake.ipv4())}.")
        print(f"{language}|IP {mark('ip_address', fake.ipv6())}.")
        print(f"{language}|{ORDER[language]} {fake.random_number(digits=9, fix_len=True)}: {fake.date()}, {fake.pyint()} x.")
