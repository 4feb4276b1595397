# How a model fits this computer: the word, and the figure behind it.

fit-comfortable = Comfortable
fit-tight = Tight
fit-will-crawl = Will crawl
fit-will-not-run = Will not run here

# $needed, $free, $lacking, $available, $total: amounts of memory, "4.2 GB"
fit-reason-room-to-spare = It needs { $needed } of memory; { $free } are free.
# $card: name of a graphics card
fit-reason-on-card = It needs { $needed } of memory and fits on { $card }.
fit-reason-little-room = It needs { $needed } of the { $free } of memory that are free, so little is left for other programs.
fit-reason-others-in-the-way = It needs { $needed } of memory and { $free } are free. Close other programs until { $lacking } more are free.
# $words: words it writes a second; $reading: words that people read a second
fit-reason-slower-than-reading = It fits, but it writes about { $words } words a second here, and people read about { $reading }.
fit-reason-too-little-memory = It needs { $needed } of memory. Of the { $total } in this computer a program can have about { $available }.
# $why: the first sentence of the reason, an error-model message
fit-reason-cannot-be-run = { $why }
