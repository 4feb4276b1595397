# Asking a model on this computer.

try-title = Ask a model that runs on this computer
try-lede = See for yourself what an open model does with your kind of work. The one that came with this app is small: larger ones write better and need a stronger machine.
try-loading = Looking for the model
try-here = It runs on this computer. Nothing is sent.
try-prompt = Your question or task
try-prompt-hint = Paste a text and say what should happen with it. It stays on this computer.
try-prompt-empty = Write something to ask, or choose one of the suggestions.
try-suggestions = Suggestions
try-ask = Ask
try-stop = Stop
try-keys = or press Ctrl and Enter

try-answer = Answer
try-step-loading = Loading the model into memory. The first time takes a few seconds.
try-step-reading = Reading your text.
try-step-writing = Writing. You can stop it at any moment.
try-step-stopping = Stopping. What has been written stays.
try-end-length = stopped at the longest answer allowed
try-end-stopped = stopped by you

try-earlier = What you asked before
try-next = Continue to the safeguards
