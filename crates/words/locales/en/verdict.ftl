# The verdict screen. Its sentences about the case come finished from the engine.

verdict-loading = Weighing the routes in ten thousand possible futures
verdict-not-ready = { $count ->
    [one] The verdict waits for one answer
   *[other] The verdict waits for { $count } answers
}
verdict-not-ready-lede = The balance stays level until every question is answered, so that it cannot sway you while you answer.

verdict-for = Why
verdict-for-tie = What speaks for the leading route
verdict-against = What speaks against it
verdict-find-out = What to find out next

verdict-flips = What would change the verdict
verdict-flips-lede = The smallest single change that tips the beam.
verdict-flips-none = No single change that we tried tips the beam.
verdict-column-change = Change
verdict-column-outcome = Then the best route is

verdict-comparison = The routes side by side
verdict-comparison-caption = The routes compared, best first
verdict-column-route = Route
verdict-column-cost = Cost
verdict-column-privacy = Where the text goes
verdict-column-quality = Quality
verdict-column-effort = Effort to run
verdict-column-wins = Comes first
verdict-best = Best fit
verdict-range-note = The small figures hold 8 of 10 futures. Quality is out of 100. “Comes first” counts the futures, of 100, in which a route is best.

verdict-ruled-out = Ruled out by your answers
verdict-see-answer = See the answer

verdict-make-report = Make the report
verdict-change-assumption = Change an assumption
verdict-change-answer = Change an answer
