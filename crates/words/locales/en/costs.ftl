# The costs screen and the figures behind it.

costs-loading = Working out ten thousand possible futures
costs-unanswered = { $count ->
    [one] One question is not answered yet. Until then these figures rest on what we assume for it.
   *[other] { $count } questions are not answered yet. Until then these figures rest on what we assume for them.
}
costs-to-answers = See your answers
costs-next = Continue to trying a model
costs-to-verdict = Go to the verdict

costs-routes = What each route costs
costs-column-route = Route
costs-column-likely = Over the whole period
costs-column-monthly = A month in the first year
costs-column-present = In today’s money
costs-range-note = The small figures hold 8 of 10 futures.
costs-ruled-out = Ruled out

costs-assumptions = Every number, where it comes from, and how sure we are
costs-assumptions-lede = Change any of them. The charts and the verdict follow, and the original stays one click away.
costs-filter = Which figures to show
costs-filter-all = All
costs-filter-matter = Matter most
costs-filter-edited = Edited by you
costs-filter-old = Older than a year
costs-none-all = There are no figures yet.
costs-none-matter = No single figure moves the result much.
costs-none-edited = You have not changed any figure.
costs-none-old = Every figure was checked within the last year.

costs-column-assumption = Assumption
costs-column-low = Low
costs-column-middle = Likely
costs-column-high = High
costs-column-source = Source
costs-column-moves = Moves the result

costs-edit = change { $label }
costs-source-of = source of { $label }
costs-was = was { $original }
costs-old = { $date }: over a year old
costs-put-back = Put back { $original }
costs-changed = { $label } has been changed. The costs have been worked out anew.
costs-put-back-done = { $label } is as it was. The costs have been worked out anew.
costs-working = Working it out anew
costs-not-allowed = { $field } cannot be { $typed }. Choose a figure from { $lowest } to { $highest }.
costs-order = { $field } is below the figure before it. Put the lowest figure first and the highest last.

costs-source-title = Title
costs-source-where = To be found at
costs-source-published = Published
costs-source-checked = Last checked
costs-source-note = Remark

# Cost items, as the table by month and the workbook list them.

cost-item-tokens-read = Text read
cost-item-tokens-instructions = Instructions read
cost-item-tokens-written = Answers written
cost-item-tokens-reasoned = Reasoning before answers
cost-item-machines-bought = Machines bought
cost-item-machines-left-over = What machines still bring
cost-item-machines-rented = Machines rented
cost-item-network-and-rack = Network, racks and spare parts
cost-item-staff-computers = Staff computers made ready
cost-item-electricity = Electricity
cost-item-colocation = Room in a data centre
cost-item-support-contract = Hardware support
cost-item-failures = Work when hardware fails
cost-item-storage = Keeping and moving files
cost-item-serving-licence = Licence of serving software
cost-item-upkeep = Keeping it going
cost-item-second-person = A second person to stand in
cost-item-vendors = Managing suppliers
cost-item-training = Teaching the people who use it
cost-item-checking = Checking answers
cost-item-evaluation = Testing new models
cost-item-migration = Moving when a model is withdrawn
cost-item-security = Following security warnings
cost-item-integration = Connecting it to your systems
cost-item-router = Deciding which model gets what
cost-item-retrieval = Looking things up in your documents
cost-item-retrieval-store = Store for finding documents
cost-item-tuning = Fine-tuning
cost-item-impact-assessment = Impact assessment
cost-item-legal-review = Contracts and licences
cost-item-guardrails = Filters
cost-item-guardrail-calls = What filters read
cost-item-red-teaming = Trying to break it
cost-item-records = Records of what was asked
cost-item-audit = Audit
cost-item-leaving = Leaving at the end
cost-item-redo = Answers done again
cost-item-by-hand = Work by hand
cost-item-yours-once = Paid once, less what comes back
cost-item-yours-regular = Paid every month and year
cost-item-yours-requests = Requests
cost-item-yours-staff = Days of your own people

# What amounts are multiplied with, month by month.

cost-driver-start = Before the start
cost-driver-end = At the end
cost-driver-month = Each month
cost-driver-pieces = Pieces of work
cost-driver-units = Machines in use
cost-driver-busy-hours = Machine hours of work
cost-driver-purchases = Machines paid for
cost-driver-left-over = Machines left over, by what they still bring
cost-level-flat = Prices that stay
cost-level-closed-tokens = Prices of closed models
cost-level-hosted-tokens = Prices of hosted open models
cost-level-rent = Rents of machines
cost-level-same-quality = Prices of the same quality
cost-level-wages = Wages

# Steps of the sum that have a cell of their own in the workbook.

cost-step-busiest-hour-share = Share of a month’s work in the busiest hour
cost-step-closed-tokens-step = Prices of closed models: one month to the next
cost-step-discount-step = Value of money: one month to the next
cost-step-effort = Share of a full-time person
cost-step-growth-step = Work: one month to the next
cost-step-hosted-tokens-step = Prices of hosted open models: one month to the next
cost-step-hour = One hour of the people who do the work
cost-step-kept-step = Value of a machine: one month to the next
cost-step-legal-day = One day of a lawyer, at the size of this project
cost-step-long-requests = Share of requests that are long ones
cost-step-wages-step = Wages: one month to the next
cost-step-same-quality-step = Prices of the same quality: one month to the next
cost-step-people = People who look after it
cost-step-life-in-months = Months until a machine is replaced
cost-step-load-a-piece = Share of a machine’s busiest hour for each piece a month
cost-step-machine-hours-a-piece = Machine hours a piece
cost-step-project-size = Size of the project, 1 for a full one
cost-step-redone-share = Share of answers done again
cost-step-rent-step = Rents of machines: one month to the next
cost-step-seconds-a-piece = Seconds of a machine’s time a piece
cost-step-staff-day = One day of the people who look after it, at the size of this project
cost-step-tokens-instructions = Tokens of instructions a piece
cost-step-tokens-read = Tokens read a piece
cost-step-tokens-reasoned = Tokens of reasoning a piece
cost-step-tokens-written = Tokens of the answer a piece
cost-step-users = People who use it
cost-step-words-read = Words read a call
cost-step-words-written = Words written a call

# The costs as a workbook, saved from the costs screen.

costs-workbook = Take it apart in a spreadsheet
costs-workbook-note = Every figure and every formula, from the assumptions to the totals, for Excel or LibreOffice.
costs-workbook-save = Save as a workbook…
costs-workbook-saving = Writing the sheets and their formulas.

costs-cheapest = cheapest
costs-more-by = + { $amount }
costs-less-by = − { $amount }
costs-a-figure = a figure
costs-all-figures = all figures
costs-column-item = Item
costs-column-start = At the start
costs-column-year = Year { $year }
costs-column-month = Month
costs-months-note = Here every figure has its likely value. The middle of the futures lies elsewhere, mostly higher, because most figures can rise further than they can fall.

costs-to-figures = See and change every number ({ $count })
costs-column-difference = More than the cheapest
costs-chart-values = Figures of the chart “{ $chart }”. Go through them with the arrow keys.
costs-months = Show every item, by year and by month
costs-months-route = Route
costs-months-span = How finely
costs-by-year = By year
costs-every-month = Every month
costs-months-of = What { $route } costs, item by item
costs-search = Search in the figures
costs-found = { $count ->
    [one] One figure
   *[other] { $count } figures
}
costs-none-found = No figure has “{ $typed }” in its name, its unit or its source.
costs-allowed = From { $lowest } to { $highest } is possible.
costs-history = Changes
costs-undo = Undo
costs-undo-of = Undo: { $label } (Ctrl+Z)
costs-undone = Undone: { $label }.
costs-redo = Redo
costs-redo-of = Redo: { $label } (Ctrl+Shift+Z)
costs-redone = Done again: { $label }.
costs-put-back-all = Put everything back
costs-all-back = Every figure is as it was.

costs-find-out = Worth finding out first
costs-find-out-lede = Each of these makes the choice between the two cheapest sides uncertain. What finding out is worth is the most you should spend on it before you choose.
costs-find-out-all = Knowing everything before choosing would be worth { $worth } at most. Without it, { $route } costs least on average.
costs-find-out-together = { $figure }, and { $count ->
    [one] one figure that moves with it
   *[other] { $count } figures that move with it
}
costs-find-out-figure = Figure or question
costs-find-out-explains = Explains of the doubt
costs-find-out-worth = Worth at most
costs-find-out-none = No single figure is worth finding out before you choose.
costs-find-out-working = Working out what is worth finding out

costs-own-routes = your own routes
costs-own-once = Paid once, before the start
costs-own-a-month = Paid every month
costs-own-a-year = Paid every year
costs-own-input-tokens = Text read
costs-own-cached-tokens = Text read again, where it costs less
costs-own-output-tokens = Text written
costs-own-a-request = One request
costs-own-staff-days-a-month = Days of your own people
costs-own-residual-share = Share of what is paid once that comes back
costs-own-quality = Quality, if you know it
costs-own-unit-share = share, from 0 to 1
costs-own-unit-quality = of 100
costs-own-title = Routes of your own
costs-own-lede = Add a quotation, or a way of working that is not in the list. It is compared with the others in the same futures.
costs-own-add = Add a route of your own
costs-own-none-left = There is room for three routes of your own. Remove one to add another.
costs-own-form-new = A route of your own
costs-own-form-edit = Change { $name }
costs-own-name = What you call it
costs-own-side = What kind of model it uses
costs-own-side-open = An open model
costs-own-side-closed = A closed model
costs-own-processed = Where the text is processed
costs-own-processed-own-machines = On machines of your own
costs-own-processed-eu = By somebody else within the EU
costs-own-processed-elsewhere = By somebody else, elsewhere or not known
costs-own-figures = What it costs
costs-own-figures-lede = Fill in what you know; an empty field counts as nothing. One figure is enough: low and high are for what you are not sure of.
costs-own-figure = { $label }, { $column }
costs-own-save = Save this route
costs-own-edit = Change
costs-own-edit-of = Change { $name }
costs-own-remove = Remove
costs-own-remove-of = Remove { $name }
costs-own-saved = { $name } has been saved.
costs-own-removed = { $name } has been removed. You can undo this.
costs-own-name-missing = Give the route a name of 1 to 60 letters.
route-in-words-named = “{ $name }”
