"""Times the evaluation of a sweep with NumPy, on arrays of the shapes that midyear has for a district: prints milliseconds
a scenario for `exact`, and for all scenarios together for `first-order`, best of several.

exact: recovery speeds move the gaps of the drivers over the open quarters, draw by draw; responses follow by a coefficient a
draw and driver; quarters add up to the growth of the year by their shares; 10 % quantile, median and 90 % quantile.
first-order: one matrix of slopes times all scenarios' distances from the base.
"""
import sys
import time

import numpy as np

DRAWS, DRIVERS, RESPONSES, QUARTERS, OPEN = 1000, 4, 13, 4, 2


def exact(generator):
    remaining = generator.uniform(0.2, 0.8, DRAWS)
    gap = generator.normal(-10, 3, (DRIVERS, QUARTERS, DRAWS))
    drivers = generator.normal(3, 5, (DRIVERS, QUARTERS, DRAWS))
    responses = generator.normal(3, 5, (RESPONSES, QUARTERS, DRAWS))
    entries = generator.normal(0.2, 0.1, (RESPONSES, DRIVERS, DRAWS))
    shares = generator.dirichlet(np.full(QUARTERS, 50), DRAWS).T

    def scenario(multiples):
        change = np.zeros((DRIVERS, QUARTERS, DRAWS))
        for driver in range(DRIVERS):
            moved = remaining ** multiples[driver]
            shift = np.zeros(DRAWS)
            for quarter in range(OPEN, QUARTERS):
                shift = moved * shift + (moved - remaining) * gap[driver, quarter - 1]
                change[driver, quarter] = shift
        paths = np.concatenate([drivers + change, responses + np.einsum("rdn,dqn->rqn", entries, change)])
        growth = 100 * ((shares * np.exp(paths / 100)).sum(axis=1) - 1)
        return np.quantile(growth, (0.1, 0.5, 0.9), axis=1)

    return scenario


def best(work, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


generator = np.random.default_rng(1)
if sys.argv[1] == "exact":
    evaluate = exact(generator)
    sample = generator.uniform(0.5, 1.5, (100, DRIVERS))
    print(best(lambda: [evaluate(multiples) for multiples in sample], 3) / len(sample))
else:
    count, axes = int(sys.argv[2]), int(sys.argv[3])
    distances = generator.uniform(-1, 1, (count, axes))
    below, above = generator.normal(size=(2, axes, 3 * (DRIVERS + RESPONSES)))
    base = generator.normal(size=3 * (DRIVERS + RESPONSES))
    print(best(lambda: base + np.minimum(distances, 0) @ below + np.maximum(distances, 0) @ above, 5))
