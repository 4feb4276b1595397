# The routes: name, short name, description, why this model and machine, why it cannot work.

route-closed-api = Closed model through its maker’s API
route-closed-api-short = Closed API
route-closed-api-description = You send the text to the maker of the model and pay for each piece of it.
route-closed-api-region = Closed model under a regional contract
route-closed-api-region-short = Closed, regional
route-closed-api-region-description = The same, with a contract that keeps the text in the region.
route-hosted-open = Open model at a hosting company
route-hosted-open-short = Hosted open
route-hosted-open-description = A hosting company runs a model whose weights are public. You pay for each piece of text and can move to another host.
route-rented-gpu = Open model on rented graphics cards
route-rented-gpu-short = Rented cards
route-rented-gpu-description = You run the model on machines that you rent by the hour, busy or not.
route-own-server = Open model on a server of your own
route-own-server-short = Own server
route-own-server-description = You buy a machine and your own people keep it running. The text stays with you.
route-own-computers = Open model on the staff’s computers
route-own-computers-short = Own computers
route-own-computers-description = A small model runs on each person’s own computer. The text does not leave it.
route-hybrid = Open and closed model together
route-hybrid-short = Both together
route-hybrid-description = Sensitive work goes to an open model, the rest to a closed one.
route-nothing = No AI for this
route-nothing-short = No AI
route-nothing-description = People do the work as they do it today.

route-why-good-for-the-money = Of the models that can take your texts, this one costs least when answers to redo are counted.
route-why-region = Its provider offers to keep the text in the European Union.
route-why-region-through-cloud = A cloud company that resells it can keep the text in the European Union.
route-why-eu-host = Its host keeps the text in the European Union.
route-why-best-that-fits = Of the open models and machines that are fast enough, this pair costs least when answers to redo are counted.
route-why-busiest-hour = There are enough machines for your busiest hour, with room to spare.
route-why-spare = There is one machine more, because the work must go on while one is down.
route-why-small-model = Of the small models that fit an ordinary office computer, this one needs the fewest answers redone.
route-why-hybrid = Each part is the choice made for that route alone.
route-why-baseline = Every plan should be better than going on as you are.

route-unavailable-no-closed-model = No closed model on sale takes texts of this length.
route-unavailable-no-region = No provider that keeps text in the region has a model for texts of this length.
route-unavailable-no-host = No host that keeps text in the region offers an open model for this work.
route-unavailable-no-rented = No rented machine in the region answers fast enough.
route-unavailable-no-server = No server in the catalogue answers fast enough.
route-unavailable-own-computers-public = People outside your organisation cannot use a model on your staff’s computers.
route-unavailable-own-computers-slow = An ordinary office computer is too slow for texts of this length.
route-unavailable-hybrid = One of its two parts cannot be had.
route-unavailable-no-model = No model in the catalogue can do this.

cost-group-tokens = Text billed by a provider
cost-group-machines = Machines
cost-group-running = Power, space and support
cost-group-people = People
cost-group-keeping-good = Keeping it good
cost-group-making-fit = Making it fit
cost-group-safeguards = Safeguards
cost-group-leaving = Leaving
cost-group-quality = Answers done again
cost-group-by-hand = Work by hand

error-assumption-out-of-bounds = { $value } is not possible here. Your earlier figures were kept.
error-assumption-out-of-bounds-hint = Enter a figure from { $smallest } to { $largest }.
error-no-exchange-rate = There is no exchange rate from { $from } to { $to }.
error-no-exchange-rate-hint = Choose another currency on the last page of the questions.
error-no-cost-figure = A figure for your country is missing: { $what }.
error-no-cost-figure-hint = Choose the nearest country on the page about your organisation.
