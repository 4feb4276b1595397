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
settings-offline-on = Nothing leaves this computer. Steelyard works without internet and looks nothing up.
settings-offline-off = Text leaves this computer only after you have seen what would be sent, and to whom.
