"""Times the package bvar (Bank of England) on what ConditionalFan does: one path a posterior draw under hard conditions.

usage: python conditional_fan.py SERIES HORIZON CONDITIONS DRAWS; prints milliseconds of the best of three, versions, threads.
"""

import os
import sys
import time
from importlib.metadata import version

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[variable] = "1"

import bvar
import numpy as np
from bvar.forecast.conditional import draw_constrained_forecasts

series, horizon, conditions, draws = (int(argument) for argument in sys.argv[1:5])
lags = 2
generator = np.random.default_rng(1)
root = np.eye(series) + np.tril(np.full((series, series), 0.1), -1)
sigma = root @ root.T
betas = 0.1 * generator.standard_normal((draws, 1 + lags * series, series))
history = np.full((lags, series), 0.5)
selection = np.zeros((conditions, horizon * series))
for condition in range(conditions):
    selection[condition, condition * series + 1] = 1
targets = np.ones(conditions)
scale = np.zeros((conditions, conditions))
shape = np.zeros(conditions)


def fan():
    paths = np.empty((draws, horizon * series))
    for draw in range(draws):
        paths[draw] = draw_constrained_forecasts(
            sigma, betas[draw], selection, targets, scale, shape, history, lags, series, 0, horizon, False,
            None, "andersson_et_al", generator).ravel()
    return np.quantile(paths, [0.05, 0.1, 0.5, 0.9, 0.95], axis=0)


def milliseconds():
    start = time.perf_counter()
    fan()
    return 1000 * (time.perf_counter() - start)


milliseconds()  # compiles
best = min(milliseconds() for _ in range(3))
print(f"{best:.1f} bvar {version('bvar')}, numpy {np.__version__}, one thread")
