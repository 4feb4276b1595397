# Het scherm "Aanbieders en sleutels". Wat een controle verstuurt en wat eruit kwam, komen als
# hele zinnen binnen.

screens-keys-column-place = Waar tekst heen gaat
screens-keys-column-checked = Laatst nagekeken
screens-keys-never-checked = Nog niet nagekeken
screens-keys-what-leaves = Een sleutel bewaren of verwijderen gebeurt alleen op deze computer. Alleen nakijken vraagt iets aan de aanbieder, en u ziet eerst wat dat verstuurt. Tekst gaat pas naar een aanbieder als u die hebt gezien en toegestaan.
screens-keys-look-again = Opnieuw naar de sleutelbos kijken

screens-keys-replace = Vervangen
screens-keys-paste-new = Plak de nieuwe sleutel voor { $provider }
screens-keys-shape = { $shape }.

screens-keys-place = Waar { $provider } tekst verwerkt
screens-keys-place-address = Uw adres bij { $provider }
screens-keys-place-change = Wijzigen
screens-keys-place-choose = Kiezen
screens-keys-place-none = Nog niet gekozen
screens-keys-place-keep = Deze plaats gebruiken
screens-keys-place-kept = Bewaard. Tekst gaat voortaan daarheen.
screens-keys-models = Namen van uw deployments
screens-keys-models-hint = Zoals ze in uw account heten, met een komma ertussen. Dan kunnen ze worden gevraagd.

screens-keys-check-title = De sleutel nakijken bij { $provider }
screens-keys-check-now = Nu nakijken
screens-keys-check-offline = U bent offline, dus de sleutel kan niet worden nagekeken. Bewaren kan wel.
screens-keys-checking = { $host } wordt gevraagd of de sleutel werkt

screens-keys-own-about = vLLM, Ollama, LM Studio, llama.cpp
screens-keys-own-key = Niet nodig
screens-keys-own-place = Blijft op uw netwerk
screens-keys-own-connect = Verbinden
