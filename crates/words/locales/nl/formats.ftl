# Zie de Engelse versie voor de betekenis van $number en $n.

format-none = –
format-plain = { $number }
format-percent = { $number }%
format-of-hundred = { $number } van 100
format-of-hundred-fewer = minder dan { $number } van 100
format-of-hundred-more = meer dan { $number } van 100
format-range = { $low }{ "\u00A0" }– { $high }
format-range-below-zero = { $low } tot { $high }

format-money = { $symbol }{ "\u00A0" }{ $number }
format-money-below-zero = { $symbol }{ "\u00A0" }−{ $number }
format-thousand = { $number }{ "\u00A0" }k
format-million = { $number }{ "\u00A0" }mln
format-billion = { $number }{ "\u00A0" }mld
currency-eur = €
currency-usd = $
currency-gbp = £

format-tokens-million = { $number }{ "\u00A0" }mln
format-tokens-billion = { $number }{ "\u00A0" }mld
format-tokens-trillion = { $number }{ "\u00A0" }bln
format-bytes = { $number }{ "\u00A0" }B
format-kilobytes = { $number }{ "\u00A0" }kB
format-megabytes = { $number }{ "\u00A0" }MB
format-gigabytes = { $number }{ "\u00A0" }GB
format-terabytes = { $number }{ "\u00A0" }TB
format-speed = { $number }{ "\u00A0" }tokens/s
format-words-a-second = { $n ->
    [one] { $number } woord per seconde
   *[other] { $number } woorden per seconde
}

format-seconds = { $n ->
    [one] { $number } seconde
   *[other] { $number } seconden
}
format-minutes = { $n ->
    [one] { $number } minuut
   *[other] { $number } minuten
}
format-hours = { $n ->
    [one] { $number } uur
   *[other] { $number } uur
}
format-days = { $n ->
    [one] { $number } dag
   *[other] { $number } dagen
}
format-months = { $n ->
    [one] { $number } maand
   *[other] { $number } maanden
}
format-years = { $n ->
    [one] { $number } jaar
   *[other] { $number } jaar
}
