# Words for the catalogue of facts: units, sources, machines, models, licences, places, notes.

## What the catalogue says about its own figures

catalogue-source-kind-published = Published by others
catalogue-source-kind-measured = Measured or reckoned by us
catalogue-source-kind-judgement = Our estimate

## Units

catalogue-unit-usd-per-million-tokens = US dollars per million tokens
catalogue-unit-usd-per-hour = US dollars an hour
catalogue-unit-usd = US dollars
catalogue-unit-eur = euros
catalogue-unit-usd-per-year = US dollars a year
catalogue-unit-eur-per-year = euros a year
catalogue-unit-eur-per-kilowatt-hour = euros per kilowatt-hour
catalogue-unit-usd-per-month = US dollars a month
catalogue-unit-usd-per-gigabyte = US dollars per gigabyte
catalogue-unit-usd-per-gigabyte-month = US dollars per gigabyte a month
catalogue-unit-usd-per-kilowatt-hour = US dollars per kilowatt-hour
catalogue-unit-usd-per-kilowatt-month = US dollars per kilowatt a month
catalogue-unit-eur-per-kilowatt-month = euros per kilowatt a month
catalogue-unit-exchange-rate = for one
catalogue-unit-factor = times
catalogue-unit-share = share of the whole
catalogue-unit-share-per-year = change a year
catalogue-unit-days = days
catalogue-unit-working-days = working days
catalogue-unit-working-days-per-year = working days a year
catalogue-unit-years = years
catalogue-unit-hours-per-month = hours a month
catalogue-unit-hours-per-year = hours a year
catalogue-unit-bytes = bytes
catalogue-unit-gigabytes = gigabytes
catalogue-unit-gigabytes-per-second = gigabytes a second
catalogue-unit-teraflops = trillion calculations a second
catalogue-unit-watts = watts
catalogue-unit-tokens-per-word = tokens per word
catalogue-unit-words-per-page = words per page
catalogue-unit-tokens = tokens
catalogue-unit-per-year = times a year
catalogue-unit-points = points out of 100
catalogue-unit-count = pieces

## Machines

catalogue-machine-kind-laptop = Laptop
catalogue-machine-kind-workstation = Workstation
catalogue-machine-kind-small-box = Small desktop computer
catalogue-machine-kind-server = Server
catalogue-part-kind-whole = Machine as sold
catalogue-part-kind-accelerator = Graphics card or accelerator
catalogue-part-kind-chassis = Everything around the card
catalogue-rent-region-eu = In the European Union
catalogue-rent-region-any = Anywhere

## Models

catalogue-model-status-current = On sale
catalogue-model-status-legacy = Ending
catalogue-model-status-limited = Only for chosen customers
catalogue-model-status-retired = Switched off
catalogue-trains-on-text-no = Does not train on your text
catalogue-trains-on-text-yes = Trains on your text unless you say no
catalogue-trains-on-text-unknown = Not known whether it trains on your text
catalogue-eu-residency-yes = Your text can stay in the EU
catalogue-eu-residency-through-cloud = Your text can stay in the EU through a cloud that resells the model
catalogue-eu-residency-no = Your text cannot stay in the EU
catalogue-eu-residency-unknown = Not known whether your text can stay in the EU
catalogue-eu-hosting-yes = European host
catalogue-eu-hosting-by-region = Host from elsewhere with regions in the EU
catalogue-eu-hosting-no = Outside the EU, or not known
catalogue-measured-by-vendor = measured by its maker
catalogue-measured-by-independent = measured by somebody else
catalogue-measured-by-estimate = our estimate
catalogue-commercial-use-yes = A business may use it.
catalogue-commercial-use-with-conditions = A business may use it within the conditions of the licence.
catalogue-commercial-use-no = A business may not use it without a separate agreement.
catalogue-commercial-use-unknown = We have not read whether a business may use it.
catalogue-tokenizer-o200k = OpenAI o200k
catalogue-tokenizer-cl100k = OpenAI cl100k
catalogue-tokenizer-llama3 = Llama 3
catalogue-tokenizer-tekken = Mistral Tekken
catalogue-tokenizer-deepseek = DeepSeek
catalogue-tokenizer-unknown = not public

## Licences: one plain sentence each, for screening; a lawyer reads the text

catalogue-licence-apache-2-0 = You may use, change and pass on the model, also in business; keep the notices.
catalogue-licence-mit = You may do almost anything with the model, also in business; keep the copyright notice.
catalogue-licence-llama-2-community = Business use is allowed below 700 million monthly users, within a list of forbidden uses.
catalogue-licence-llama-3-community = Business use is allowed below 700 million monthly users; you must show “Built with Meta Llama 3”, keep to a list of forbidden uses, and not improve other models with its answers.
catalogue-licence-llama-vision-community = Companies and people based in the EU get no licence for this model; those who use a product built on it may.
catalogue-licence-llama-4-community = Companies and people based in the EU get no licence for this model; those who use a product built on it may. Others may use it below 700 million monthly users.
catalogue-licence-gemma-terms = Business use is allowed within Google’s list of forbidden uses, which you must pass on.
catalogue-licence-falcon-llm-2-0 = Business use is allowed within a list of forbidden uses; you must name the maker.
catalogue-licence-mistral-modified-mit = Companies with more than 20 million dollars of revenue a month, their whole group counted, get no licence; for others business use is free.
catalogue-licence-mistral-research = Only for research; for business you need a licence from Mistral.
catalogue-licence-llama-1-research = Only for research by people whom Meta admitted; not for business.
catalogue-licence-llama-3-1-community = Business use is allowed below 700 million monthly users; you must show “Built with Llama” and keep to a list of forbidden uses.
catalogue-licence-llama-3-2-community = Business use is allowed below 700 million monthly users; you must show “Built with Llama” and keep to a list of forbidden uses. For text models it holds in the EU too.
catalogue-licence-llama-3-3-community = Business use is allowed below 700 million monthly users; you must show “Built with Llama” and keep to a list of forbidden uses.
catalogue-licence-falcon-180b = Business use is allowed within a list of forbidden uses that its maker may change; offering it to others as a service needs a separate licence.
catalogue-licence-falcon-2-11b = Business use is allowed within a list of forbidden uses that its maker may change; you must name the maker.
catalogue-licence-falcon-mamba = Business use is allowed within a list of forbidden uses that its maker may change; you must name the maker.
catalogue-licence-qwen = Business use is allowed below 100 million monthly users.
catalogue-licence-deepseek-model = Business use is allowed within a list of forbidden uses, which you must pass on.
catalogue-licence-cc-by-nc-4-0 = Not for business; you must name the maker.
catalogue-licence-nvidia-nemotron = Business use is allowed; whoever passes the model on must pass on the licence and its notices.
catalogue-licence-kimi-modified-mit = Business use is allowed; above 100 million monthly users or 20 million dollars of revenue a month you must show the name of the model.
catalogue-licence-kimi-k3 = A licence of its maker’s own that we have not read. Read it before you use the model in business.
catalogue-licence-glm-5-3 = A licence of its maker’s own that we have not read. Read it before you use the model in business.

## People

catalogue-role-machine-learning-engineer = Machine-learning engineer
catalogue-role-server-administrator = Server administrator
catalogue-role-it-generalist = IT generalist
catalogue-role-office-worker = Member of staff
catalogue-role-legal-specialist = Lawyer or privacy officer

## Places and languages

catalogue-country-nl = Netherlands
catalogue-country-de = Germany
catalogue-country-fr = France
catalogue-country-be = Belgium
catalogue-country-es = Spain
catalogue-country-it = Italy
catalogue-country-pl = Poland
catalogue-country-gb = United Kingdom
catalogue-country-us = United States
catalogue-country-ch = Switzerland
catalogue-country-ie = Ireland
catalogue-country-at = Austria
catalogue-country-other-eu = Another EU country
catalogue-country-other = Another country
catalogue-place-nl = Netherlands
catalogue-place-de = Germany
catalogue-place-fr = France
catalogue-place-be = Belgium
catalogue-place-es = Spain
catalogue-place-it = Italy
catalogue-place-pl = Poland
catalogue-place-gb = United Kingdom
catalogue-place-us = United States
catalogue-place-ch = Switzerland
catalogue-place-ie = Ireland
catalogue-place-at = Austria
catalogue-place-eu = EU average
catalogue-place-europe = European average
catalogue-place-world = World average
catalogue-language-en = English
catalogue-language-nl = Dutch
catalogue-language-de = German
catalogue-language-fr = French
catalogue-language-es = Spanish
catalogue-language-it = Italian
catalogue-language-pt = Portuguese
catalogue-language-pl = Polish
catalogue-language-sv = Swedish
catalogue-language-da = Danish
catalogue-language-fi = Finnish
catalogue-language-cs = Czech
catalogue-language-hu = Hungarian
catalogue-language-ro = Romanian
catalogue-language-el = Greek

## Topics: names of general figures

catalogue-topic-hours-per-month = Hours in a month
catalogue-topic-working-hours-per-year = Hours a full-time person works in a year
catalogue-topic-employer-on-cost = Factor from gross pay to full cost
catalogue-topic-cost-of-capital = Cost of capital
catalogue-topic-power-usage-data-centre = Power overhead in a data centre
catalogue-topic-power-usage-on-site = Power overhead on your own site
catalogue-topic-colocation = Rent of space in a data centre
catalogue-topic-hardware-life = Years until a machine is replaced
catalogue-topic-residual-after-three-years = Value left after three years
catalogue-topic-failures-per-accelerator-year = Failures per accelerator in a year
catalogue-topic-support-contract = Hardware support, as a share of the price
catalogue-topic-wage-growth = Growth of labour cost
catalogue-topic-reserved-discount = Discount on machines reserved for a year
catalogue-topic-reserved-discount-three-years = Discount on machines reserved for three years
catalogue-topic-serving-licence = Licence of supported serving software
catalogue-topic-cloud-storage = Keeping files in a cloud
catalogue-topic-cloud-egress = Moving data out of a cloud
catalogue-topic-retrieval-store = Store for finding documents by meaning
catalogue-topic-rent-trend = Change of accelerator rents
catalogue-topic-token-price-trend-same-model = Price change of the same model
catalogue-topic-token-price-trend-same-quality = Price change at the same quality
catalogue-topic-reasoning-factor = Tokens written for each visible token when a model thinks first
catalogue-topic-words-per-page = Words on a page
catalogue-topic-integration-closed-api = Connecting a closed model
catalogue-topic-integration-hosted-open = Connecting a hosted open model
catalogue-topic-integration-rented-gpu = Setting up rented accelerators
catalogue-topic-integration-own-server = Setting up your own server
catalogue-topic-integration-own-computers = Setting up ten staff computers
catalogue-topic-upkeep-closed-api = Upkeep of a closed model
catalogue-topic-upkeep-hosted-open = Upkeep of a hosted open model
catalogue-topic-upkeep-rented-gpu = Upkeep of rented accelerators
catalogue-topic-upkeep-own-server = Upkeep of your own server
catalogue-topic-upkeep-own-computers = Upkeep of ten staff computers
catalogue-topic-upgrades-per-year-closed = Changes of closed model in a year by choice
catalogue-topic-retirements-per-year-closed = Closed models switched off in a year
catalogue-topic-upgrades-per-year-open = Changes of open model in a year
catalogue-topic-evaluation-per-upgrade = Testing a new model
catalogue-topic-impact-assessment = Data-protection impact assessment
catalogue-topic-legal-review = Legal review
catalogue-topic-guardrails = Filters for what goes in and comes out
catalogue-topic-red-teaming = Trying to break it
catalogue-topic-record-keeping = Records of what was asked and answered
catalogue-topic-audit = Audit
catalogue-topic-training-per-user = Instruction per user
catalogue-topic-tuning-labelling = Preparing examples for fine-tuning
catalogue-topic-tuning-engineering = Engineering for one round of fine-tuning
catalogue-topic-tuning-accelerator-hours = Accelerator hours for one round of fine-tuning
catalogue-topic-exit-closed-api = Leaving a closed model
catalogue-topic-exit-own-server = Winding down your own server
catalogue-topic-colocation-europe = Rent of a rack in a European data centre
catalogue-topic-public-discount-rate = Discount rate of public bodies
catalogue-topic-capital-overrun = What projects cost over their plan
catalogue-topic-duration-overrun = How long projects take over their plan
catalogue-topic-outsourcing-overrun = What outsourcing costs over its plan
catalogue-topic-accelerator-use = Time for which accelerators are busy

## Sectors with a cost of capital of their own

catalogue-sector-advertising = Advertising
catalogue-sector-aerospace-defence = Aerospace and defence
catalogue-sector-air-transport = Air transport
catalogue-sector-clothing = Clothing
catalogue-sector-automotive = Cars and trucks
catalogue-sector-automotive-parts = Car parts
catalogue-sector-banks = Banks
catalogue-sector-drinks = Soft drinks
catalogue-sector-broadcasting = Broadcasting
catalogue-sector-investment-banking = Brokers and investment banks
catalogue-sector-building-materials = Building materials
catalogue-sector-business-services = Business and consumer services
catalogue-sector-cable-television = Cable television

## Notes on single figures

catalogue-note-accelerator-use = A mean over shared clusters that nobody had tuned; the high end is what owners aim for.
catalogue-note-chassis-class = No source gives the price of a server without cards. This is our estimate for its class; ask for a quotation.
catalogue-note-colocation-europe = Our estimate. No citable European price was found; ask for a quotation.
catalogue-note-colocation-wholesale = The source asks 163 to 184 dollars for large American contracts. A single rack costs more, so the range reaches far up.
catalogue-note-cost-of-capital = A placeholder. Your finance department has its own figure.
catalogue-note-currency-uncertain = The host bills in euros, and the list may have written its euros down as dollars; the range holds both readings.
catalogue-note-effort-exit = Our estimate. It depends most on how many places use the model.
catalogue-note-effort-general = Our estimate. It depends most on how many people and tasks are involved.
catalogue-note-effort-integration = Our estimate. It depends most on the systems you connect to.
catalogue-note-effort-safeguards = Our estimate. Sensitive data and customers who read the answers push it up.
catalogue-note-effort-tuning = Our estimate for adapting a mid-size model. Poor examples cost the most time.
catalogue-note-effort-upkeep = Our estimate. It rises when the service must not be down.
catalogue-note-electricity-eu-range = The low end is the cheapest country found, the high end a household price, which a small office pays.
catalogue-note-electricity-from-pounds = Quoted in pence by two comparison sites, at 0.86 pounds for a euro.
catalogue-note-electricity-old = The figure is of March 2024; the range is widened for that.
catalogue-note-electricity-second-hand = Quoted by somebody else, not read at the statistical office; the range is widened for that.
catalogue-note-electricity-union-and-household = No national price for companies was found: the likely value is the EU average, the high end the national household price.
catalogue-note-electricity-us-regions = Prices differ by region; the range runs from the cheapest to the dearest of three.
catalogue-note-failures-reckoned = Reckoned from one large cluster: faulty cards only, cards with their memory, and every interruption.
catalogue-note-host-bills-in-euros = The host bills in euros; the source gives dollars.
catalogue-note-includes-layer-tables = The file also holds large tables that are looked up and not multiplied, so it is larger than its rounding suggests.
catalogue-note-includes-vision-part = The file also holds the part that looks at pictures.
catalogue-note-introductory-price = An introductory price with an announced end.
catalogue-note-l4-price = No citable price was found. This is our estimate of a new card.
catalogue-note-laptop-arithmetic = Our estimate for a processor without a graphics card; it differs much between models.
catalogue-note-laptop-bandwidth = Two memory channels give at most 90 gigabytes a second; programs reach 60 to 75 % of it.
catalogue-note-memory-left-for-model = What is left for a model beside the system and the programs in use.
catalogue-note-on-cost-from-share = From the share of social charges in labour cost: EU average, with Malta and France as ends.
catalogue-note-one-example = One example that somebody built; shops differ.
catalogue-note-overrun = The ends are published for public projects of 1981 to 2002; the likely value is ours.
catalogue-note-pay-by-analogy = Our estimate by analogy with the roles that have a source.
catalogue-note-pay-from-labour-cost = Reckoned from average hourly labour cost; your own people may earn much more or less.
catalogue-note-pay-old = An older statistic; the high end allows for later rises.
catalogue-note-pay-weak-source = From pages of recruiters with few observations.
catalogue-note-power-class = Our estimate for machines of this class; measure yours if power matters.
catalogue-note-power-peak-only = Only the peak is published; the likely value is our estimate.
catalogue-note-price-class = Our estimate for machines of this class; ask for a quotation.
catalogue-note-price-has-risen = The low end is the first list price; shortages of memory raised it in 2026.
catalogue-note-price-looks-high = Much higher than what others ask for the same model; check it with the host.
catalogue-note-public-discount-rate = A rate without inflation, set for the United Kingdom. Your own ministry of finance may set another.
catalogue-note-pue-on-site = Our estimate: no cooling of its own at the low end, a small air-conditioned room at the high end.
catalogue-note-pue-range = The average of a survey; the best large sites reach 1.15, small old ones much more.
catalogue-note-quality-by-analogy = No comparable score was found. This is our estimate from models of the same kind, size and age.
catalogue-note-rate-implied = No official rate was at hand; this one follows from a price list in both currencies. Set your own.
catalogue-note-rate-placeholder = A placeholder. Set your own rate.
catalogue-note-reasoning-factor = Our estimate. It differs much by task and setting; a trial measures it.
catalogue-note-release-list-partial = Counted on a list that is not complete.
catalogue-note-rent-few-offers = Only one or two offers were found; the range is widened for that.
catalogue-note-rent-trend = In 2026 rents rose by up to 10 % in a month for some cards and stood still for others; the sign is unknown.
catalogue-note-resale-contradicts = Guides and sales contradict each other; each find stands by itself.
catalogue-note-residual = Our estimate. Published figures contradict each other: 25 to 63 % of the price.
catalogue-note-retention-abuse-logs = Kept to detect abuse. Shorter or no keeping can be agreed with the provider.
catalogue-note-retention-flagged = Usually 30 days; text marked as abuse up to two years.
catalogue-note-retention-none-by-default = Not kept by default; single models can differ.
catalogue-note-rtx-6000-ada-price = No citable price was found. This is our estimate of a new card.
catalogue-note-same-model-trend = Our estimate. List prices mostly stay, some fall by 80 %, and some introductory prices double.
catalogue-note-same-quality-trend = Published falls run from a factor 4.5 to more than 10 a year, but the newest models did not get cheaper; the likely value is our own, on the careful side.
catalogue-note-sector-capital = Listed American companies, January 2026. Yours can differ; your finance department knows.
catalogue-note-server-memory-bandwidth = Twelve memory channels give at most 460 gigabytes a second; programs reach part of it.
catalogue-note-size-of-sister-file = The size is that of a file rounded in the same way by somebody else.
catalogue-note-size-rounded = The source gives a rounded size.
catalogue-note-sources-disagree = Sources disagree; the range holds them all.
catalogue-note-support-contract = Our estimate of yearly support for a server.
catalogue-note-tokens-across-families = The way this model cuts words is not public; the range spans the families we measured.
catalogue-note-tokens-from-one-text = Counted in one legal text; ordinary prose takes more, and the range allows for it.
catalogue-note-upgrades-closed = Our estimate: most changes are forced by a shutdown, which is counted apart.
catalogue-note-retirements = The reverse of the lifetimes of models whose end is known. Models that still run may last longer.
catalogue-note-wage-growth = The average of the European Union; the ends are France and Poland.
catalogue-note-reserved-discount = For ordinary machines a year ahead; graphics cards often differ.
catalogue-note-reserved-discount-three-years = For ordinary machines three years ahead, paid by the month or at once; graphics cards often differ.
catalogue-note-serving-licence = Low end for five years at once, high end where a card counts as two. Some cards come with it, and free software does the same work.
catalogue-note-cloud-storage = Three providers ask 1.8 to 2.3 cents; disks attached to a machine cost about four times as much.
catalogue-note-cloud-egress = Large clouds ask 8.7 to 12 cents; many smaller hosts ask nothing.
catalogue-note-retrieval-store = Nothing inside a database you have, 75 dollars for 800,000 passages, 850 for 47 million.
catalogue-note-upgrades-open = Our estimate: nothing forces a change, better models tempt.
catalogue-note-words-per-page = The sources say 500 and 750 words; forms and letters hold fewer.
catalogue-note-working-hours = Our estimate; contracts and holidays differ by country.

## Errors

# $file (text) name of the data file
error-catalogue-missing-file = The catalogue lacks the file { $file }.
error-catalogue-missing-file-hint = Install the catalogue pack again, or go back to the catalogue that came with the app.
# $file (text) name of the data file; $detail (text) technical reason
error-catalogue-unreadable = The catalogue file { $file } cannot be read.
error-catalogue-unreadable-hint = The file is damaged or was changed. What the reader found: { $detail }
# $file, $row, $field (text) place of the mistake
error-catalogue-missing-field = In { $file }, { $row } lacks { $field }.
error-catalogue-missing-field-hint = Add the field, or go back to the catalogue that came with the app.
# $file, $row, $field (text) place of the mistake
error-catalogue-unknown-field = In { $file }, { $row } has a field that is not known: { $field }.
error-catalogue-unknown-field-hint = Check the spelling, or go back to the catalogue that came with the app.
# $file, $row, $field, $value, $allowed (text) place of the mistake and what would be accepted
error-catalogue-invalid = In { $file }, { $field } of { $row } is { $value }.
error-catalogue-invalid-hint = Allowed is: { $allowed }. Correct it, or go back to the catalogue that came with the app.
# $file, $id (text) place of the mistake
error-catalogue-duplicate = In { $file }, { $id } appears twice.
error-catalogue-duplicate-hint = Remove one of the two, or go back to the catalogue that came with the app.
# $file, $id (text) place of the mistake
error-catalogue-orphan = In { $file }, nothing uses the source { $id }.
error-catalogue-orphan-hint = Remove the source, or name it at the figures that come from it.
