# Instellingen.

settings-lede = Een wijziging geldt meteen.
settings-saved = Bewaard.
settings-language = Taal
settings-theme = Licht of donker
settings-theme-system = Zoals deze computer
settings-theme-light = Licht
settings-theme-dark = Donker
settings-folder = Waar uw afwegingen staan
settings-folder-hint = Neem deze map op in uw back-up. Wie haar kan openen, kan uw afwegingen lezen.
settings-offline = Internet
settings-offline-on = Niets verlaat deze computer. Steelyard werkt zonder internet en zoekt niets op.
settings-offline-off = Tekst verlaat deze computer pas nadat u hebt gezien wat er verstuurd zou worden, en naar wie.
