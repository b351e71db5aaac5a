"""Times the tasks of RegressionCase with NumPy; prints what it runs on, then `task:size seconds`, best of several.

Orthogonal factorization as in midyear: least squares by QR, the prior stacked on the rows.
"""
import ctypes
import glob
import os
import sys
import time

import numpy as np

try:
    from scipy.linalg import solve_triangular
except ImportError:
    solve_triangular = np.linalg.solve


def kernel():
    folder = os.path.join(os.path.dirname(np.__file__), "..", "numpy.libs", "*openblas*")
    for path in glob.glob(folder):
        for name in ("scipy_openblas_get_corename64_", "openblas_get_corename64_", "openblas_get_corename"):
            try:
                function = getattr(ctypes.CDLL(path), name)
            except (AttributeError, OSError):
                continue
            function.restype = ctypes.c_char_p
            return function().decode()
    return "unknown"


def task(name, size, generator):
    rows, responses = 4 * size, 5
    if name == "product":
        left = np.asfortranarray(generator.standard_normal((size, size)))
        right = np.asfortranarray(generator.standard_normal((size, size)))
        return lambda: left @ right, 2 * size**3
    design = np.asfortranarray(generator.standard_normal((rows, size)))
    values = np.asfortranarray(generator.standard_normal((rows, responses)))
    if name == "least-squares":
        def least_squares():
            q, r = np.linalg.qr(design)
            coefficients = solve_triangular(r, q.T @ values)
            return coefficients, values - design @ coefficients
        return least_squares, 2 * size**2 * (rows - size / 3)

    def bayesian():
        stacked = np.vstack([np.eye(size), design])
        target = np.vstack([np.zeros((size, responses)), values])
        q, r = np.linalg.qr(stacked)
        rotated = q.T @ target
        rest = target - q @ rotated
        scale = np.eye(responses) + rest.T @ rest
        determinants = np.log(np.abs(np.diag(r))).sum(), np.linalg.slogdet(scale)[1]
        return solve_triangular(r, rotated), determinants
    return bayesian, 2 * size**2 * (rows + size - size / 3)


def best(work, operations):
    repetitions = max(1, int(2e8 / operations))
    times = []
    work()
    for _ in range(3 if operations > 2e9 else 7):
        start = time.perf_counter()
        for _ in range(repetitions):
            work()
        times.append((time.perf_counter() - start) / repetitions)
    return min(times)


print(f"NumPy {np.__version__}, kernel {kernel()}, {os.environ.get('OPENBLAS_NUM_THREADS', '?')} thread")
for case in sys.argv[1:]:
    name, size = case.split(":")
    print(case, repr(best(*task(name, int(size), np.random.default_rng(1)))))
