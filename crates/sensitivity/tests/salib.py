"""Sobol indices by SALib, as JSON: {function: {"S1": [...], "S1_conf": [...], "ST": ..., "ST_conf": ...}}.

First argument: the folder SALib was installed into. Second: how many samples.
"""

import json
import sys

sys.path.insert(0, sys.argv[1])

import numpy as np
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sample
from SALib.test_functions import Ishigami, Sobol_G


def cost(x):
    pieces = 2_000.0 + 58_000.0 * x[:, 0]
    growth = -0.1 + 0.6 * x[:, 1]
    price = 0.002 + 0.018 * x[:, 2]
    machine = 8_000.0 + 17_000.0 * x[:, 3]
    days = 20.0 + 90.0 * x[:, 4]
    day = 250.0 + 350.0 * x[:, 5]
    last = pieces * (1.0 + growth) ** 2
    bill = price * 12.0 * (pieces + pieces * (1.0 + growth) + last)
    return np.ceil(last / 40_000.0) * machine + 3.0 * days * day - bill


FUNCTIONS = {
    "ishigami": (3, lambda x: Ishigami.evaluate(2.0 * np.pi * x - np.pi)),
    "sobol_g": (8, Sobol_G.evaluate),
    "cost": (6, cost),
}

found = {}
for name, (inputs, function) in FUNCTIONS.items():
    problem = {
        "num_vars": inputs,
        "names": [f"x{input}" for input in range(inputs)],
        "bounds": [[0.0, 1.0]] * inputs,
    }
    points = sample.sample(problem, int(sys.argv[2]), calc_second_order=False, seed=1)
    indices = analysis.analyze(problem, function(points), calc_second_order=False, seed=1)
    found[name] = {key: list(values) for key, values in indices.items()}
json.dump(found, sys.stdout)
