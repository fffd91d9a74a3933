"""Most weights are NumPy's to the last bit: the formulas are the computation, and only the last bit of exp differs now and then.

NumPy's own exp for AVX-512 gets that bit wrong once in four times, so NumPy is asked to do without it, as on most processors;
it then calls the C library's.
"""
import json
import os
import random
import subprocess
import sys
import unittest
from pathlib import Path

import numpy

try:
    from numpy._core import _multiarray_umath as numpy_build
except ImportError:  # NumPy 1
    from numpy.core import _multiarray_umath as numpy_build

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli"), str(ROOT / "tests" / "golden")]
import test_numpy_agreement as agreement

CASES, EQUAL = 2000, 0.95


def numpys(cases):
    """How numpy.dot adds, and the weights of each case."""
    avx512 = [name for name in numpy_build.__cpu_dispatch__ if numpy_build.__cpu_features__.get(name) and (name.startswith("AVX512") or name == "X86_V4")]
    done = subprocess.run([sys.executable, str(Path(__file__).with_name("plain_numpy.py"))], input="".join(json.dumps(case) + "\n" for case in cases),
                          env={**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(avx512)}, stdout=subprocess.PIPE, text=True, check=True)
    how, *weights = done.stdout.splitlines()
    return how, map(json.loads, weights)


class BitEquality(unittest.TestCase):
    def test_the_weights_of_most_experiments_are_numpys(self):
        draw = random.Random(1)  # the same cases each time, for the share of a fresh draw would waver
        cases = [agreement.drawn_case(draw) for _ in range(CASES)]
        how, theirs = numpys(cases)
        equal = sum(agreement.trained_by_us(case, case["iterations"])[0].tolist() == weights for case, weights in zip(cases, theirs, strict=True))
        print(f"the weights of {equal} of {CASES} experiments are bit-equal; {how}", flush=True)
        self.assertGreaterEqual(equal, EQUAL * CASES)


if __name__ == "__main__":
    unittest.main()
