# The fixed words of the report. One line a message and no variables:
# the template sets them as they stand. crates/report/src/labels.rs lists them.

report-eyebrow = Decision paper
report-decision-asked = Decision asked for:
report-how-sure = How sure
report-cost = What it costs
report-reasons-for = Why
report-reason-against = What speaks against it
report-flips = What would change our mind
report-flips-change = The smallest change that tips the balance
report-signatures = Signatures
report-signature = Signature
report-signature-role = Name and role
report-signature-date = Date

report-options = The options compared
report-options-note = Cost is the middle of the simulated futures, with the range that holds 8 of 10 of them. “Comes first” counts the futures of 100 in which a route was the best of all.
report-best-fit = best fit
report-ruled-out = What was ruled out
report-ruled-out-note = A route is ruled out by an answer, never by a score. Change the answer and the route is back.
report-answers = The answers given
report-answers-note = Everything in this report follows from these answers and from the assumptions listed further on.
report-not-sure = not sure yet
report-assumed = Assumed:

report-costs = What it costs
report-costs-note = Low: one future in ten is cheaper. Likely: the middle. High: one future in ten is dearer.
report-criteria = What was weighed
report-criteria-note = A weight says how much the step from the worst to the best of these routes matters on that criterion, compared with the other steps.
report-safeguards = Safeguards
report-safeguards-note = Duties and precautions that follow from the answers. Give each an owner and a date. This is help to find them, not legal advice.
report-trial = What was tried
report-trial-note = These answers were made on your own computer. One prompt shows that a model works. It does not show how good it is.
report-trial-prompt = Prompt
report-trial-answer = Answer
report-trial-speed = Speed:
report-assumptions = Assumptions and their sources
report-assumptions-note = Each figure has a source, the day it was published and the day it was last checked. Figures marked as yours were changed by you.
report-published = published
report-checked = checked
report-yours = yours

report-method = How this was worked out
report-method-note = The case itself is part of this file, so that anyone can open it again and check the result.
report-method-1 = Each answer becomes a number or a range. From them follow the words to be read and written, the machine this takes, and the cost of every route month by month: tokens, machines, power, people, upkeep and safeguards. Doing nothing is one of the routes.
report-method-2 = Nobody knows these numbers exactly. So the same future is drawn at random for all routes at once, many times over, and the routes are compared in each. The report says how often each comes first, and gives ranges rather than single figures.
report-method-3 = Routes that an answer forbids are left out first. The others are weighed on the criteria listed above. Weights agree with the order of importance that was stated; where it left room, many sets of weights were tried. A tie is called a tie.
report-limits = What this cannot tell you
report-limits-1 = This is help with a decision. It is not legal, tax or financial advice, and it does not replace the people who answer for the decision.
report-limits-2 = Prices, models and laws change. Look at the dates of the sources before you sign, and work the case out again if it has been lying for a while.
report-limits-3 = A simulation knows only what it was told. What nobody asked about, such as a supplier that fails or a project that stops, is not in the figures.
report-attached = The case is attached to this PDF as case.json. Open it with Steelyard to check or change anything.
report-next-steps = Next steps
report-next-steps-note = Counted from the day of the decision.
report-within-30 = Within 30 days
report-within-60 = Within 60 days
report-within-90 = Within 90 days

report-column-answer = Answer
report-column-assumption = Assumption
report-column-cost = Cost
report-column-criterion = Criterion
report-column-due = By when
report-column-high = High
report-column-item = Item
report-column-likely = Likely
report-column-low = Low
report-column-meaning = What it means
report-column-owner = Owner
report-column-question = Question
report-column-range = Range
report-column-result = Then
report-column-route = Route
report-column-safeguard = What to do
report-column-source = Source
report-column-value = Value
report-column-weight = Weight
report-column-why = Why
report-column-wins = Comes first

report-page = Page
report-of = of
report-made-with = Made with Steelyard. Help with a decision, not advice.

# What can go wrong. The data of each is listed in crates/report/src/error.rs.
error-report-label-missing = A word of the report is missing: { $label }.
error-report-label-missing-hint = Install Steelyard again. Your answers are kept.
error-report-chart-invalid = The chart { $chart } could not be put into the report.
error-report-chart-invalid-hint = Your answers are kept. For the technician: { $detail }
error-report-typeset = The report could not be made.
error-report-typeset-hint = Your answers are kept. For the technician: { $detail }
