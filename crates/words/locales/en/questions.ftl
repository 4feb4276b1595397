# The fourteen question pages. Ids follow crates/assessment/data/questions.toml:
# question-PAGE-…, question-PAGE-FIELD-…, question-PAGE-FIELD-OPTION, with hyphens for underscores.

## 1. What should it do?

question-use-title = What should it do?
question-use-lede = Pick the task that will take most of the work. You can weigh another task later, in an assessment of its own.
question-use-why = The task decides how much text goes in and comes out, and closed models are paid for by the amount of text. Some tasks also fall under stricter rules: choosing between job applicants or deciding who gets credit is high-risk under the EU AI Act (article 6 and annex III, with duties from 2 December 2027).
question-use-unsure = We keep summarising, drafting, looking things up and pulling out data all open, and show whether it matters which.
question-use-stage = The work
question-use-short = What it should do
question-use-use-label = The main task
question-use-use-answer-customers = Answer customers
question-use-use-answer-customers-hint = Questions by chat, e-mail or telephone.
question-use-use-summarise = Summarise documents
question-use-use-summarise-hint = Reports, letters, meetings, files: a long text made short.
question-use-use-draft = Draft texts
question-use-use-draft-hint = E-mails, letters, proposals, product descriptions.
question-use-use-find-in-documents = Find answers in our own documents
question-use-use-find-in-documents-hint = Manuals, policies, past cases: ask a question, get the answer with its place.
question-use-use-extract = Pull data out of letters and forms
question-use-use-extract-hint = Names, dates, amounts and decisions, put into fields.
question-use-use-program = Help programmers
question-use-use-program-hint = Writing, explaining and checking code.
question-use-use-translate = Translate
question-use-use-translate-hint = From one language into another, in your own terms.
question-use-use-other = Something else
question-use-use-other-hint = Tell us in your own words.
question-use-own-words-label = In your own words
question-use-own-words-hint = One or two sentences, without names. They stay on this computer and are printed in your report.

## 2. Who sees what it writes?

question-audience-title = Who sees what it writes?
question-audience-lede = Think of the first person who reads an answer, before anything is done with it.
question-audience-why = When a person checks first, a mistake costs minutes; when the public reads it directly, it can cost trust. Since 2 August 2026 the EU AI Act (article 50) asks that people are told when they are dealing with an AI system, and GDPR article 22 limits decisions about people that no person has taken part in.
question-audience-unsure = We weigh a check by staff and use by staff equally, and leave some room for readers outside.
question-audience-stage = The work
question-audience-short = Who sees it
question-audience-audience-label = The first reader
question-audience-audience-staff-check = A member of staff checks everything
question-audience-audience-staff-check-hint = Nothing goes out or into a file before someone has read it.
question-audience-audience-staff-use = Staff use it as it comes
question-audience-audience-staff-use-hint = They see what it is and judge for themselves, but nobody checks every line.
question-audience-audience-public = Customers, patients, pupils or citizens see it directly
question-audience-audience-public-hint = The answer reaches someone outside without a person in between.

## 3. How much work is it?

question-volume-title = How much work is it?
question-volume-lede = A rough figure is fine. We count it as a range, and show later whether a better figure would change anything.
question-volume-why = Closed models charge by the token, a piece of a word: 5,000 letters of 900 words are 4.5 million words a month, and between 5 and 9 million tokens. The language matters, because the same text takes about 1.4 to 1.9 times as many tokens in Dutch as in English.
question-volume-unsure = We take 5,000 pieces a month of 800 words in English, and let that run from 500 to 20,000 pieces and from 150 to 3,000 words.
question-volume-stage = The work
question-volume-short = How much work
question-volume-pieces-label = Pieces of work
question-volume-pieces-hint = Letters, questions, calls, files: whatever comes in one at a time.
question-volume-pieces-preset-few = A small team
question-volume-pieces-preset-some = A department
question-volume-pieces-preset-many = A whole organisation
question-volume-pieces-preset-flood = A busy public service
question-volume-words-in-label = Words in each piece
question-volume-words-in-hint = What the model has to read. A full page is about 400 words, an hour of talk about 9,000.
question-volume-words-in-preset-message = A message
question-volume-words-in-preset-page = A page
question-volume-words-in-preset-letter = A letter of two pages
question-volume-words-in-preset-report = A report of twenty pages
question-volume-words-in-preset-hour-of-talk = An hour of talk
question-volume-language-label = Main language
question-volume-language-hint = The one most of the texts are in.
question-volume-language-english = English
question-volume-language-dutch = Dutch
question-volume-language-german = German
question-volume-language-french = French
question-volume-language-spanish = Spanish
question-volume-language-italian = Italian
question-volume-language-portuguese = Portuguese
question-volume-language-polish = Polish
question-volume-language-swedish = Swedish
question-volume-language-danish = Danish
question-volume-language-finnish = Finnish
question-volume-language-czech = Czech
question-volume-language-greek = Greek
question-volume-language-arabic = Arabic
question-volume-language-chinese = Chinese

## 4. When is it busy, and will it grow?

question-rhythm-title = When is it busy, and will it grow?
question-rhythm-lede = A machine of your own has to be big enough for your busiest hour. A provider is paid only for what you use.
question-rhythm-why = A machine costs the same whether it works or waits: one that works 5 hours in every 100 makes each answer twenty times as dear as one that always works. Growth counts too, because 20% a year makes 100 letters today 173 in three years.
question-rhythm-unsure = We take office hours as the likeliest, a busiest hour of four times the average (2 to 10), and growth of 20% a year (0 to 60).
question-rhythm-stage = The work
question-rhythm-short = When it is busy
question-rhythm-hours-label = Hours of use
question-rhythm-hours-office = Office hours
question-rhythm-hours-office-hint = Working days, about nine hours a day.
question-rhythm-hours-evenings = Evenings too
question-rhythm-hours-evenings-hint = From morning until late, weekends included.
question-rhythm-hours-always = Round the clock
question-rhythm-hours-always-hint = Day and night, every day.
question-rhythm-busiest-label = The busiest hour
question-rhythm-busiest-hint = How many times the average hour? Think of Monday morning, or the day before a deadline.
question-rhythm-busiest-preset-even = Spread evenly
question-rhythm-busiest-preset-usual = A usual working week
question-rhythm-busiest-preset-bursts = Comes in bursts
question-rhythm-growth-label = Growth
question-rhythm-growth-hint = A minus means that the work shrinks.
question-rhythm-growth-preset-none = Stays the same
question-rhythm-growth-preset-some = Grows steadily
question-rhythm-growth-preset-double = Doubles every year

## 5. What happens when an answer is wrong?

question-stakes-title = What happens when an answer is wrong?
question-stakes-lede = Every model makes mistakes. What counts is what one of them costs you.
question-stakes-why = Mistakes are money: 1,000 answers a month that each take 8 minutes to redo, at € 50 an hour, cost about € 6,700 a month. Where a person’s health, rights or job may be at stake, the EU AI Act asks more of you as a user (article 26, from 2 December 2027 for the uses in annex III and from 2 August 2028 for AI in regulated products such as medical devices).
question-stakes-unsure = We take rewriting as the likeliest, at 8 minutes (2 to 20), and keep loss of money and harm open.
question-stakes-stage = Quality
question-stakes-short = When it is wrong
question-stakes-stakes-label = What follows from a mistake
question-stakes-stakes-rewrite = Someone rewrites it
question-stakes-stakes-rewrite-hint = It costs time, and nothing worse.
question-stakes-stakes-money = It costs money
question-stakes-stakes-money-hint = A wrong price, a wrong promise, a missed date, a lost customer.
question-stakes-stakes-harm = Someone could be harmed
question-stakes-stakes-harm-hint = Someone’s health, safety, income or rights could suffer.
question-stakes-redo-minutes-label = Time to put it right
question-stakes-redo-minutes-hint = For one wrong answer, by the person who finds it.
question-stakes-redo-minutes-preset-moment = A moment
question-stakes-redo-minutes-preset-rewrite = A few paragraphs
question-stakes-redo-minutes-preset-afresh = All over again
question-stakes-hour-cost-label = What that person’s hour costs
question-stakes-hour-cost-hint = Salary with on-costs. Leave it empty and we take an average for your country.
question-stakes-hour-cost-preset-office = Office work
question-stakes-hour-cost-preset-professional = Professional
question-stakes-hour-cost-preset-specialist = Specialist

## 6. How long may someone wait?

question-speed-title = How long may someone wait?
question-speed-lede = From the moment the question is asked to the moment someone can use the answer.
question-speed-why = An answer within two seconds needs a fast machine that stands ready all day. Work that may wait until tomorrow is often sold at half price by providers, and a slower machine of your own can do it overnight.
question-speed-unsure = We take an answer within a minute as the likeliest, and keep the other two open.
question-speed-stage = Speed
question-speed-short = How long it may take
question-speed-speed-label = The longest wait
question-speed-speed-conversation = It is a conversation
question-speed-speed-conversation-hint = The first words within two seconds, as in a chat.
question-speed-speed-minute = Within a minute
question-speed-speed-minute-hint = Someone clicks, does something else, and comes back.
question-speed-speed-tomorrow = By tomorrow
question-speed-speed-tomorrow-hint = A pile goes in at the end of the day and is ready in the morning.

## 7. What is the most sensitive thing people will put into it?

question-sensitivity-title = What is the most sensitive thing people will put into it?
question-sensitivity-lede = Think of the worst ordinary day, not the average one. One letter with a diagnosis in it counts.
question-sensitivity-why = Personal data needs a legal basis, and an agreement with any provider that handles it for you (GDPR articles 6 and 28, since 25 May 2018); specially protected data needs a further ground and usually an impact assessment (articles 9 and 35), and in the US health data needs an agreement under HIPAA. A model on your own machines avoids handing the text over, but keeping it safe becomes your task (article 32).
question-sensitivity-unsure = We take personal data as the likeliest, keep the classes on either side open, and show what it changes.
question-sensitivity-stage = Privacy
question-sensitivity-short = Most sensitive text
question-sensitivity-sensitivity-label = The most sensitive text
question-sensitivity-sensitivity-nothing = Nothing private
question-sensitivity-sensitivity-nothing-hint = Public texts, product descriptions, marketing copy.
question-sensitivity-sensitivity-confidential = Internal or commercially confidential
question-sensitivity-sensitivity-confidential-hint = Prices, plans, contracts, source code.
question-sensitivity-sensitivity-personal = Personal data
question-sensitivity-sensitivity-personal-hint = Names, e-mail addresses, CVs, customer conversations.
question-sensitivity-sensitivity-special = Specially protected personal data
question-sensitivity-sensitivity-special-hint = Health, religion, union membership, biometrics, criminal records, children.

## 8. Where may the text go?

question-residency-title = Where may the text go?
question-residency-lede = A closed model runs at the company that made it, and your text travels there. An open model can be downloaded and run wherever you choose, also in your own building.
question-residency-why = Sending personal data outside the European Economic Area needs a ground of its own (GDPR articles 44 to 49); for the US that is often the Data Privacy Framework of 10 July 2023, which has been challenged at the EU Court of Justice. Your answer rules routes out altogether: a low price cannot buy them back in.
question-residency-unsure = We take it that the text must stay within the EU, and show which routes come back if it need not.
question-residency-stage = Privacy
question-residency-short = Where text may go
question-residency-residency-label = The furthest the text may go
question-residency-residency-any = To any provider we have a contract with
question-residency-residency-any-hint = In any country, if the contract and the law allow it.
question-residency-residency-eu = Only within the EU
question-residency-residency-eu-hint = A data centre in the EU, run by a provider that says so in its contract.
question-residency-residency-own-machines = Only machines we control
question-residency-residency-own-machines-hint = Our own computers or server, or a rented machine that only we can enter.

## 9. What kind of organisation are you?

question-organisation-title = What kind of organisation are you?
question-organisation-lede = Rules, wages and the price of power differ by sector and country. We fill those in for you.
question-organisation-why = Some open models may not be used by very large companies or in some countries, so their licences are checked against your size and place. Sectors have rules of their own: banks and insurers, for one, must register their IT suppliers and plan an exit (DORA articles 28 to 30, Regulation (EU) 2022/2554, since 17 January 2025).
question-organisation-unsure = We take an organisation of about 100 people (20 to 500) in the EU, without sector rules, with a turnover of 10 to 50 million.
question-organisation-stage = Your organisation
question-organisation-short = Your organisation
question-organisation-sector-label = Sector
question-organisation-sector-finance = Finance
question-organisation-sector-finance-hint = Banks, insurers, pension funds, payment firms.
question-organisation-sector-health = Health care
question-organisation-sector-health-hint = Hospitals, practices, care homes, laboratories.
question-organisation-sector-education = Education
question-organisation-sector-education-hint = Schools, universities, training.
question-organisation-sector-government = Government
question-organisation-sector-government-hint = Ministries, municipalities, agencies, courts, police.
question-organisation-sector-other = Something else
question-organisation-sector-other-hint = Trade, industry, services, law, culture, charities.
question-organisation-country-label = Country
question-organisation-country-hint = Where most of the people work.
question-organisation-country-nl = Netherlands
question-organisation-country-be = Belgium
question-organisation-country-de = Germany
question-organisation-country-fr = France
question-organisation-country-es = Spain
question-organisation-country-it = Italy
question-organisation-country-pl = Poland
question-organisation-country-ie = Ireland
question-organisation-country-at = Austria
question-organisation-country-other-eu = Another EU country
question-organisation-country-gb = United Kingdom
question-organisation-country-ch = Switzerland
question-organisation-country-us = United States
question-organisation-country-other = Another country
question-organisation-people-label = People who work there
question-organisation-people-hint = The whole organisation, not only those who will use it.
question-organisation-people-preset-small = Small
question-organisation-people-preset-medium = Medium-sized
question-organisation-people-preset-large = Large
question-organisation-people-preset-very-large = Very large
question-organisation-turnover-label = Turnover or budget a year
question-organisation-turnover-hint = In euros, roughly. Some licences end at a certain turnover.
question-organisation-turnover-under-2m = Less than 2 million
question-organisation-turnover-under-10m = 2 to 10 million
question-organisation-turnover-under-50m = 10 to 50 million
question-organisation-turnover-under-1b = 50 million to 1 billion
question-organisation-turnover-over-1b = More than 1 billion

## 10. Must it know your own world?

question-own-world-title = Must it know your own world?
question-own-world-lede = A model knows what was public when it was made. It does not know your products, your clients or your house style.
question-own-world-why = Looking things up in your documents adds text to every request, often several times the question itself, and that text is paid for or computed each time. Training a model on your examples costs work at the start and again with each new model, and personal data in them needs a legal basis for that purpose (GDPR articles 5 and 6).
question-own-world-unsure = We weigh general knowledge and your own documents equally, leave some room for an exact style, and count on no examples.
question-own-world-stage = Quality
question-own-world-short = Your own world
question-own-world-own-world-label = What it must know
question-own-world-own-world-general = General knowledge is enough
question-own-world-own-world-general-hint = Everything it needs is in the question or the text that comes with it.
question-own-world-own-world-documents = It must use our documents
question-own-world-own-world-documents-hint = It looks things up in your manuals, files or website, and says where.
question-own-world-own-world-exactly = It must write exactly in our way
question-own-world-own-world-exactly-hint = Your form, your terms, your tone, each time. This may need training on examples.
question-own-world-examples-label = Examples you have
question-own-world-examples-hint = Pairs of a question and a good answer, or a text and what was made of it.
question-own-world-examples-preset-none = None
question-own-world-examples-preset-hundreds = Hundreds
question-own-world-examples-preset-thousands = Thousands
question-own-world-examples-quality-label = How good they are
question-own-world-examples-quality-checked = Checked
question-own-world-examples-quality-checked-hint = Someone who knows the work has read them and would sign them.
question-own-world-examples-quality-unchecked = Not checked
question-own-world-examples-quality-unchecked-hint = They come from daily work, good and bad together.
question-own-world-examples-quality-unknown = We don’t know
question-own-world-examples-quality-unknown-hint = Nobody has looked at them yet.

## 11. Who could look after it?

question-people-title = Who could look after it?
question-people-lede = A model of your own needs someone for updates, faults and new versions. A model at a provider needs less, though not nothing.
question-people-why = Time is the cost that is most often forgotten: a tenth of a person at € 80,000 a year is € 8,000 every year. The EU AI Act (article 4, since 2 February 2025 and reworded in July 2026) also asks you to help the people who work with AI learn how.
question-people-unsure = We take general IT staff as the likeliest, with a tenth of one person’s time (0 to 30%), and keep nobody and server staff open.
question-people-stage = Your organisation
question-people-short = People to run it
question-people-people-label = The most skilled people you could count on
question-people-people-nobody = Nobody
question-people-people-nobody-hint = There is no IT staff, or none with time to spare.
question-people-people-generalists = General IT staff
question-people-people-generalists-hint = They look after laptops, accounts and office programs.
question-people-people-server-people = People who run servers
question-people-people-server-people-hint = They install, watch and repair servers, and answer when one is down.
question-people-people-ml-engineers = Machine-learning engineers
question-people-people-ml-engineers-hint = They have put models to work before, and can train and test them.
question-people-time-share-label = Time they could give it
question-people-time-share-hint = All of them together, as a share of one full-time person.
question-people-time-share-preset-little = Two hours a week
question-people-time-share-preset-some = A day a week
question-people-time-share-preset-half = Half the week

## 12. What do you have already?

question-equipment-title = What do you have already?
question-equipment-lede = Tick everything that could be used for this. We look at this computer ourselves; you only confirm what we found.
question-equipment-why = A model has to fit in memory: a small one needs about 5 GB, a good one 15 to 50 GB, and without a graphics card it writes many times more slowly. What you already own need not be bought, but it still takes power and someone’s time.
question-equipment-unsure = We take it that everything would have to be bought or rented.
question-equipment-stage = Your organisation
question-equipment-short = What you have
question-equipment-equipment-label = What could be used
question-equipment-equipment-this-computer = This computer
question-equipment-equipment-this-computer-hint = We measured its memory and speed. Nothing was sent anywhere.
question-equipment-equipment-staff-computers = The staff’s computers
question-equipment-equipment-staff-computers-hint = Laptops or workstations of the last three years or so.
question-equipment-equipment-server-without-gpu = A server without a graphics card
question-equipment-equipment-server-without-gpu-hint = A usual office or company server.
question-equipment-equipment-server-with-gpu = A server with a graphics card
question-equipment-equipment-server-with-gpu-hint = A card with 16 GB of memory of its own or more, also called a GPU.
question-equipment-equipment-cloud-contract = A contract with a cloud provider
question-equipment-equipment-cloud-contract-hint = Microsoft, Amazon, Google, OVHcloud, Scaleway or another.
question-equipment-equipment-nothing = None of these
question-equipment-equipment-nothing-hint = We count the whole purchase or rent.

## 13. How bad would it be to depend on one supplier, and to be down for a day?

question-independence-title = How bad would it be to depend on one supplier, and to be down for a day?
question-independence-lede = Two different risks. The first builds up over years, the second strikes on a Tuesday morning.
question-independence-why = Providers retire models, and each forced move means testing everything again; the EU Data Act (Regulation (EU) 2023/2854, articles 23 to 31, since 12 September 2025) makes it easier to leave the services it covers, with no charge for switching from 12 January 2027. If a day without it is unacceptable, you need a second machine or a second supplier, and we count that in.
question-independence-unsure = We take both as awkward, and keep “no matter” and “serious” open.
question-independence-stage = Risk
question-independence-short = Supplier and outages
question-independence-supplier-label = Depending on one supplier
question-independence-supplier-hint = It raises its price, changes its model or stops.
question-independence-supplier-no-matter = No matter
question-independence-supplier-no-matter-hint = We would move to another.
question-independence-supplier-awkward = Awkward
question-independence-supplier-awkward-hint = A few weeks of work, and then on.
question-independence-supplier-serious = Serious
question-independence-supplier-serious-hint = A project with a budget, and months of trouble.
question-independence-supplier-unacceptable = Unacceptable
question-independence-supplier-unacceptable-hint = Our board, our regulator or our clients do not allow it.
question-independence-downtime-label = Down for a day
question-independence-downtime-hint = Nobody can use it from nine to five.
question-independence-downtime-no-matter = No matter
question-independence-downtime-no-matter-hint = It can wait until tomorrow.
question-independence-downtime-awkward = Awkward
question-independence-downtime-awkward-hint = People do it by hand for a day.
question-independence-downtime-serious = Serious
question-independence-downtime-serious-hint = Work piles up and customers notice.
question-independence-downtime-unacceptable = Unacceptable
question-independence-downtime-unacceptable-hint = Someone could be harmed, or we break a promise we may not break.

## 14. What matters most?

question-priorities-title = What matters most?
question-priorities-lede = Imagine a route that is worst on everything, and that you may lift one thing from worst to best. Put that one first, then the next.
question-priorities-why = The order sets how heavily each thing counts, by the size of the step rather than by its name (swing weighting, as the UK government’s guide to multi-criteria analysis advises). Later money counts for less: at 6% a year, € 100 in three years weigh as much as € 84 today.
question-priorities-unsure = We try every order, and count over 36 months, in euros, at 6% a year (3 to 10), without a budget limit.
question-priorities-stage = What matters
question-priorities-short = What matters most
question-priorities-ranking-label = From what matters most to what matters least
question-priorities-ranking-hint = Judge the step, not the word: if every route costs about the same, cost matters little.
question-priorities-ranking-cost = Cost
question-priorities-ranking-cost-hint = From the dearest route to the cheapest.
question-priorities-ranking-privacy = Privacy
question-priorities-ranking-privacy-hint = From text that leaves for another continent to text that never leaves your machines.
question-priorities-ranking-quality = Quality
question-priorities-ranking-quality-hint = From the model that makes most mistakes on your tasks to the one that makes fewest.
question-priorities-ranking-speed = Speed
question-priorities-ranking-speed-hint = From the slowest answer you could live with to the fastest.
question-priorities-ranking-control = Control
question-priorities-ranking-control-hint = From a model that changes under your hands to one that you keep and adapt.
question-priorities-ranking-independence = Independence
question-priorities-ranking-independence-hint = From being tied to one supplier to being able to leave within a week.
question-priorities-ranking-ease = Ease
question-priorities-ranking-ease-hint = From a machine that needs daily care to a service that somebody else looks after.
question-priorities-horizon-label = Years to look ahead
question-priorities-horizon-12 = 1 year
question-priorities-horizon-24 = 2 years
question-priorities-horizon-36 = 3 years
question-priorities-horizon-48 = 4 years
question-priorities-horizon-60 = 5 years
question-priorities-currency-label = Currency
question-priorities-currency-EUR = Euro (€)
question-priorities-currency-USD = US dollar ($)
question-priorities-currency-GBP = Pound sterling (£)
question-priorities-currency-CHF = Swiss franc (CHF)
question-priorities-discount-rate-label = Cost of capital
question-priorities-discount-rate-hint = What your organisation reckons money costs a year. Your finance department knows it.
question-priorities-discount-rate-preset-public = Public body
question-priorities-discount-rate-preset-usual = Usual for a company
question-priorities-discount-rate-preset-high = Risky or growing fast
question-priorities-budget-label = The most it may cost
question-priorities-budget-hint = Routes above it are ruled out. Leave it empty if there is no limit.

## Units behind a number; $n chooses between singular and plural

unit-pieces-a-month = { $n ->
    [one] piece a month
   *[other] pieces a month
}
unit-words-a-piece = { $n ->
    [one] word
   *[other] words
}
unit-times-the-average = { $n ->
    [one] time the average
   *[other] times the average
}
unit-percent-a-year = { $n ->
    [one] % a year
   *[other] % a year
}
unit-minutes = { $n ->
    [one] minute
   *[other] minutes
}
unit-money-an-hour = { $n ->
    [one] an hour
   *[other] an hour
}
unit-people = { $n ->
    [one] person
   *[other] people
}
unit-examples = { $n ->
    [one] example
   *[other] examples
}
unit-percent-of-a-person = { $n ->
    [one] % of one person
   *[other] % of one person
}
unit-money-a-year = { $n ->
    [one] a year
   *[other] a year
}

## When an answer cannot be used. $field is the label of the field.

error-answer-unknown-question = There is no such question.
error-answer-unknown-question-hint = The fourteen questions are listed in the help. Nothing was changed.
error-answer-unknown-field = This question has no such field.
error-answer-unknown-field-hint = Look at the question for the fields it has. Nothing was changed.
error-answer-unknown-option = That is not one of the answers.
error-answer-unknown-option-hint = Choose one of the answers listed with the question. Your earlier answer was kept.
error-answer-missing = “{ $field }” is still empty.
error-answer-missing-hint = Fill it in, or choose “I’m not sure yet”. Your other answers are kept.
error-answer-not-a-number = That is not a number we can read.
error-answer-not-a-number-hint = Write it in figures, such as 9000 or 2.5. What you typed is still there.
error-answer-below = “{ $field }” must be { $minimum } or more.
error-answer-below-hint = Correct the figure, or choose “I’m not sure yet”. Your earlier answer was kept.
error-answer-above = “{ $field }” must be { $maximum } or less.
error-answer-above-hint = Check that there is no zero too many. Your earlier answer was kept.
error-answer-range-order = The lower end of the range is above the upper end.
error-answer-range-order-hint = Put the smallest figure first and the largest last. Your earlier answer was kept.
error-answer-too-long = This text is too long: there is room for { $limit } characters.
error-answer-too-long-hint = Shorten it and try again. What you typed is still there.
error-answer-ranking-incomplete = The order is not complete yet.
error-answer-ranking-incomplete-hint = Give every item one place, or choose “I’m not sure yet”. The order so far is kept.
