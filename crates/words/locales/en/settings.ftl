# Settings.

settings-lede = A change counts at once.
settings-saved = Saved.
settings-language = Language
settings-theme = Light or dark
settings-theme-system = As this computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-folder = Where your assessments are kept
settings-folder-hint = Include this folder in your backup. Whoever can open it can read your assessments.
settings-offline = Internet
settings-offline-switch = Stay offline
settings-offline-on = Nothing leaves this computer. Steelyard fetches nothing and looks nothing up. A server of your own that you have saved and allowed can still be asked.
settings-offline-off = Steelyard may fetch a model when you ask for one, after you have seen from where and how much. Your own text goes to servers you have saved, and to a provider only after you have seen what would leave and allowed it.
settings-offline-kept = Every request is written down, and the line at the bottom left says whether anything has left.
