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
costs-not-allowed = Choose a figure from { $lowest } to { $highest }.
costs-order = Put the lowest figure first and the highest last.

costs-source-title = Title
costs-source-where = To be found at
costs-source-published = Published
costs-source-checked = Last checked
costs-source-note = Remark
