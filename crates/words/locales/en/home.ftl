# The first screen, and what stands in its place when no assessment can be opened.

home-title = Open or closed AI? Weigh it before you buy it.
home-lede = Fourteen plain questions, about ten minutes. You get a recommendation, the three-year cost of every route, and a report your board can read. Nothing you type leaves this computer unless you allow it.
home-loading = Looking up your assessments
home-start = Start an assessment
home-example = Open an example
home-import = Import a file

home-examples-title = Three worked examples
home-examples-lede = Each is a complete assessment with its verdict. What you open is a copy: change whatever you like.
home-open = Open

home-cases = Your assessments
home-empty = No assessments yet
home-empty-hint = Start one, or open an example to see where the questions lead. Everything is saved on this computer as you go.
home-column-title = Assessment
home-column-place = Best route, or how far you are
home-column-result = Result
home-column-cost = Cost
home-column-actions = What you can do
home-rename = Rename
home-rename-label = New name
home-export = Save a copy
home-delete = Delete
home-deleted = “{ $title }” has been deleted.
home-undo = Undo
home-restored = “{ $title }” is back.

home-try = Try a model right now
home-try-lede = A small open model came with this app. It is no genius, but it runs here, offline, in seconds.
home-try-not-ready = The model that came with this app cannot be used at the moment.
home-ask = Ask it something
home-machine = This computer can run
home-models = See models that fit

home-blocked = Your assessments cannot be opened now
home-blocked-kept = Nothing has been changed or lost: the file with your assessments was left as it is.
