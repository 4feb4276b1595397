# Een gesloten model vragen: wat zou vertrekken is te zien voordat er iets vertrekt. De
# voorwaarden, de kosten en wat gevonden is komen als hele zinnen binnen.

screens-sending-closed = Bij aanbieders: de tekst verlaat uw organisatie
screens-sending-prompt-hint = Plak een tekst en zeg wat ermee moet gebeuren. Voordat er iets naar { $name } gaat, ziet u precies wat er zou vertrekken.
screens-sending-look = Bekijk wat er zou vertrekken
screens-sending-preparing = Op deze computer wordt naar persoonsgegevens gezocht
screens-sending-nothing-yet = Er is nog niets verstuurd
screens-sending-title = Dit zou uw organisatie verlaten en naar { $provider } gaan

screens-sending-to = Aan wie
screens-sending-processed = Waar het wordt verwerkt
screens-sending-retention = Hoe lang het wordt bewaard
screens-sending-training = Gebruikt om te trainen
screens-sending-cost = Wat het kost
screens-sending-length = Hoeveel tekst
screens-sending-also = Wat meegaat
screens-sending-sources = Waar dit vandaan komt

screens-sending-text = De tekst, precies zoals die zou vertrekken
screens-sending-how = Hoe de tekst wordt verstuurd
screens-sending-replaced = Met plaatshouders
screens-sending-as-written = Zoals geschreven
screens-sending-sure = Controlecijfers kloppen
screens-sending-unsure = Lijkt erop
screens-sending-labels = De kleine woorden worden niet verstuurd.
screens-sending-found = { $count ->
    [one] Wat gevonden is, één stuk
   *[other] Wat gevonden is, { $count } stukken
}
screens-sending-list = Gevonden persoonsgegevens
screens-sending-column-text = In uw tekst
screens-sending-column-kind = Wat het is
screens-sending-column-sure = Hoe zeker
screens-sending-column-placeholder = Plaatshouder

screens-sending-offline = U bent offline, dus dit kan niet worden verstuurd.
screens-sending-offline-hint = Zet “Offline blijven” uit in Instellingen en kom dan terug. Uw tekst wordt hier voor u bewaard.
screens-sending-to-settings = Instellingen openen
screens-sending-to-keys = Aanbieders en sleutels
screens-sending-add-key = Sleutel voor een gesloten model toevoegen
screens-sending-send = Dit versturen
screens-sending-refuse = Niet versturen
screens-sending-once = Eén keer, en alleen dit. Stop breekt het af.
screens-sending-refused = Er is niets verstuurd. Uw tekst staat er nog.
screens-sending-step = Verstuurd. Wachten op de eerste woorden.
screens-sending-waiting = De aanbieder heeft het druk. Zo dadelijk wordt het opnieuw gevraagd.
