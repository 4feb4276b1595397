# Checking someone else's sum: the screen, its results and what is found. Findings are worded by
# crates/app; the rest by the window.

study-title = Check someone else’s sum
study-lede = A supplier’s quotation, a consultant’s slide, a published study. Type in what it says about itself. Steelyard works it out once more from those inputs alone, and shows where the printed figures differ.
study-loading = Looking up the study you were typing in
study-home = Check someone else’s sum
study-home-lede = Work out a quotation or a published study once more, from its own inputs, and see where the printed figures differ.
study-home-open = Check a sum
study-import = Import a study file
study-export = Save as a study file
study-clear = Start with an empty form
study-cleared = The form is empty.
study-example-shown = The example is in the form. Change what you like.
study-undo = Bring back what was there
study-undone = What was there is back.
study-example = Show me an example
study-imported = The study has been read.
study-saved = The study has been saved to { $path }.
study-kept = What you type is kept on this computer. It is here again when you come back.

study-form = The study
study-section-about = What it is
study-section-work = The work of a month
study-section-work-hint = Leave empty what the study does not say. A route with prices by the token needs tokens.
study-section-routes = The routes it compares
study-section-asks = Break-evens to work out
study-section-claims = What the study claims
study-section-claims-hint = Copy the figures with the digits that are printed. They say how exact the study means to be.

study-route-number = Route { $number }
study-route-add = Add a route
study-route-duplicate = Duplicate { $route }
study-route-remove = Remove { $route }
study-route-removed = { $route } has been removed.
study-route-machine = A machine: bought, rented or both
study-route-api = Prices by the token or the request
study-route-more = Size and capacity
study-ask-add = Add a break-even
study-ask-remove = Remove break-even { $number }
study-ask-first = Route
study-ask-second = against
study-claim-add-route = Add figures about a route
study-claim-add-pair = Add figures about a break-even
study-claim-number = Claim { $number }
study-claim-remove = Remove claim { $number }
study-choose-route = Choose a route

study-field-title = Title
study-field-source = Who published it, and when
study-field-currency = Currency
study-field-currency-hint = three letters, such as USD
study-field-hours-per-month = Hours in a month
study-field-hours-per-month-hint = 730 if empty
study-field-horizon-months = Months it adds up
study-field-horizon-months-hint = 60 if empty
study-field-discount-rate = Cost of capital a year
study-field-discount-rate-hint = a fraction: 8 per cent is 0.08
study-field-input-tokens = Input tokens
study-field-cached-input-tokens = of which cached
study-field-output-tokens = Output tokens
study-field-requests = Requests
study-field-id = Short name
study-field-id-hint = other fields refer to it
study-field-label = What the study calls it
study-field-one-off = Paid at the start
study-field-residual = Money back at the end
study-field-per-hour = For each operating hour
study-field-per-month = Each month
study-field-per-year = Each year
study-field-operating-hours = Operating hours a month
study-field-operating-hours-hint = all hours if empty
study-field-power-kw = Power in kW
study-field-power-kw-hint = at the wall, before cooling
study-field-pue = PUE
study-field-pue-hint = cooling and losses; 1 if empty
study-field-electricity-price = Price of a kWh
study-field-units = Machines
study-field-units-hint = 1 if empty, or as many as the requests need
study-field-sized-for-requests-per-second = Requests a second, all machines
study-field-sized-for-each-unit = Requests a second, each machine
study-field-tokens-per-second = Tokens a second, each machine
study-field-utilisation = Share of capacity in use
study-field-utilisation-hint = a fraction; 1 if empty
study-field-billed = Hours that are paid
study-field-billed-always = every operating hour
study-field-billed-when-used = only the share in use
study-field-input-price = A million input tokens
study-field-cached-input-price = A million cached tokens
study-field-cached-input-price-hint = as input if empty
study-field-output-price = A million output tokens
study-field-per-request = Each request
study-field-long-context-above-input-tokens = Long requests start above
study-field-long-context-above-input-tokens-hint = input tokens of a request
study-field-long-context-input-price = A million input tokens, long
study-field-long-context-output-price = A million output tokens, long
study-field-batch-factor = Batch factor
study-field-batch-factor-hint = 0.5 is half price; 1 if empty
study-amounts-one-unit = Amounts are for one machine.

study-figure-months = Months to break-even
study-figure-hours = Hours to break-even
study-figure-tokens-per-month = Tokens a month at which both cost the same
study-figure-requests-per-month = Requests a month at which both cost the same
study-figure-units = Machines
study-figure-one-off = Paid at the start
study-figure-monthly = Each month
study-figure-total = Over all months
study-figure-net-present-value = In today’s money
study-figure-capacity-tokens = Tokens a month it could deliver
study-figure-per-million-tokens = A million tokens
study-figure-per-million-output-tokens = A million output tokens
study-figure-per-thousand-requests = A thousand requests

study-results = What it comes to
study-results-of = Worked out from the study’s own inputs, over { $months ->
    [one] one month
   *[other] { $months } months
}.
study-results-waiting = Add a route, and the result appears here.
study-results-blocked = { $count ->
    [one] One field cannot be used yet. The result appears once it is right.
   *[other] { $count } fields cannot be used yet. The result appears once they are right.
}
study-problems = To put right
study-working = Working it out again
study-column-route = Route
study-column-figure = Figure
study-break-even = Break-even
study-break-even-of = { $first } against { $second }
study-never = never
study-after-horizon = after the { $months } months of the study
study-no-figure = does not follow from the inputs

study-findings = What is found
study-findings-none = No contradiction, and every figure the study states agrees with its own inputs.
study-findings-nothing-stated = No contradiction in the inputs. Copy what the study claims, and it is held against them.
study-findings-count = { $count ->
    [one] One finding.
   *[other] { $count } findings.
}
study-stated = The study says
study-computed = Its inputs give
study-cause-title = Why
study-go-to-field = Go to the field

study-differs = { $subject }, { $figure }: the study says { $stated }, and its own inputs give { $computed }.
study-differs-none = { $subject }, { $figure }: the study says { $stated }, and its own inputs give no such figure.
study-cause-unknown = No mistake we know gives the printed figure.
study-cause-named = The printed figure comes out when { $mistake }.
study-cause-both = The printed figure comes out only when two things happen together: { $mistake }; and { $other }.
study-cause-same = The printed figure comes out when { $mistake }, which comes to the same as this: { $other }.
study-cause-either = More than one mistake gives the printed figure, so none is named: { $mistake }; or { $other }.

study-mistake-capital-counted-twice = the price of buying is counted twice, once as it is paid and once spread over the months
study-mistake-rent-times-utilisation = a bill that is paid for busy and idle hours alike is multiplied by the share in use
study-mistake-one-units-capacity = the cost of all machines is divided by what one of them can carry
study-mistake-marginal-long-context = only the part of a long request above the threshold is billed at the long price, though the whole request is
study-mistake-full-utilisation = all of the capacity is taken to carry work
study-mistake-hours-do-not-match = another number of hours in a month is used than the study uses elsewhere
study-mistake-power-ignored = electricity is left out
study-mistake-beyond-capacity = a machine carries more than it can

study-remark-hours-do-not-match = { $subject } runs { $stated } hours a month, and a month of this study has { $computed }.
study-remark-beyond-capacity = { $subject } has to carry { $stated } and can carry { $computed }. It takes more machines than the study counts.
study-remark-full-utilisation = { $subject }: no work is given, so its price by the token or the request holds only if every operating hour is full.
study-remark-power-ignored = { $subject } draws power or has a price of electricity, but not both, so electricity costs it nothing.
