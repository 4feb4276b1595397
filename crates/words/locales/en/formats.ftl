# How figures are written. $number and the ends of a range arrive as text with grouping and
# sign; $n is the same number for choosing between singular and plural.
# "\u00A0" is a no-break space: a figure and its unit stay on one line.

format-none = –
format-plain = { $number }
format-percent = { $number }%
format-of-hundred = { $number } of 100
format-of-hundred-fewer = fewer than { $number } of 100
format-of-hundred-more = more than { $number } of 100
format-range = { $low }{ "\u00A0" }– { $high }
format-range-below-zero = { $low } to { $high }

format-money = { $symbol }{ "\u00A0" }{ $number }
format-money-below-zero = −{ $symbol }{ "\u00A0" }{ $number }
format-thousand = { $number }{ "\u00A0" }k
format-million = { $number }{ "\u00A0" }m
format-billion = { $number }{ "\u00A0" }bn
currency-eur = €
currency-usd = $
currency-gbp = £

format-tokens-million = { $number }{ "\u00A0" }M
format-tokens-billion = { $number }{ "\u00A0" }bn
format-tokens-trillion = { $number }{ "\u00A0" }trn
format-bytes = { $number }{ "\u00A0" }B
format-kilobytes = { $number }{ "\u00A0" }kB
format-megabytes = { $number }{ "\u00A0" }MB
format-gigabytes = { $number }{ "\u00A0" }GB
format-terabytes = { $number }{ "\u00A0" }TB
format-speed = { $number }{ "\u00A0" }tokens/s
format-words-a-second = { $n ->
    [one] { $number } word a second
   *[other] { $number } words a second
}

format-seconds = { $n ->
    [one] { $number } second
   *[other] { $number } seconds
}
format-minutes = { $n ->
    [one] { $number } minute
   *[other] { $number } minutes
}
format-hours = { $n ->
    [one] { $number } hour
   *[other] { $number } hours
}
format-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
format-months = { $n ->
    [one] { $number } month
   *[other] { $number } months
}
format-years = { $n ->
    [one] { $number } year
   *[other] { $number } years
}
