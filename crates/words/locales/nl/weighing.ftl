# Wat het wegen opleverde, en de kleine zinnen eromheen; zie de Engelse versie voor de variabelen.
# De lezer wordt aangesproken met “u”.

## Routes inside a sentence

route-in-words-closed-api = een gesloten model via de API van de maker
route-in-words-closed-api-region = een gesloten model met een regionaal contract
route-in-words-hosted-open = een open model bij een hostingbedrijf
route-in-words-rented-gpu = een open model op gehuurde grafische kaarten
route-in-words-own-server = een open model op een eigen server
route-in-words-own-computers = een open model op de computers van uw medewerkers
route-in-words-hybrid = een open en een gesloten model samen
route-in-words-nothing = de manier waarop u nu werkt
route-in-words-yours-1 = uw eigen route 1
route-in-words-yours-2 = uw eigen route 2
route-in-words-yours-3 = uw eigen route 3

## Criteria, inside a sentence

criterion-cost = kosten
criterion-privacy = privacy
criterion-quality = kwaliteit
criterion-speed = snelheid
criterion-control = zeggenschap
criterion-independence = onafhankelijkheid
criterion-ease = gemak
criterion-safeguards = waarborgen

weighs-most = Wat het zwaarst weegt: { $list }

## Routes that are ruled out

ruled-out-only-own-machines = U zei dat de tekst alleen naar machines mag waarover u zelf gaat. Deze route verwerkt die op machines van een ander.
ruled-out-outside-the-union = De tekst moet binnen de EU blijven, en wij vonden geen toezegging dat deze route de tekst daar houdt.
ruled-out-nobody-to-run-it = U zei dat niemand ervoor kan zorgen. Deze route heeft iemand nodig die dat doet.
ruled-out-nothing-to-split = U zei dat er niets privé in staat. Dan is er geen gevoelig deel om apart te houden.
ruled-out-over-budget = U gaf een grens aan wat het mag kosten. De rekeningen van deze route blijven daar in minstens 9 van de 10 toekomsten boven.

## The verdict

verdict-headline-closed-api = Gebruik { $model } via de API van de maker.
verdict-headline-closed-api-region = Gebruik { $model } via een API, met een contract dat de tekst in uw regio houdt.
verdict-headline-hosted-open = Gebruik { $model }, een open model, via de API van een hostingbedrijf.
verdict-headline-rented-gpu = Draai { $model } op { $units ->
    [one] een gehuurde grafische kaart.
   *[other] { $units } gehuurde grafische kaarten.
}
verdict-headline-own-server = Draai { $model } op { $units ->
    [one] één eigen server.
   *[other] { $units } eigen servers.
}
verdict-headline-own-computers = Draai { $model } op de computers van uw medewerkers.
verdict-headline-yours-1 = Neem uw eigen route 1.
verdict-headline-yours-2 = Neem uw eigen route 2.
verdict-headline-yours-3 = Neem uw eigen route 3.
verdict-headline-hybrid = Houd het gevoelige deel op { $model }, een open model, en stuur de rest naar een gesloten model.
verdict-headline-nothing = Laat dit werk voorlopig zoals het is.
verdict-headline-tie = Het is een gelijkspel tussen { $first } en { $second }.
verdict-headline-none-left = Uw antwoorden laten geen route over.

verdict-tag-open = Open model
verdict-tag-closed = Gesloten model
verdict-tag-mixed = Allebei samen
verdict-tag-neutral = Voorlopig geen AI
verdict-tag-tie = Gelijkspel

verdict-how-sure = Het kwam als beste uit de bus in { $wins } gesimuleerde toekomsten. De volgende, { $next }, werd eerste in { $next_wins }.
verdict-how-sure-alone = Het kwam als beste uit de bus in { $wins } gesimuleerde toekomsten. Uw antwoorden laten geen andere route over om het mee te vergelijken.
verdict-how-sure-nothing = De beste route kost minder dan de manier waarop u nu werkt in { $chance } toekomsten, en in de meeste dus meer.
verdict-how-sure-none = Elke route wordt door een antwoord uitgesloten. In de lijst hieronder staat welk antwoord dat is, zodat u er nog eens naar kunt kijken.

verdict-find-out-page = Uw antwoord op “{ $page }” geeft hier de doorslag. Zoek dat eerst uit.
verdict-find-out-assumption = Het cijfer “{ $assumption }” geeft hier de doorslag. Zoek dat eerst uit.
verdict-find-out-trial = Probeer ze allebei op 30 van uw eigen taken voordat u kiest. Onder dat aantal kan zelfs een duidelijke voorkeur toeval zijn.

## Reasons

reason-for-cost-open = Over { $years } kost het { $cost_gap } minder dan { $other }.
reason-for-cost-closed = Over { $years } kost het { $cost_gap } minder dan { $other }.
reason-for-cost-mixed = Over { $years } kost het { $cost_gap } minder dan { $other }.
reason-for-privacy-open = U kiest welk bedrijf het model draait en waar, en de maker van het model ziet uw tekst nooit.
reason-for-privacy-open-inside = De tekst verlaat uw eigen machines nooit. Er komt dus geen ander bedrijf en geen ander land aan te pas.
reason-for-privacy-closed = In het contract staat waar uw tekst wordt verwerkt en hoelang die wordt bewaard. Dat geeft meer houvast dan { $other }.
reason-for-privacy-mixed = Het gevoelige deel gaat naar een model waarvan u de plaats kiest. Alleen de rest gaat naar een gesloten model.
reason-for-quality-open = De antwoorden zijn naar verwachting beter dan die van { $other }: { $winner_quality } tegen { $other_quality } punten van de 100.
reason-for-quality-closed = De antwoorden zijn naar verwachting beter dan die van { $other }: { $winner_quality } tegen { $other_quality } punten van de 100.
reason-for-quality-mixed = De antwoorden zijn naar verwachting beter dan die van { $other }: { $winner_quality } tegen { $other_quality } punten van de 100.
reason-for-speed-open = Antwoorden komen, gemeten aan de wachttijd die u aanvaardbaar noemde, eerder dan bij { $other }.
reason-for-speed-closed = Antwoorden komen, gemeten aan de wachttijd die u aanvaardbaar noemde, eerder dan bij { $other }.
reason-for-speed-mixed = Antwoorden komen, gemeten aan de wachttijd die u aanvaardbaar noemde, eerder dan bij { $other }.
reason-for-control-open = U bepaalt wanneer het model verandert, en u kunt het aan uw eigen werk aanpassen.
reason-for-control-closed = Het geeft u meer te zeggen over het gebruik van het model dan { $other }.
reason-for-control-mixed = Bij het open deel bepaalt u wanneer het model verandert, en kunt u het aan uw eigen werk aanpassen.
reason-for-independence-open = Een open model kunt u meenemen naar een andere machine of hostingpartij. U hangt minder aan één leverancier dan met { $other }.
reason-for-independence-closed = Het bindt u minder dan { $other }.
reason-for-independence-mixed = Met twee soorten modellen kunt u het werk verplaatsen als een leverancier stopt of zijn prijs verhoogt.
reason-for-ease-open = Het vraagt minder van de mensen die u hebt dan { $other }: { $effort } om het draaiend te houden, tegen { $other_effort }.
reason-for-ease-closed = Een ander houdt het draaiend. Van uw kant vraagt het { $effort }, tegen { $other_effort } bij { $other }.
reason-for-ease-mixed = Het vraagt minder van de mensen die u hebt dan { $other }: { $effort } om het draaiend te houden, tegen { $other_effort }.
reason-for-safeguards-open = U hebt de mensen om te filteren, te testen en in de gaten te houden wat het schrijft, en u stelt zelf de grenzen.
reason-for-safeguards-closed = De aanbieder filtert schadelijke uitvoer voordat u die ziet. Bij { $other } is meer van dat werk voor u.
reason-for-safeguards-mixed = Een aanbieder doet een deel van het filteren en testen. Bij { $other } is meer van dat werk voor u.

reason-against-cost-open = Over { $years } kost het { $cost_gap } meer dan { $other }. Dat betaalt u voor wat hierboven staat.
reason-against-cost-closed = Over { $years } kost het { $cost_gap } meer dan { $other }. Dat betaalt u voor wat hierboven staat.
reason-against-cost-mixed = Over { $years } kost het { $cost_gap } meer dan { $other }. Dat betaalt u voor wat hierboven staat.
reason-against-privacy-open = De tekst verlaat uw organisatie en gaat naar het bedrijf dat het model draait. U hebt met dat bedrijf een overeenkomst nodig.
reason-against-privacy-open-inside = De tekst blijft bij u, en het werk om die veilig te houden ook.
reason-against-privacy-closed = De tekst verlaat uw organisatie, en de maker kan die binnen het contract zien. Met { $other } houdt u er meer greep op.
reason-against-privacy-mixed = Een deel van de tekst verlaat uw organisatie, en iemand moet telkens bepalen welk deel.
reason-against-quality-open = De antwoorden zijn naar verwachting minder goed dan die van { $other }: { $winner_quality } tegen { $other_quality } punten van de 100.
reason-against-quality-closed = De antwoorden zijn naar verwachting minder goed dan die van { $other }: { $winner_quality } tegen { $other_quality } punten van de 100.
reason-against-quality-mixed = De antwoorden zijn naar verwachting minder goed dan die van { $other }: { $winner_quality } tegen { $other_quality } punten van de 100.
reason-against-speed-open = Antwoorden komen later dan bij { $other }. Het wachten telt mee, want u zei hoelang het mag duren.
reason-against-speed-closed = Antwoorden komen later dan bij { $other }. Het wachten telt mee, want u zei hoelang het mag duren.
reason-against-speed-mixed = Antwoorden komen later dan bij { $other }. Het wachten telt mee, want u zei hoelang het mag duren.
reason-against-control-open = U hebt minder over het model te zeggen dan bij { $other }.
reason-against-control-closed = De maker bepaalt wanneer het model verandert, en u kunt het alleen aanpassen voor zover de maker dat toelaat.
reason-against-control-mixed = Bij het gesloten deel bepaalt de maker wanneer het model verandert.
reason-against-independence-open = Vallen uw eigen machines of uw hostingpartij uit, dan kunt u niet meteen bij een ander terecht.
reason-against-independence-closed = U hangt van één leverancier af, die zijn prijs kan verhogen of het model uit de handel kan halen.
reason-against-independence-mixed = Voor een deel van het werk hangt u van één leverancier af, die zijn prijs kan verhogen of het model uit de handel kan halen.
reason-against-ease-open = Iemand moet ervoor zorgen: { $effort }, tegen { $other_effort } bij { $other }.
reason-against-ease-closed = Het vraagt meer van de mensen die u hebt dan { $other }: { $effort } om het draaiend te houden, tegen { $other_effort }.
reason-against-ease-mixed = Er zijn twee modellen om voor te zorgen: { $effort }, tegen { $other_effort } bij { $other }.
reason-against-safeguards-open = Filteren, testen en in de gaten houden wat het schrijft wordt uw eigen werk. Bij { $other } wordt meer daarvan voor u gedaan.
reason-against-safeguards-closed = U kunt niet zien hoe de aanbieder filtert wat het schrijft, en het niet van binnenuit testen.
reason-against-safeguards-mixed = U hebt twee stel filters om voor te zorgen, en één daarvan is uw eigen werk.
reason-against-none = Op niets van wat u belangrijk noemde doet { $other } het duidelijk beter.

## Short cells of the comparison

privacy-closed-api = Gaat naar buiten; overeenkomst nodig
privacy-closed-api-region = Gaat naar buiten, blijft in de regio
privacy-hosted-open = Gaat naar een hostingpartij; overeenkomst nodig
privacy-rented-gpu = Gehuurde machines in een datacentrum
privacy-own-server = Blijft binnen
privacy-own-computers = Blijft binnen
privacy-yours-1 = Zoals u zei
privacy-yours-2 = Zoals u zei
privacy-yours-3 = Zoals u zei
privacy-hybrid = Alleen het minder gevoelige deel gaat naar een gesloten model
privacy-nothing = Er verandert niets
effort-person = { $share } persoon

## What would change the verdict

flip-number-fewer = Minder dan { $value } { $unit }
flip-number-more = Meer dan { $value } { $unit }
flip-now-number = u zei { $value }
flip-now-number-assumed = wij namen { $value } aan
flip-choice = { $question }: { $option }
flip-now-choice = u zei: { $option }
flip-now-choice-assumed = wij namen aan: { $option }
flip-none = { $question }: niets redelijks verandert het
flip-outcome = { $route }
flip-outcome-none = Geen verandering

balance-words = Een open model werd eerste in { $open } toekomsten, een gesloten model in { $closed }, allebei samen in { $mixed }.

## Costs

costs-headline-cheapest = Over { $years } is het goedkoopst: { $cheapest }, met { $cost } in de middelste toekomst. In { $chance } toekomsten kost dat minder dan { $other }.
costs-headline-close = Er zit weinig verschil tussen { $first } en { $second }: geen van beide is in meer dan 60 van de 100 toekomsten goedkoper.
costs-lede = Bij elke route telt alles mee wat ervoor nodig is: rekeningen, machines, stroom, tijd van mensen en het herstellen van foute antwoorden. U kunt elk cijfer hieronder veranderen, en het oorspronkelijke blijft één klik ver.
costs-basis = { $years } · { $currency } · { $discount } vermogenskosten · { $futures } toekomsten
costs-cumulative-title = Het laagst aan het einde: { $first }. Het hoogst: { $last }.
costs-cumulative-subtitle = Opgetelde kosten. De banden bevatten 8 van de 10 toekomsten.
costs-by-item-title = Waar het geld naartoe gaat
costs-by-item-subtitle = Kosten per post voor elke route, midden van de toekomsten.
shares-title = { $route } wordt eerste in { $wins } toekomsten
shares-subtitle = In hoeveel van 100 gesimuleerde toekomsten elke route eerste wordt.
criteria-title = Hoe elke route het doet op wat u weegt

currency-name-eur = euro
currency-name-usd = Amerikaanse dollar
currency-name-gbp = pond sterling
currency-name-chf = Zwitserse frank

## Around the case

saved-moment-ago = Zojuist opgeslagen
saved-minutes = { $minutes ->
    [one] Een minuut geleden opgeslagen
   *[other] { $minutes } minuten geleden opgeslagen
}
saved-today = Vandaag opgeslagen, { $time }
saved-on = Opgeslagen op { $date }
changed-today = Vandaag gewijzigd, { $time }
changed-on = Gewijzigd op { $date }
left-for-own-network = { $count ->
    [one] Eén bericht is naar een server in uw netwerk gegaan, en geen verder
   *[other] { $count } berichten zijn naar servers in uw netwerk gegaan, en geen verder
}
nothing-has-left = Niets heeft deze computer verlaten
has-left = { $count ->
    [one] Eén bericht heeft deze computer verlaten
   *[other] { $count } berichten hebben deze computer verlaten
}
figures-as-of = Cijfers van { $date }
figures-as-of-edited = Cijfers van { $date } · { $edited } door u gewijzigd
step-questions-progress = { $answered } van { $count }
place-question = Vraag { $number } van { $count }
chip-undecided = Onbeslist
chip-open = Open { $share }
chip-closed = Gesloten { $share }
chip-mixed = Allebei { $share }
chip-neutral = Geen AI { $share }
action-continue = Verder
action-verdict = Oordeel klaar

## This computer and its model

machine-has = { $cores ->
    [one] { $memory } geheugen, één kern, { $graphics }.
   *[other] { $memory } geheugen, { $cores } kernen, { $graphics }.
}
machine-no-graphics = geen grafische kaart
machine-can-run = Vlot tot { $comfortable } parameters, traag tot { $slow }.
machine-runs-slowly = Modellen draaien hier traag, tot { $slow } parameters.
machine-runs-nothing = Geen model van de lijst draait hier.
model-facts = { $parameters } parameters · { $size } · { $licence }
parameters-million = { $number } miljoen
parameters-billion = { $number } miljard
about-line = Steelyard { $version } · cijfers van { $date }
trial-speed = { $words }, eerste woord na { $first }

## The report

report-saved = { $pages ->
    [one] Eén pagina, opgeslagen als { $path }.
   *[other] { $pages } pagina’s, opgeslagen als { $path }.
}
report-file-name = { $title } - Steelyard-rapport

## The side panel

not-asked-yet = nog niet gevraagd
not-sure-yet = nog niet zeker
known-use = Gebruik
known-work = Werk
known-text = Tekst
known-language = Taal
known-people = Mensen die ervoor zorgen

## Fine-tuning

tuning-not-needed = Een model trainen op uw voorbeelden is niet nodig. Goede instructies, of opzoeken in uw documenten, doen wat u vroeg.
tuning-not-yet = Een model trainen op uw voorbeelden kan helpen, maar nu nog niet.
tuning-possible = U kunt proberen een model op uw voorbeelden te trainen. Slecht gedaan maakt het een model slechter.
tuning-not-yet-too-few-examples = Er zijn te weinig voorbeelden: van een paar honderd leert een model weinig meer dan van goede instructies.
tuning-not-yet-unchecked-examples = Niemand heeft de voorbeelden nagekeken, en het model zou ook de fouten erin leren.
tuning-not-yet-nobody-to-do-it = Er is niemand die een model kan trainen en testen wat ervan geworden is.
tuning-not-yet-no-time = Er is te weinig tijd om voor te bereiden, te trainen, te testen en te herhalen.
tuning-caution-can-make-it-worse = Het kan een model slechter maken. Houd een deel van de voorbeelden apart, en vergelijk ervoor en erna.
tuning-caution-again-for-each-model = Bij elk nieuw model moet het opnieuw.
tuning-caution-not-for-facts = Het leert een manier, geen feiten. Wat verandert, hoort in documenten die worden opgezocht.
tuning-caution-personal-data-in-examples = Persoonsgegevens in de voorbeelden kunnen in antwoorden terugkomen. Haal ze er eerst uit.

## Votes on pairs of answers

trial-votes-too-few = { $more ->
    [one] Er is nog één vergelijking nodig voordat dit iets zegt.
   *[other] Er zijn nog { $more } vergelijkingen nodig voordat dit iets zegt.
}
trial-votes-could-be-chance = Het verschil kan nog toeval zijn.
trial-votes-settled = U verkoos { $model } vaker dan toeval kan verklaren.
error-trial-share = Deze stemmen kloppen niet bij elkaar.
error-trial-share-hint = Er is niets verloren. Open de proef opnieuw, dan worden ze opnieuw geteld.
