# De drie uitgewerkte voorbeelden op de beginpagina.

example-discharge-letters-title = Ontslagbrieven
example-discharge-letters-lede = Een Nederlands ziekenhuis laat 9.000 ontslagbrieven per maand samenvatten, elk met gezondheidsgegevens.
example-shop-chat-title = Winkelchat
example-shop-chat-lede = Een kleine webwinkel beantwoordt vragen van klanten over bestellingen en producten, met weinig tekst en niets geheims.
example-contract-review-title = Contractcontrole
example-contract-review-lede = Een advocatenkantoor toetst vertrouwelijke contracten aan eigen regels, in pieken, en kwaliteit gaat voor alles.
