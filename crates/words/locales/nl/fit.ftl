# Hoe een model op deze computer past: het woord, en het cijfer erachter.

fit-comfortable = Vlot
fit-tight = Krap
fit-will-crawl = Heel traag
fit-will-not-run = Draait hier niet

# $needed, $free, $lacking, $available, $total: hoeveelheden geheugen, "4,2 GB"
fit-reason-room-to-spare = Het heeft { $needed } geheugen nodig; er is { $free } vrij.
# $card: naam van een grafische kaart
fit-reason-on-card = Het heeft { $needed } geheugen nodig en past op { $card }.
fit-reason-little-room = Het heeft { $needed } nodig van de { $free } geheugen die vrij is, dus er blijft weinig over voor andere programma’s.
fit-reason-others-in-the-way = Het heeft { $needed } geheugen nodig en er is { $free } vrij. Sluit andere programma’s tot er { $lacking } meer vrij is.
# $words: woorden die het per seconde schrijft; $reading: woorden die mensen per seconde lezen
fit-reason-slower-than-reading = Het past, maar schrijft hier ongeveer { $words } woorden per seconde, en mensen lezen er ongeveer { $reading }.
fit-reason-too-little-memory = Het heeft { $needed } geheugen nodig. Van de { $total } in deze computer kan een programma ongeveer { $available } krijgen.
# $why: de eerste zin van de reden, een bericht error-model
fit-reason-cannot-be-run = { $why }
