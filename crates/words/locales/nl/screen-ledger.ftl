# Het scherm "Wat deze computer heeft verlaten". Regels, totalen en zinnen komen af binnen.

screens-ledger-title = Wat deze computer heeft verlaten
screens-ledger-open = alles tonen
screens-ledger-loading = Het logboek wordt gelezen
screens-ledger-lede = Alles wat Steelyard naar een andere computer stuurt, gaat door één deur, en de deur schrijft het eerst op. Dit logboek blijft op deze computer.
screens-ledger-nothing = Zolang u offline werkt, kunnen alleen vragen aan eigen servers die u hebt bewaard vertrekken.

screens-ledger-requests = Elk verzoek
screens-ledger-none = Er staat niets opgeschreven. Het eerste verzoek staat hier voordat het vertrekt.
screens-ledger-search = Zoeken in het logboek
screens-ledger-no-match = Geen enkel verzoek bevat deze woorden.
screens-ledger-save = Opslaan als tabel…
screens-ledger-saving = Wordt opgeslagen

screens-ledger-column-when = Wanneer
screens-ledger-column-host = Waarheen
screens-ledger-column-why = Waarvoor
screens-ledger-column-much = Hoeveel
screens-ledger-column-allowed = Toegestaan door
screens-ledger-column-end = Hoe het afliep
screens-ledger-out = { $size } verstuurd
screens-ledger-in = { $size } ontvangen

screens-ledger-consents = Wat u hebt toegestaan
screens-ledger-no-consents = U hebt geen tekst toegestaan om naar een aanbieder te gaan.
screens-ledger-column-whom = Aan wie
screens-ledger-column-what = Wat
screens-ledger-column-cost = Geschatte kosten
screens-ledger-column-state = Wat ermee gebeurde
screens-ledger-revoke = Terugnemen
screens-ledger-revoked = Teruggenomen. Het kan niet meer worden gebruikt.
