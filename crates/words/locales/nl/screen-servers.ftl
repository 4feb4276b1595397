# Het scherm "Uw eigen server". Hoe ver een vraag reist komt als zin binnen.

screens-servers-title = Uw eigen server
screens-servers-loading = Uw servers worden opgezocht
screens-servers-lede = Heeft uw organisatie een machine waarop modellen draaien? Wijs Steelyard erop, dan antwoorden grotere modellen dan deze computer aankan. vLLM, Ollama, LM Studio, llama.cpp en andere die op de manier van OpenAI spreken voldoen.

screens-servers-found = Gevonden op deze computer
screens-servers-looking = Er wordt op deze computer naar een modelserver gezocht
screens-servers-none-found = Op deze computer antwoordt geen modelserver.
screens-servers-look-again = Opnieuw zoeken
screens-servers-is-saved = Al bewaard
screens-servers-use = Gebruiken

screens-servers-saved = Uw servers
screens-servers-none = Nog geen. Voeg hieronder het adres van een server toe.
screens-servers-models = { $count ->
    [0] Nog geen modellen gezien
    [one] Eén model
   *[other] { $count } modellen
}
screens-servers-not-allowed = Mag niet worden bevraagd
screens-servers-change = Wijzigen
screens-servers-remove = Verwijderen
screens-servers-remove-sure = { $name } en de sleutel ervoor van deze computer verwijderen? Aan de server zelf verandert niets.
screens-servers-remove-yes = Ja, verwijderen
screens-servers-removed = { $name } is verwijderd.
screens-servers-kept = { $name } is bewaard.
screens-servers-key-stored = Sleutel bewaard, eindigt op …{ $last }
screens-servers-key-session = Sleutel alleen voor deze keer, eindigt op …{ $last }

screens-servers-add = Server toevoegen
screens-servers-form-new = Een nieuwe server
screens-servers-form-change = { $name } wijzigen
screens-servers-address = Adres
screens-servers-address-hint = Zoals http://192.168.1.20:8000. Wie de server beheert, weet het.
screens-servers-address-empty = Vul het adres van de server in.
screens-servers-key = Sleutel
screens-servers-key-hint = Alleen als de server erom vraagt. Hij wordt nooit meer getoond.
screens-servers-key-replace = Leeg laten om de bewaarde sleutel te houden.
screens-servers-session = De sleutel alleen voor deze keer houden
screens-servers-check = Server nakijken
screens-servers-checking = De server wordt gevraagd wat hij is. Van uw tekst wordt niets verstuurd.
screens-servers-answered = Wat hij zei
screens-servers-its-models = Zijn modellen
screens-servers-name = Een naam ervoor
screens-servers-name-hint = Deze naam ziet u overal waar u een model kiest.
screens-servers-name-empty = Geef de server een naam.
screens-servers-allow = Steelyard mag deze server bevragen
screens-servers-allow-hint = Met internet uitgeschakeld is dit het enige wat deze computer mag verlaten, en alleen als de server op uw eigen netwerk staat.
screens-servers-save = Server bewaren
screens-servers-first = Bewaar hem, dan mag Steelyard hem ook vragen terwijl u offline werkt, omdat hij op uw eigen netwerk staat. Meteen daarna wordt hem gevraagd wat hij is en welke modellen hij heeft. Van uw tekst wordt niets verstuurd.
screens-servers-save-first = Eerst bewaren, dan nakijken
