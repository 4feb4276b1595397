//! Facts with unit, source, dates and range: models, prices, machines, wages, power, law
