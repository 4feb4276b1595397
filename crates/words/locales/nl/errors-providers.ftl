# De deur waar alles wat naar buiten gaat doorheen moet: crates/providers.

error-door-offline = Steelyard werkt offline; { $host } is niets gevraagd.
error-door-offline-hint = Er is niets verstuurd. Wilt u een gesloten model iets vragen, zet dan eerst Offline werken uit bij Instellingen.

error-door-ledger = De vraag aan { $host } kon niet worden vastgelegd en is daarom niet verstuurd.
error-door-ledger-hint = Steelyard verstuurt niets wat het niet eerst kan opschrijven. Kijk of er ruimte is op de schijf en probeer het dan opnieuw. Het systeem meldde: { $detail }.
