# The frame of the window: the rail, and words that every screen needs.

app-name = Steelyard
app-skip = Skip to the content
app-menu = Menu
app-opening = Opening your assessments
app-to-home = back to your assessments
app-all-assessments = All assessments
app-main = Main
app-stages = Stages of this assessment
app-done = done

app-assessments = Assessments
app-models = Models on this computer
app-keys = Providers and keys
app-settings = Settings

app-stage-questions = Questions
app-stage-check = Check your answers
app-stage-costs = Costs
app-stage-try = Try a model
app-stage-safeguards = Safeguards
app-stage-verdict = Verdict
app-stage-report = Report

app-open = Open
app-closed = Closed
app-show-as-table = Show as table

app-save = Save
app-cancel = Cancel
app-try-again = Try again
app-understood = I have read this

app-unexpected = Something went wrong that we did not foresee.
app-unexpected-hint = Your saved answers are still there. Try again; if it happens again, close Steelyard and open it once more.
