# Words that stand on charts and over their tables.
# Variables are figures and names that are ready to be shown.

chart-show-as-table = Show as table
chart-column-route = Route
chart-column-total = Total
chart-column-wins = Comes first
chart-column-criterion = Criterion
chart-column-weight = Weight
chart-column-side = Side

chart-now = now
chart-months = { $months } months
chart-band = Bands hold 8 of 10 futures.
chart-band-label = shaded: 8 of 10 futures
chart-smaller-items = Smaller items
chart-of-hundred = { $wins } of 100
chart-worst = worst of these
chart-best = best of these

chart-open = Open
chart-closed = Closed

chart-cumulative-title = { $route } costs { $cost } over { $months } months
chart-cumulative-title-break-even = { $route } costs less than { $other } from month { $month }
chart-cumulative-subtitle = Cumulative cost in { $currency }. Bands hold 8 of 10 futures.
chart-cumulative-description = After { $months } months { $route } has cost { $cost }, in 8 of 10 futures between { $low } and { $high }.
chart-break-even = Break-even in month { $month }
chart-break-even-range = 8 of 10 futures: month { $low } to { $high }
chart-budget = Budget { $amount }

chart-cost-by-item-title = { $group } is the largest part of what { $route } costs
chart-cost-by-item-subtitle = Cost by item over { $months } months, middle of the futures, in { $currency }.
chart-cost-by-item-description = For { $route } the largest part is { $group } with { $cost }.

chart-shares-title = { $route } comes first in { $wins } of 100 futures
chart-shares-subtitle = In how many of 100 simulated futures each route comes first.
chart-shares-description = { $route } comes first in { $wins } of 100 futures. The next is { $other } with { $other-wins }.

chart-criteria-title = What matters most is { $criterion }, and { $route } does best on it
chart-criteria-subtitle = How each route does on each criterion, from the worst of these to the best. Heaviest criterion first.
chart-criteria-description = A row a criterion, a mark a route. The table below holds the same scores.

chart-beam-title-open = The balance tips to open
chart-beam-title-closed = The balance tips to closed
chart-beam-title-level = The balance is level
chart-beam-description = Open routes come first in { $open } of 100 futures, closed routes in { $closed }.

# Charts of the costs screen; $first and $second are routes inside a sentence.
costs-distribution-title = In { $chance } futures { $first } costs less than { $second }
costs-distribution-title-close = { $first } or { $second }: which costs less is close to the toss of a coin
costs-distribution-subtitle = What { $second } costs over { $years } less what { $first } costs, in { $futures } futures. Right of the line { $first } costs less.
costs-tornado-title = { $figure } moves the difference most, and no single figure turns it over
costs-tornado-title-turns = { $figure } moves the difference most, and can turn it over alone
costs-tornado-title-another-turns = { $figure } moves the difference most; { $count ->
    [one] one other figure
   *[other] { $count } other figures
} can turn it over alone
costs-tornado-subtitle = The difference between { $first } and { $second } when one figure goes from low (1 in 10 is lower) to high (1 in 10 is higher) and all others stay likely.
costs-by-item-finding = { $group }: the largest part of what { $route } costs, { $cost }
costs-volume-title-equal = From { $volume } pieces of work a month { $route } costs less
costs-volume-title = Up to { $most } pieces of work a month, how much work there is does not decide between the two
costs-volume-subtitle = What { $first } and { $second } cost over { $years }, by how much work there is.
chart-cheaper-in = { $route } costs less in { $chance }
chart-cheaper = { $route } costs less
chart-one-in-ten-below = 1 in 10 below { $amount }
chart-middle = middle { $amount }
chart-one-in-ten-above = 1 in 10 above { $amount }
chart-less-than = less than
chart-from = from
chart-column-difference = Difference
chart-column-futures = Futures
chart-column-figure = Figure
chart-column-low-end = Difference at its low end
chart-column-high-end = Difference at its high end
chart-likely = Likely: { $amount }
chart-at = at { $figure }
chart-equal-at = Equal at { $volume } a month
chart-equal-range = 8 of 10 futures: { $low } to { $high }
chart-pieces-a-month = { $volume } pieces a month
chart-axis-pieces = pieces of work a month
chart-here = yours: { $volume }

# What can go wrong. The data of each is listed in crates/charts/src/error.rs.
error-chart-empty = There is nothing to draw for { $series }.
error-chart-empty-hint = Answer the questions about cost, then look again.
error-chart-not-finite = A figure of { $series } could not be worked out.
error-chart-not-finite-hint = Look at the assumptions of { $series }. One of them is far outside what is usual.
error-chart-length = The figures of { $series } are not complete.
error-chart-length-hint = Open the costs again, so that they are worked out afresh.
error-chart-out-of-scale = A figure of { $series } lies outside { $low } to { $high }.
error-chart-out-of-scale-hint = Open the verdict again, so that it is worked out afresh.
error-chart-drawing = The chart could not be drawn.
error-chart-drawing-hint = The figures are not lost: look at the table. For the technician: { $detail }
