# Asking a model on this computer or on a server of one's own.

try-title = Ask a model
try-lede = See for yourself what an open model does with your kind of work. The one that came with this app is small: larger ones write better and need a stronger machine.
try-loading = Looking for the models
try-another = Choose another model
try-choose = Choose a model
try-choose-done = Keep this one
try-on-this-computer = On this computer
try-on-servers = On your own servers
try-more-models = Add models or a server
try-chosen = { $name } answers from now on.
try-prompt = Your question or task
try-prompt-hint = Paste a text and say what should happen with it. It stays on this computer.
try-prompt-hint-server = Paste a text and say what should happen with it. It goes to { $name } and nowhere else.
try-prompt-next = Your next question
try-prompt-next-hint = The model still knows what was said above.
try-prompt-empty = Write something to ask, or choose one of the suggestions.
try-suggestions = Suggestions
try-ask = Ask
try-stop = Stop
try-keys = or press Ctrl and Enter

try-conversation = Conversation
try-you = You
try-answer = Answer
try-new = New conversation
try-new-started = A new conversation. The model knows nothing of the one before.
try-measures = What was measured
try-step-loading = Loading the model into memory. The first time takes a few seconds.
try-step-reading = Reading your text.
try-step-writing = Writing. You can stop it at any moment.
try-step-stopping = Stopping. What has been written stays.
try-end-length = stopped at the longest answer allowed
try-end-stopped = stopped by you

try-earlier = What you asked before
try-next = Continue to the safeguards
