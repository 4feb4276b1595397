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
settings-offline-switch = Offline blijven
settings-offline-on = Niets verlaat deze computer. Steelyard haalt niets op en zoekt niets op. Een eigen server die u hebt bewaard en toegestaan, kan nog wel worden bevraagd.
settings-offline-off = Steelyard mag een model halen als u erom vraagt, nadat u hebt gezien waarvandaan en hoeveel. Uw eigen tekst gaat naar servers die u hebt bewaard, en naar een aanbieder pas nadat u hebt gezien wat er zou vertrekken en het hebt toegestaan.
settings-offline-kept = Elk verzoek wordt opgeschreven, en de regel linksonder zegt of er iets deze computer heeft verlaten.
