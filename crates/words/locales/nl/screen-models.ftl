# Het scherm "Modellen op deze computer". Wat past, hoe snel en waarom komt als zin binnen.

screens-models-loading = Deze computer en zijn modellen worden bekeken
screens-models-lede = Een open model is een bestand dat u kunt houden. Het draait op uw eigen machine, zonder internet, en niemand ziet wat u vraagt.
screens-models-machine = Deze computer
screens-models-machine-more = Wat erin is gevonden

## Modellen die er zijn

screens-models-here = Modellen die er zijn
screens-models-none = Er staat nog geen model op deze computer. Voeg een bestand toe, of haal er een uit de lijst hieronder.
screens-models-ask = Iets vragen
screens-models-measure = Snelheid meten
screens-models-measure-again = Opnieuw meten
screens-models-measuring = Er wordt een korte tekst geschreven om te zien hoe snel het gaat. Op een trage computer duurt dat een minuut.
screens-models-measured = De snelheid van { $name } is gemeten.
screens-models-remove = Verwijderen
screens-models-remove-deletes = { $name } verwijderen en het bestand wissen? U kunt het later opnieuw halen of toevoegen.
screens-models-remove-forgets = { $name } van deze lijst halen? Het bestand blijft waar het is.
screens-models-remove-yes = Ja, verwijderen
screens-models-removed = { $name } is verwijderd.
screens-models-more = Over dit model
screens-models-path = Het bestand
screens-models-was-measured = Op deze computer gemeten

## Een bestand toevoegen

screens-models-add = Modelbestand toevoegen…
screens-models-add-hint = Een GGUF-bestand. U kunt het ook ergens op dit scherm neerzetten.
screens-models-looking = Er wordt gelezen wat het bestand over zichzelf zegt
screens-models-drop = Zet het bestand hier neer
screens-models-drop-hint = Het wordt eerst gelezen en getoond. Er wordt nog niets toegevoegd.
screens-models-offer = Wat dit bestand is
screens-models-offer-known = Het is even groot als een bestand dat wij kennen. De controlesom wordt vergeleken als u het toevoegt.
screens-models-offer-here = Dit model is er al.
screens-models-offer-cannot = Het is hier niet te gebruiken
screens-models-offer-rows = Wat het bestand zegt
screens-models-link = Gebruiken waar het staat
screens-models-copy = Kopiëren naar de map van Steelyard
screens-models-choice-hint = Gebruikt waar het staat kost het geen extra ruimte, en is het hier weg als u het bestand verplaatst of wist.
screens-models-not-now = Nu niet
screens-models-adding = Het wordt toegevoegd. De controlesom wordt berekend, wat bij een groot bestand even duurt.
screens-models-added = { $name } is er nu.

## Gevonden in andere programma's

screens-models-found = Gevonden in andere programma’s
screens-models-found-lede = Deze modellen staan al op deze computer. Steelyard kan ze gebruiken waar ze staan; het andere programma houdt ze.
screens-models-found-in = in { $program }
screens-models-use = Gebruiken

## Modellen die te krijgen zijn

screens-models-recommended = Modellen die u kunt toevoegen
screens-models-recommended-lede = Gekozen voor deze computer, uit elk van de grote families. Er wordt niets gehaald voordat u hebt gezien waarvandaan en hoeveel.
screens-models-filter = Welke modellen te tonen
screens-models-filter-all = Alle
screens-models-filter-comfortable = Passen ruim
screens-models-no-comfortable = Geen van deze past ruim op deze computer. Kies “Alle” om te zien wat nog te proberen is.
screens-models-is-here = Is er al
screens-models-fetch = Halen…
screens-models-no-file = Wij kennen er geen bestand van waarvan de controlesom is gepubliceerd. Hebt u er een, voeg het dan als bestand toe.
screens-models-licence = Licentie
screens-models-languages = Talen
screens-models-rhythm = Nieuwe versies
screens-models-maker = Wie erachter staat
screens-models-details = Licentie, talen en maker

## Halen

screens-models-consent = Voordat er iets wordt gehaald
screens-models-from = Van
screens-models-size = Grootte
screens-models-free = Vrije schijfruimte
screens-models-folder = Komt te staan in
screens-models-fetch-from = Halen van { $host }
screens-models-starting = Het begint
screens-models-bring = Ik heb dit bestand op een stick…
screens-models-bring-hint = Een bestand dat langs een andere weg kwam, gaat door dezelfde controle.
screens-models-bringing = Het bestand wordt vergeleken met de gepubliceerde controlesom
screens-models-brought = Het is het juiste bestand. { $name } is er nu.
screens-models-to-settings = Instellingen openen
screens-models-downloads = Wordt gehaald
screens-models-progress = Voortgang van { $name }
screens-models-pause = Pauzeren
screens-models-resume = Verdergaan
screens-models-retry = Opnieuw proberen
screens-models-cancel = Afbreken
screens-models-cancel-sure = { $name } niet verder halen en wissen wat er al is?
screens-models-cancel-yes = Ja, wissen
screens-models-keep = Houden
screens-models-cancelled = { $name } wordt niet meer gehaald.
screens-models-said-started = { $name } wordt gehaald.
screens-models-said-percent = { $name }: { $percent } procent is binnen.
screens-models-said-done = { $name } is binnen, gecontroleerd en staat hier nu.
screens-models-said-failed = { $name }: { $message }

## Netwerkinstellingen

screens-models-network = Netwerkinstellingen
screens-models-network-lede = Alleen nodig waar uw organisatie haar verkeer door een proxy leidt, of zelf kopieën van modellen op een server bewaart.
screens-models-proxy = Proxy
screens-models-proxy-hint = Zoals http://proxy.example:8080. Een naam en wachtwoord erin gaan naar de sleutelbos van deze computer. Leeg voor geen.
screens-models-proxy-password = Een naam en wachtwoord ervoor staan in de sleutelbos.
screens-models-mirror = Spiegel
screens-models-mirror-hint = Een adres dat in plaats van het gewone wordt bevraagd, zoals https://models.example. Leeg voor geen.
screens-models-network-save = Netwerkinstellingen bewaren
screens-models-network-saved = De netwerkinstellingen zijn bewaard.
