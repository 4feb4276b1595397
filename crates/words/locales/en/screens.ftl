# The questions, checking the answers, safeguards and the report.
# The questions' own words are in questions.ftl.

## The question pages

screens-question-loading = Opening the question
screens-question-place = { $stage } · question { $number } of { $count }
screens-continue = Continue
screens-back = Back
screens-close = Save and close
screens-save-return = Save and go back to your answers
screens-leave-unfinished = Close without finishing this page
screens-why = Why we ask
screens-unsure = I’m not sure yet
screens-unsure-partly = What you do fill in above still counts.
screens-choose = Choose one
screens-optional = may stay empty
screens-detected = What we found here:

screens-known = What we know so far
screens-balance-level = The balance is level. It weighs nothing yet.
screens-balance-waits = The weighing starts when you have answered everything, so that it cannot sway you.

screens-problems = { $count ->
    [one] One thing is not right yet
   *[other] { $count } things are not right yet
}
screens-problems-kept = What you filled in is still there.

## Numbers

screens-exactly = Exactly
screens-about = About
screens-between = Between
screens-and = and
screens-lowest = the lowest
screens-highest = the highest
screens-presets = Figures to start from: { $field }
screens-number-empty = Fill in a figure.
screens-number-not-a-number = “{ $typed }” is not a number we can read. Write it in figures, such as 9000 or 2.5.
screens-number-two-ways = “{ $typed }” can be read in two ways: thousands, or a fraction. Write thousands as 9000 or 9,000, and a fraction as 9.5.
screens-between-needs-both = Fill in both figures, the lowest and the highest.

## The order of what matters

screens-rating-hint = The first counts for 100. For each of the others, say how much its step matters beside the first, from 0 to 100.
screens-move-up = Move { $item } up
screens-move-down = Move { $item } down
screens-moved = { $item } is now number { $place } of { $count }.
screens-rating = How much { $item } matters, from 0 to 100
screens-rating-column = counts for
screens-order-right = This order is right
screens-ranking-untouched = Put the steps in your order, or choose “This order is right”.
screens-rating-range = Number { $place } needs a figure from 0 to 100.
screens-rating-order = Number { $place } counts for more than the one above it. Move it up, or give it a lower figure.

## Check your answers

screens-check-title = Check your answers
screens-check-loading = Gathering your answers
screens-check-lede = This is what the verdict rests on. Change whatever is not right; the rest stays as it is.
screens-check-missing = { $count ->
    [one] One question is still open. You can look at the costs already; the verdict waits for it.
   *[other] { $count } questions are still open. You can look at the costs already; the verdict waits for them.
}
screens-not-answered = Not answered yet
screens-decides = This answer decides the verdict
screens-change = Change
screens-answer-now = Answer
screens-answer-rest = Answer what is missing
screens-to-costs = Continue to the costs
screens-to-costs-anyway = Look at the costs already
screens-unsure-counts = “I’m not sure yet” is an answer too.

## Safeguards

screens-safeguards-loading = Working out which duties apply to you
screens-safeguards-none = Nothing here needs to be done for the answers you gave.
screens-owner = Usually done by
screens-due = When
screens-for-routes = Applies to
screens-to-verdict = Continue to the verdict

## The report

screens-report-loading = Putting the report together
screens-report-title = A report your board can read
screens-report-lede = An A4 document with the recommendation, how sure it is, what it costs, and every figure with its source. It is made on this computer and saved where you say.
screens-report-save = Save the report…
screens-report-saving = Setting the pages and drawing the charts. This takes a few seconds.
screens-report-first = What the first page says
screens-report-chapters = What follows
screens-report-not-ready = The report waits for the verdict
screens-report-not-ready-lede = { $count ->
    [one] One question is still open. A report without it would have no recommendation.
   *[other] { $count } questions are still open. A report without them would have no recommendation.
}
