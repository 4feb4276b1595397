# Words of the application layer: small sentences that join answers, results and files.

new-case-title = New assessment
answer-about = about { $figure }
answer-between = { $low } to { $high }
# $tokens: "31 M"
known-text-tokens = { $tokens } tokens a month
known-text-unmeasured = not measured in this language
place-complete = All questions answered
case-saved = Saved as { $path }.
keychain-name = the keychain of your system
trial-speed-unknown = Too short to measure

## Charts. $n and $month are figures; $chance is "73 of 100"

chart-month-start = now
chart-month-number = { $n } months
chart-break-even-chance = it gets there in { $chance } futures
criteria-subtitle = A row for each thing that you weigh, heaviest first, from the worst of these to the best.
shares-title-none = No route is left to compare
costs-cumulative-title-one = Cost over time
costs-headline-none = Your answers leave no route to cost.
# $first: a route inside a sentence
costs-headline-one = Over { $years } { $first } costs { $cost } in the middle future.
criterion-best-and-worst = Best: { $best }. Worst: { $worst }.

## Models on this computer

models-column-model = Model
models-column-size = Size of the file
models-column-fit = How it would run here

## The board's page

# $case: title of the case
board-is-asked = The board is asked to approve the recommendation below for “{ $case }”, or to say what it needs to know first.
# $range: "€ 214 – 296 k"; $years: "3 years"
board-cost-detail = { $range } over { $years }, in 8 of 10 futures
board-signs-chair = Chair
board-signs-finance = Finance
balance-title = The balance
side-open = Open
side-closed = Closed
# $futures: "10,000"; $seed: letters and digits
report-note-futures = { $futures } futures were drawn with seed { $seed }. The same answers and figures give the same result on every computer.

chapter-decision = The decision asked for, on one page
chapter-options = The options, doing nothing among them
chapter-answers = The answers given
chapter-costs = What each option costs
chapter-criteria = What was weighed
chapter-safeguards = Duties and safeguards
chapter-trials = What was tried on this computer
chapter-assumptions = Every figure with its source
chapter-method = How the result was reached
chapter-steps = Next steps at 30, 60 and 90 days

next-step-30-1 = Name one person who owns this decision and one who will use the tool daily.
next-step-30-2 = Put 30 of your own tasks through the two best routes and let the people who will use it judge, without knowing which is which.
next-step-30-3 = Settle the answers that were “not sure yet”.
next-step-60-1 = See to the safeguards that come before the first use, each with its owner.
next-step-60-2 = Ask for the contract or the quotation, and put its figures in place of the assumptions.
next-step-60-3 = Write down how you would leave: what you take along, and what it costs.
next-step-90-1 = Begin with one team, and count how often an answer has to be redone.
next-step-90-2 = Compare the first bills with this report.
next-step-90-3 = Weigh again with what you measured, and decide whether to go on.

## Prompts to begin with, by use

try-suggestion-answer-customers-1 = A customer asks: “My parcel has not arrived after a week. What now?” Write a friendly answer in three sentences.
try-suggestion-answer-customers-2 = A customer asks whether a jacket can be returned after 20 days. The rule is 30 days, unworn. Answer in two sentences.
try-suggestion-answer-customers-3 = Thank a customer for reporting a mistake on our website.
try-suggestion-summarise-1 = Summarise in one sentence: The meeting on Tuesday was moved to Thursday at ten because the room was double-booked. Everyone was told by e-mail, except the suppliers, who will be telephoned today.
try-suggestion-summarise-2 = List the three main points of this text: Our energy use fell by a tenth last year. Half of that came from better insulation. The rest came from turning machines off at night.
try-suggestion-summarise-3 = Write a title of five words for a letter about a delayed delivery of office chairs.
try-suggestion-draft-1 = Write a short e-mail that invites a colleague to lunch on Friday.
try-suggestion-draft-2 = Write three sentences for a notice that the lift is out of order until Monday.
try-suggestion-draft-3 = Rewrite more politely: Send me the figures today.
try-suggestion-find-in-documents-1 = The rule says: Expenses are paid within 14 days if the receipt is attached. Question: My receipt is missing. Will I be paid? Answer in one sentence and quote the rule.
try-suggestion-find-in-documents-2 = From this text, what is the opening time on Sunday? The desk is open from 9 to 17 on weekdays and from 12 to 16 on Sundays.
try-suggestion-find-in-documents-3 = What would you need to know to answer a question about our holiday policy?
try-suggestion-extract-1 = Find the name, the date and the amount: On 3 March Anna de Vries ordered two chairs for 240 euros.
try-suggestion-extract-2 = Which party may end this contract, and when? Either party may end the agreement with three months’ notice. The supplier may end it at once if two invoices stay unpaid.
try-suggestion-extract-3 = Put this into a list of two columns: Monday 12 visitors, Tuesday 9 visitors, Wednesday 15 visitors.
try-suggestion-program-1 = Write a Python function that returns the largest number in a list.
try-suggestion-program-2 = Explain in two sentences what a for loop does.
try-suggestion-program-3 = What is wrong with this line? if x = 3 then print(x)
try-suggestion-translate-1 = Translate into French: The meeting starts at ten.
try-suggestion-translate-2 = Translate into German: Thank you for your order.
try-suggestion-translate-3 = Translate into Spanish: The invoice is attached.
try-suggestion-other-1 = Explain in two sentences what a language model is.
try-suggestion-other-2 = Write a short e-mail that moves a meeting from Tuesday to Thursday.
try-suggestion-other-3 = Give three good reasons to test software before buying it.

## When something goes wrong

error-unexpected = Something went wrong that we did not expect.
error-unexpected-hint = Your answers are kept. Close Steelyard and open it again. For the technician: { $detail }
error-questions-open = Some questions are still open: { $pages }.
error-questions-open-hint = Answer them, if need be with “I’m not sure yet”, and try again.
error-no-such-example = There is no example called “{ $name }”.
error-no-such-example-hint = The examples are: { $allowed }.
error-no-such-provider = There is no provider called “{ $name }”.
error-no-such-provider-hint = Choose one from the list.
error-no-such-assumption = This case has no figure called “{ $name }”.
error-no-such-assumption-hint = A changed answer may have taken it away. Look at the list of figures again.
error-title-length = A title has 1 to 120 characters.
error-title-length-hint = Give a shorter title, in one line. The old one was kept.
error-figure-order = { $label }: { $low }, { $likely } and { $high } do not make a range.
error-figure-order-hint = Give the lowest first and the highest last. The old figures were kept.
error-figure-not-allowed = { $label } cannot be { $value }.
error-figure-not-allowed-hint = Enter a figure from { $smallest } to { $largest }. The old figures were kept.
error-model-busy = The model is still answering.
error-model-busy-hint = Wait for it, or press Stop.
error-unknown-language = This language is not there.
error-unknown-language-hint = Choose English (en) or Dutch (nl).
error-setting-unknown = There is no such setting.
error-setting-unknown-hint = For { $name } “{ $value }” cannot be chosen. Nothing was changed.
error-file-missing = There is no file or folder there.
error-file-missing-hint = It was looked for at { $path }. Check the name and try again.
error-file-unreadable = The file cannot be read.
error-file-unreadable-hint = Check that you may open { $path }. The system said: { $detail }
error-file-unwritable = The file cannot be written there.
error-file-unwritable-hint = Choose another folder. Nothing at { $path } was changed. The system said: { $detail }
error-file-disk-full = The disk is full.
error-file-disk-full-hint = Make room or choose another disk, then try again. Nothing at { $path } was changed.
error-file-exists = There is a file with that name already.
error-file-exists-hint = Choose another name. { $path } was left as it is.
error-file-too-large = This file is too large to be a case.
error-file-too-large-hint = A case is a few kilobytes. Check that { $path } is the file you meant.
error-case-file-unreadable = This file is not a case of Steelyard, or it is damaged.
error-case-file-unreadable-hint = Choose a file that was saved with “Save a copy”. For the technician: { $detail }
error-case-file-other = This file is something else than a case of Steelyard.
error-case-file-other-hint = Choose a file that was saved with “Save a copy”. For the technician: { $detail }
error-case-file-newer = This case was made with a newer Steelyard.
error-case-file-newer-hint = Update Steelyard to open it. The file was left as it is.
