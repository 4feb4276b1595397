# What the weighing found, and the small sentences around it.
#
# Unless a line says otherwise a variable is text that is ready to be shown:
# $wins, $next_wins, $chance and the like are "81 of 100"; $years is "3 years"; money is "€ 61 k".
# $winner, $other, $first, $second, $next, $cheapest and $last name a route inside a sentence:
# take them from route-in-words-ROUTE.

## Routes inside a sentence

route-in-words-closed-api = a closed model through its maker’s API
route-in-words-closed-api-region = a closed model with a regional contract
route-in-words-hosted-open = an open model at a hosting company
route-in-words-rented-gpu = an open model on rented graphics cards
route-in-words-own-server = an open model on a server of your own
route-in-words-own-computers = an open model on the staff’s own computers
route-in-words-hybrid = an open and a closed model together
route-in-words-nothing = the way you work now
route-in-words-yours-1 = your own route 1
route-in-words-yours-2 = your own route 2
route-in-words-yours-3 = your own route 3

## Criteria, inside a sentence

criterion-cost = cost
criterion-privacy = privacy
criterion-quality = quality
criterion-speed = speed
criterion-control = control
criterion-independence = independence
criterion-ease = ease
criterion-safeguards = safeguards

# $list: "privacy 38%, cost 24%, quality 22%"
weighs-most = What weighs most: { $list }

## Routes that are ruled out

ruled-out-only-own-machines = You said that the text may only go to machines you control. This route processes it on somebody else’s.
ruled-out-outside-the-union = The text is to stay within the EU, and we found no promise that this route keeps it there.
ruled-out-nobody-to-run-it = You said that nobody could look after it. This route needs someone who does.
ruled-out-nothing-to-split = You said that nothing in it is private. There is then no sensitive part to keep apart.
ruled-out-over-budget = You gave a limit to what it may cost. The bills of this route stay above it in at least 9 of 10 futures.

## The verdict. $model: name of the model; $machine: name of the machine; $units: number of machines

verdict-headline-closed-api = Use { $model } through its maker’s API.
verdict-headline-closed-api-region = Use { $model } by API, with a contract that keeps the text in your region.
verdict-headline-hosted-open = Use { $model }, an open model, through the API of a hosting company.
verdict-headline-rented-gpu = Run { $model } on { $units ->
    [one] a rented graphics card.
   *[other] { $units } rented graphics cards.
}
verdict-headline-own-server = Run { $model } on { $units ->
    [one] one server of your own.
   *[other] { $units } servers of your own.
}
verdict-headline-own-computers = Run { $model } on your staff’s own computers.
verdict-headline-yours-1 = Take your own route 1.
verdict-headline-yours-2 = Take your own route 2.
verdict-headline-yours-3 = Take your own route 3.
verdict-headline-hybrid = Keep the sensitive part on { $model }, an open model, and send the rest to a closed one.
verdict-headline-nothing = Leave this work as it is for now.
verdict-headline-tie = It is a tie between { $first } and { $second }.
verdict-headline-none-left = Your answers leave no route open.

verdict-tag-open = Open model
verdict-tag-closed = Closed model
verdict-tag-mixed = Both together
verdict-tag-neutral = No AI for now
verdict-tag-tie = A tie

verdict-how-sure = It came out best in { $wins } futures we simulated. The next best, { $next }, came first in { $next_wins }.
verdict-how-sure-alone = It came out best in { $wins } futures we simulated. Your answers leave no other route to compare it with.
verdict-how-sure-nothing = The best route costs less than the way you work now in { $chance } futures, and so more in most of them.
verdict-how-sure-none = Each route is ruled out by an answer. The list below names the answer, so that you can look at it again.

# $page: short name of a question; $assumption: name of a figure
verdict-find-out-page = Your answer to “{ $page }” decides this. Find that out first.
verdict-find-out-assumption = The figure “{ $assumption }” decides this. Find that out first.
verdict-find-out-trial = Try both on 30 of your own tasks before you choose. Below that number even a clear preference can be chance.

## Reasons, by criterion and the side of the route that came first. Every reason may use:
## $winner and $other (routes), $cost_gap (always above zero), $winner_cost, $other_cost, $years,
## $winner_quality and $other_quality (figures up to 100), $effort and $other_effort (effort-person).

reason-for-cost-open = Over { $years } it costs { $cost_gap } less than { $other }.
reason-for-cost-closed = Over { $years } it costs { $cost_gap } less than { $other }.
reason-for-cost-mixed = Over { $years } it costs { $cost_gap } less than { $other }.
reason-for-privacy-open = You choose which company runs the model and where, and the maker of the model never sees your text.
reason-for-privacy-open-inside = The text never leaves your own machines, so no other company and no other country comes into it.
reason-for-privacy-closed = The contract says where your text is processed and how long it is kept. That is more to hold on to than with { $other }.
reason-for-privacy-mixed = The sensitive part goes to a model you choose the place for. Only the rest goes to a closed model.
reason-for-quality-open = Its answers are expected to be better than those of { $other }: { $winner_quality } against { $other_quality } points of 100.
reason-for-quality-closed = Its answers are expected to be better than those of { $other }: { $winner_quality } against { $other_quality } points of 100.
reason-for-quality-mixed = Its answers are expected to be better than those of { $other }: { $winner_quality } against { $other_quality } points of 100.
reason-for-speed-open = Answers come sooner, for the wait you said is acceptable, than with { $other }.
reason-for-speed-closed = Answers come sooner, for the wait you said is acceptable, than with { $other }.
reason-for-speed-mixed = Answers come sooner, for the wait you said is acceptable, than with { $other }.
reason-for-control-open = You decide when the model changes, and you can adapt it to your own work.
reason-for-control-closed = It leaves you more say over how the model is used than { $other }.
reason-for-control-mixed = On the open part you decide when the model changes, and you can adapt it to your own work.
reason-for-independence-open = An open model can be taken to another machine or host. You depend less on one supplier than with { $other }.
reason-for-independence-closed = It ties you less than { $other } does.
reason-for-independence-mixed = With two kinds of model, you can move the work if one supplier stops or raises its price.
reason-for-ease-open = It asks less of the people you have than { $other }: { $effort } to keep it going, against { $other_effort }.
reason-for-ease-closed = Somebody else keeps it running. It takes { $effort } on your side, against { $other_effort } for { $other }.
reason-for-ease-mixed = It asks less of the people you have than { $other }: { $effort } to keep it going, against { $other_effort }.
reason-for-safeguards-open = You have the people to filter, test and watch what it writes, and can set the limits yourself.
reason-for-safeguards-closed = The provider filters harmful output before you see it. With { $other } more of that work is yours.
reason-for-safeguards-mixed = Part of the filtering and testing is done by a provider. With { $other } more of that work is yours.

reason-against-cost-open = Over { $years } it costs { $cost_gap } more than { $other }. You pay that for what stands above.
reason-against-cost-closed = Over { $years } it costs { $cost_gap } more than { $other }. You pay that for what stands above.
reason-against-cost-mixed = Over { $years } it costs { $cost_gap } more than { $other }. You pay that for what stands above.
reason-against-privacy-open = The text leaves your organisation for the company that runs the model. You need an agreement with it.
reason-against-privacy-open-inside = The text stays with you, and so does the work of keeping it safe.
reason-against-privacy-closed = The text leaves your organisation, and its maker can see it within the contract. With { $other } you keep a closer hold on it.
reason-against-privacy-mixed = Part of the text leaves your organisation, and somebody must decide each time which part.
reason-against-quality-open = Its answers are expected to be less good than those of { $other }: { $winner_quality } against { $other_quality } points of 100.
reason-against-quality-closed = Its answers are expected to be less good than those of { $other }: { $winner_quality } against { $other_quality } points of 100.
reason-against-quality-mixed = Its answers are expected to be less good than those of { $other }: { $winner_quality } against { $other_quality } points of 100.
reason-against-speed-open = Answers come later than with { $other }. The waiting counts, as you said how long it may take.
reason-against-speed-closed = Answers come later than with { $other }. The waiting counts, as you said how long it may take.
reason-against-speed-mixed = Answers come later than with { $other }. The waiting counts, as you said how long it may take.
reason-against-control-open = You have less say over the model than with { $other }.
reason-against-control-closed = The maker decides when the model changes, and you can adapt it only as far as the maker allows.
reason-against-control-mixed = On the closed part the maker decides when the model changes.
reason-against-independence-open = If your own machines or your host fail, there is nobody else to turn to at once.
reason-against-independence-closed = You depend on one supplier, which can raise its price or retire the model.
reason-against-independence-mixed = For part of the work you depend on one supplier, which can raise its price or retire the model.
reason-against-ease-open = Somebody has to look after it: { $effort }, against { $other_effort } for { $other }.
reason-against-ease-closed = It asks more of the people you have than { $other }: { $effort } to keep it going, against { $other_effort }.
reason-against-ease-mixed = Two models have to be looked after: { $effort }, against { $other_effort } for { $other }.
reason-against-safeguards-open = Filtering, testing and watching what it writes become your own work. With { $other } more of that is done for you.
reason-against-safeguards-closed = You cannot see how the provider filters what it writes, or test it from within.
reason-against-safeguards-mixed = You have two sets of filters to look after, and one of them is your own work.
reason-against-none = On nothing you said matters does { $other } do clearly better.

## Short cells of the comparison

privacy-closed-api = Leaves; agreement needed
privacy-closed-api-region = Leaves, stays in the region
privacy-hosted-open = Leaves for a host; agreement needed
privacy-rented-gpu = Rented machines in a data centre
privacy-own-server = Stays inside
privacy-own-computers = Stays inside
privacy-yours-1 = As you said
privacy-yours-2 = As you said
privacy-yours-3 = As you said
privacy-hybrid = Only the less sensitive part goes to a closed model
privacy-nothing = Nothing changes
# $share: "0.3"
effort-person = { $share } person

## What would change the verdict. $unit follows a number ("pieces a month"); $question: short
## name of a question; $option: its answer; $route: short name of a route

flip-number-fewer = Fewer than { $value } { $unit }
flip-number-more = More than { $value } { $unit }
flip-now-number = you said { $value }
flip-now-number-assumed = we assumed { $value }
flip-choice = { $question }: { $option }
flip-now-choice = you said: { $option }
flip-now-choice-assumed = we assumed: { $option }
flip-none = { $question }: nothing reasonable changes it
flip-outcome = { $route }
flip-outcome-none = No change

balance-words = An open model came first in { $open } futures, a closed model in { $closed }, both together in { $mixed }.

## Costs

costs-headline-cheapest = Over { $years } the cheapest is { $cheapest }: { $cost } in the middle future. In { $chance } futures it costs less than { $other }.
costs-headline-close = There is little between { $first } and { $second }: neither is cheaper in more than 60 of 100 futures.
costs-lede = Each route carries everything it takes: bills, machines, power, people’s time, and putting wrong answers right. You can change every figure below, and the original stays one click away.
# $currency: "euros"; $discount: "6%"; $futures: "10,000"
costs-basis = { $years } · { $currency } · { $discount } cost of capital · { $futures } futures
costs-cumulative-title = Lowest in the end: { $first }. Highest: { $last }.
costs-cumulative-subtitle = Cumulative cost. Bands hold 8 of 10 futures.
costs-by-item-title = What the money goes to
costs-by-item-subtitle = Cost by item for each route, middle of the futures.
shares-title = { $route } comes first in { $wins } futures
shares-subtitle = In how many of 100 simulated futures each route comes first.
criteria-title = How each route does on what you weigh

currency-name-eur = euros
currency-name-usd = US dollars
currency-name-gbp = pounds sterling
currency-name-chf = Swiss francs

## Around the case. $minutes, $count, $edited, $answered, $number and $cores are numbers

saved-moment-ago = Saved a moment ago
saved-minutes = { $minutes ->
    [one] Saved a minute ago
   *[other] Saved { $minutes } minutes ago
}
saved-today = Saved today, { $time }
saved-on = Saved { $date }
changed-today = Changed today, { $time }
changed-on = Changed { $date }
left-for-own-network = { $count ->
    [one] One message has gone to a server on your network, and none further
   *[other] { $count } messages have gone to servers on your network, and none further
}
nothing-has-left = Nothing has left this computer
has-left = { $count ->
    [one] One message has left this computer
   *[other] { $count } messages have left this computer
}
figures-as-of = Figures as of { $date }
figures-as-of-edited = Figures as of { $date } · { $edited } edited by you
step-questions-progress = { $answered } of { $count }
place-question = Question { $number } of { $count }
chip-undecided = Undecided
chip-open = Open { $share }
chip-closed = Closed { $share }
chip-mixed = Both { $share }
chip-neutral = No AI { $share }
action-continue = Continue
action-verdict = Verdict ready

## This computer and its model

# $memory: "24 GB"; $graphics: the name of a card, or machine-no-graphics
machine-has = { $cores ->
    [one] { $memory } memory, one core, { $graphics }.
   *[other] { $memory } memory, { $cores } cores, { $graphics }.
}
machine-no-graphics = no graphics card
# $comfortable and $slow: billions of parameters, "4" and "14"
# $comfortable, $slow: parameters-million or parameters-billion
machine-can-run = Comfortable up to { $comfortable } parameters, slow up to { $slow }.
machine-runs-slowly = Models run slowly here, up to { $slow } parameters.
machine-runs-nothing = No model of the list runs here.
# $parameters: parameters-million or parameters-billion
model-facts = { $parameters } parameters · { $size } · { $licence }
parameters-million = { $number } million
parameters-billion = { $number } billion
about-line = Steelyard { $version } · figures as of { $date }
# $words: "38 words a second"; $first: "0.4 seconds"
trial-speed = { $words }, first word after { $first }

## The report. $pages is a number

report-saved = { $pages ->
    [one] One page, saved as { $path }.
   *[other] { $pages } pages, saved as { $path }.
}
report-file-name = { $title } - Steelyard report

## The side panel

not-asked-yet = not asked yet
not-sure-yet = not sure yet
known-use = Use
known-work = Work
known-text = Text
known-language = Language
known-people = People to run it

## Fine-tuning

tuning-not-needed = Training a model on your examples is not needed. Good instructions, or looking things up in your documents, do what you asked for.
tuning-not-yet = Training a model on your examples may help, but not yet.
tuning-possible = Training a model on your examples can be tried. Done badly it makes a model worse.
tuning-not-yet-too-few-examples = There are too few examples: a few hundred teach a model little more than good instructions do.
tuning-not-yet-unchecked-examples = Nobody has checked the examples, and the model would learn their mistakes too.
tuning-not-yet-nobody-to-do-it = There is nobody who could train a model and test what came of it.
tuning-not-yet-no-time = There is too little time to prepare, train, test and repeat.
tuning-caution-can-make-it-worse = It can make a model worse. Keep some examples apart, and compare before and after.
tuning-caution-again-for-each-model = It has to be done again with each new model.
tuning-caution-not-for-facts = It teaches a manner, not facts. What changes belongs in documents that are looked up.
tuning-caution-personal-data-in-examples = Personal data in the examples can come back in answers. Take them out first.

## Votes on pairs of answers. $more is a number

trial-votes-too-few = { $more ->
    [one] One more comparison is needed before this says anything.
   *[other] { $more } more comparisons are needed before this says anything.
}
trial-votes-could-be-chance = The difference could still be chance.
trial-votes-settled = You preferred { $model } more often than chance would explain.
error-trial-share = These votes do not add up.
error-trial-share-hint = Nothing was lost. Open the trial again so that they are counted afresh.
