"""The cost model in numpy, as `against_numpy.rs` writes it down.

The model comes as JSON: assumptions with their ranges, amounts as formulas, and the drivers they
are multiplied with. Each formula becomes one numpy operation over all futures, each driver one
array of months and futures. Two ways to add up:

- `plain`: item by item and month by month, as the model reads;
- `gathered`: amounts gathered by driver first, as the engine does.

Usage: against_numpy.py PACKAGES MODEL.json; then a line of standard input each:
`draw FUTURES SEED WAY` draws, adds up and answers with wall and processor milliseconds;
`check VALUES.bin FUTURES TOTALS.bin WAY` adds up given values and writes the totals.
"""

import json
import sys
import time

sys.path.insert(0, sys.argv[1])
import numpy as np  # noqa: E402

with open(sys.argv[2], encoding="utf-8") as file:
    MODEL = json.load(file)
MONTHS = MODEL["months"]
SHOWN = [10, 50, 90]

OPERATIONS = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "smaller": np.minimum,
    "larger": np.maximum,
    "power": np.power,
    "rounded_up": np.ceil,
    "rounded": lambda figure: np.floor(figure + 0.5),
}


def drawn(futures, seed):
    """Values of the assumptions: triangular, and those of one input by the same draw."""
    random = np.random.default_rng(seed)
    values = [row["likely"] for row in MODEL["assumptions"]]
    for places in MODEL["inputs"]:
        share = random.random(futures)
        for place in places:
            row = MODEL["assumptions"][place]
            low, likely, high = row["low"], row["likely"], row["high"]
            width = high - low
            values[place] = np.where(
                share * width < likely - low,
                low + np.sqrt(share * (width * (likely - low))),
                high - np.sqrt((1.0 - share) * (width * (high - likely))),
            )
    return values


def computed(values):
    """The result of every formula."""
    results = []

    def of(operand):
        return results[operand["node"]] if "node" in operand else operand["plain"]

    for node in MODEL["nodes"]:
        if "assumption" in node:
            results.append(values[node["assumption"]])
        elif "same" in node:
            results.append(of(node["same"]))
        else:
            results.append(OPERATIONS[node["does"]](*[of(operand) for operand in node["with"]]))
    return of


def geometric(first, step, futures):
    """A month's value is that of the month before times the step."""
    series = np.empty((MONTHS, futures))
    series[0] = first
    series[1:] = step
    return np.multiply.accumulate(series, axis=0, out=series)


class Drivers:
    """Drivers of one route month by month, each computed when it is first asked for."""

    def __init__(self, of, futures, shared=None, fleets=()):
        self.of, self.futures, self.fleets = of, futures, fleets
        self.shared = self if shared is None else shared
        self.known = {}

    def series(self, name, make):
        if name not in self.known:
            self.known[name] = make()
        return self.known[name]

    def empty(self):
        return np.zeros((MONTHS + 1, self.futures))

    def growing(self, first, step, start):
        series = np.empty((MONTHS + 1, self.futures))
        series[0] = start
        series[1:] = geometric(self.of(first), self.of(step), self.futures)
        return series

    def pieces(self):
        course = MODEL["course"]
        return self.shared.series(
            "pieces", lambda: self.growing(course["pieces"], course["growth_step"], 0.0)
        )

    def level(self, level):
        steps = MODEL["course"]["level_steps"]
        return self.shared.series(
            ("level", level), lambda: self.growing({"plain": 1.0}, steps[level], 1.0)
        )

    def discount(self):
        def make():
            step = self.of(MODEL["course"]["discount_step"])
            series = self.empty()
            series[0] = 1.0
            series[1:] = step
            return np.multiply.accumulate(series, axis=0, out=series)

        return self.shared.series("discount", make)

    def units(self, part):
        def make():
            fleet = self.fleets[part]
            if "steady" in fleet:
                return np.broadcast_to(self.of(fleet["steady"]), (MONTHS + 1, self.futures)) + 0.0
            units = np.ceil(self.pieces() * self.of(fleet["load_a_piece"]))
            np.maximum(units, 1.0, out=units)
            units += fleet["spare"]
            if fleet["stay"]:
                np.maximum.accumulate(units, axis=0, out=units)
            return units

        return self.series(("units", part), make)

    def installed(self, part):
        def make():
            units = self.units(part)
            life = np.broadcast_to(self.of(self.fleets[part]["life"]), self.futures).astype(int)
            installed = np.diff(units, axis=0, prepend=0.0)
            lanes = np.arange(self.futures)
            for month in range(int(life.min()), MONTHS):
                before = month - life
                again = installed[np.maximum(before, 0), lanes]
                installed[month] += np.where(before >= 0, again, 0.0)
            return installed

        return self.series(("installed", part), make)

    def purchases(self, part):
        def make():
            purchases = self.installed(part).copy()
            purchases[0] -= self.of(self.fleets[part]["owned"])
            return purchases

        return self.series(("purchases", part), make)

    def left_over(self, part):
        fleet = self.fleets[part]
        age = np.arange(MONTHS, -1, -1)[:, None]
        kept = self.of(fleet["kept_step"]) ** age
        there = age <= self.of(fleet["life"])
        series = self.empty()
        series[MONTHS] = np.sum(self.purchases(part) * kept * there, axis=0)
        return series

    def quantity(self, name, part):
        if name == "start":
            series = self.empty()
            series[0] = 1.0
        elif name == "end":
            series = self.empty()
            series[MONTHS] = 1.0
        elif name == "month":
            series = np.ones((MONTHS + 1, self.futures))
            series[0] = 0.0
        elif name == "pieces":
            series = self.pieces()
        elif name == "units":
            series = self.units(part).copy()
            series[0] = 0.0
        elif name == "busy-hours":
            hours = self.of(self.fleets[part]["hours_a_piece"])
            series = np.minimum(self.pieces() * hours, self.units(part) * 730.0)
        elif name == "purchases":
            series = self.purchases(part)
        else:
            series = self.left_over(part)
        return series

    def driver(self, flow):
        name, part, level = flow["quantity"], flow["part"], flow["level"]
        keeper = self if part is not None else self.shared

        def make():
            series = self.quantity(name, part)
            return series if level == 0 else series * self.level(level)

        return keeper.series((name, part, level), make)


def percentiles(rows):
    return np.percentile(np.asarray(rows), SHOWN, axis=-1, method="nearest")


def plain(route, drivers, of):
    """Item by item, month by month."""
    cost = drivers.empty()
    groups = {}
    for flow in route["flows"]:
        series = of(flow["amount"]) * drivers.driver(flow)
        cost += series
        sums = series.sum(axis=0)
        group = flow["group"]
        groups[group] = groups[group] + sums if group in groups else sums
    spent = np.cumsum(cost, axis=0)
    present_value = np.einsum("mf,mf->f", cost, drivers.discount())
    return spent[-1], present_value, list(groups.values()), spent[MODEL["checkpoints"]]


def gathered(route, drivers, of):
    """Amounts gathered by driver, and each driver summed once."""
    amounts, groups = {}, {}
    for flow in route["flows"]:
        key = (flow["quantity"], flow["part"], flow["level"])
        keeper = drivers if flow["part"] is not None else drivers.shared
        series = drivers.driver(flow)

        def sums(series=series):
            spent = np.cumsum(series, axis=0)[MODEL["checkpoints"]]
            return spent, np.einsum("mf,mf->f", series, drivers.discount())

        spent, present_value = keeper.series(("sums", key), sums)
        amount = of(flow["amount"])
        if key in amounts:
            amounts[key] = (amounts[key][0] + amount, spent, present_value)
        else:
            amounts[key] = (amount, spent, present_value)
        group = flow["group"]
        sums = amount * spent[-1]
        groups[group] = groups[group] + sums if group in groups else sums
    spent = sum(amount * spent for amount, spent, _ in amounts.values())
    present_value = sum(amount * value for amount, _, value in amounts.values())
    return spent[-1], present_value, list(groups.values()), spent


def simulated(values, futures, way):
    """Every route in every future, with the ranges that the engine gives."""
    of = computed(values)
    shared = Drivers(of, futures)
    totals = []
    for route in MODEL["routes"]:
        drivers = Drivers(of, futures, shared, route["fleets"])
        total, present_value, groups, spent = way(route, drivers, of)
        percentiles(groups)
        percentiles(spent)
        percentiles([total, present_value])
        if route["quality"] is not None:
            of(route["quality"])
        of(route["effort"])
        totals.append(np.broadcast_to(total, futures))
    return totals


WAYS = {"plain": plain, "gathered": gathered}
print(np.__version__, flush=True)
for line in sys.stdin:
    words = line.split()
    if words[0] == "draw":
        futures, seed = int(words[1]), int(words[2])
        wall, processor = time.perf_counter(), time.process_time()
        simulated(drawn(futures, seed), futures, WAYS[words[3]])
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        print(1000 * wall, 1000 * processor, flush=True)
    else:
        futures = int(words[2])
        values = np.fromfile(words[1]).reshape(-1, futures)
        np.asarray(simulated(list(values), futures, WAYS[words[4]])).tofile(words[3])
        print("written", flush=True)
