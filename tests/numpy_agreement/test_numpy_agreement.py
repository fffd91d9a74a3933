"""The command line against real NumPy running the article's own expressions, on cases drawn anew each time.

How near the two must come depends on the run itself. NumPy's run is repeated with the starting weights moved by one unit in
the last place and every output of every iteration by -1, 0 or 1 of them, which is what another processor's exp may do; how
far that moves the end is the run's own magnification of rounding. Where it stays within 1e-13, all numbers must agree to
1e-12 (a strict case). Where it does not (a weight that ends near zero, a large rate), two right computations differ by about
as much: the allowance is then 100 times that movement. A run that moves by more than 1e-7
is chaotic, and of its end nothing is asked. Most cases must be strict.
"""
import math
import sys
import unittest
from pathlib import Path

import numpy

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli"), str(ROOT / "tests" / "golden")]
import network_reference
import networks
import neuroglass
import reference

CASES = 60
ARTICLE = {"inputs": [[0, 1, 1], [1, 0, 0], [1, 0, 1]], "targets": [1, 0, 1]}
STRICT, PROMISED, MAGNIFIED, CHAOTIC = 1e-13, 1e-12, 100, 1e-7


def drawn_case(draw):
    rows = draw.choice([1, 2, 3, 3, 4, 5, draw.randint(6, 30)])
    inputs = draw.choice([1, 2, 3, 3, 4, 5, draw.randint(6, 16)])
    if draw.random() < 0.3:
        return {**ARTICLE, "test": [draw.randint(0, 1) for _ in range(3)],
                "bias": draw.random() < 0.5, "seed": draw.getrandbits(32), "iterations": draw.randint(0, 6000), "rate": draw.choice([1, 1, math.exp(draw.uniform(-5, 1))])}
    binary = draw.random() < 0.5
    value = (lambda: draw.randint(0, 1)) if binary else (lambda: draw.uniform(-2, 2))
    target = (lambda: draw.randint(0, 1)) if binary else draw.random
    return {"inputs": [[value() for _ in range(inputs)] for _ in range(rows)], "targets": [target() for _ in range(rows)],
            "test": [value() for _ in range(inputs)], "bias": draw.random() < 0.5, "seed": draw.getrandbits(32), "iterations": draw.randint(0, 1500),
            "rate": math.exp(draw.uniform(-6, 1.5)) if draw.random() < 0.9 else math.exp(draw.uniform(-13, 6.9))}


def trained_by_us(case, iterations):
    rows = [list(inputs) + [target] for inputs, target in zip(case["inputs"], case["targets"])]
    said = neuroglass.result(f"--seed={case['seed']}", f"--iterations={iterations}", f"--learning-rate={case['rate']!r}",
                             f"--bias={'on' if case['bias'] else 'off'}", "--test=" + ",".join(map(repr, case["test"])), "--data=-", stdin=neuroglass.csv(rows))
    return numpy.array(said["weights"]), said["prediction"]


class NumPyAgreement(unittest.TestCase):
    def setUp(self):
        self.draw = neuroglass.draw()
        self.cases, self.strict, self.worst = 0, 0, 0.0

    def tearDown(self):
        print(f"{self.strict} of {self.cases} cases strict; worst difference in those {self.worst:.1e}", flush=True)
        self.assertGreaterEqual(self.strict, 0.8 * self.cases, "too few cases are strict for the test to say much")

    def agree(self, case):
        self.cases += 1
        inputs, targets, test = (numpy.array(case[key], dtype=float) for key in ("inputs", "targets", "test"))
        start = reference.starting_weights([inputs.shape[1], 1], case["bias"], case["seed"])
        ours, _ = trained_by_us(case, 0)
        self.assertEqual(ours.tolist(), reference.flat(start).tolist(), "starting weights")

        theirs = reference.train(start, inputs, targets, case["rate"], case["iterations"], case["bias"])
        shaken = reference.train(start, inputs, targets, case["rate"], case["iterations"], case["bias"], noise=numpy.random.RandomState(self.cases))
        ours, prediction = trained_by_us(case, case["iterations"])
        answers = [reference.predict(weights, test[None], case["bias"])[0] for weights in (theirs, shaken)]
        for name, us, numpys, moved in (("weights", ours, reference.flat(theirs), reference.flat(shaken)), ("prediction", prediction, *answers)):
            magnification, difference = reference.relative_difference(numpys, moved), reference.relative_difference(us, numpys)
            if magnification > CHAOTIC:
                continue
            strict = magnification <= STRICT
            self.assertLessEqual(difference, PROMISED + (0 if strict else MAGNIFIED * magnification), f"{name}; the run magnifies rounding to {magnification:.1e}")
            self.worst = max(self.worst, difference if strict else 0)
        self.strict += reference.relative_difference(reference.flat(theirs), reference.flat(shaken)) <= STRICT

    def test_any_experiment_agrees(self):
        for _ in range(CASES):
            case = drawn_case(self.draw)
            with self.subTest(**case):
                self.agree(case)

    def test_the_article_agrees_for_any_seed(self):
        for seed in [0, 1, 4294967295] + [self.draw.getrandbits(32) for _ in range(5)]:
            with self.subTest(seed=seed):
                for bias in (False, True):
                    self.agree({**ARTICLE, "test": [1, 0, 1], "bias": bias, "seed": seed, "iterations": 10000, "rate": 1})


class NetworkAgreement(unittest.TestCase):
    """Networks of every kind; see networks.py."""

    def test_any_network_agrees(self):
        draw, strict, worst, normal, equal = neuroglass.draw(), 0, 0.0, 0, 0
        for number in range(CASES):
            case = networks.drawn_case(draw)
            with self.subTest(**case):
                start = reference.flat(network_reference.Training(networks.parts(case)[0]).weights)
                ours = networks.Trained({**case, "iterations": 0}).weights
                if case["init"] in networks.NORMAL_INITS and "weights" not in case:
                    normal, equal = normal + 1, equal + (ours.tolist() == start.tolist())
                    self.assertLessEqual(reference.relative_difference(ours, start), 1e-15, "starting weights")
                else:
                    self.assertEqual(ours.tolist(), start.tolist(), "starting weights")
                said, expected = networks.Trained(case), networks.Expected(case, 10 * number)
                if len(expected.stops) == 1:
                    self.assertEqual({(said.iteration, said.stopped)}, expected.stops)
                for kind, allowed in expected.allowed.items():
                    if math.isfinite(allowed):
                        difference = reference.relative_difference(getattr(said, kind), expected.values[kind])
                        self.assertLessEqual(difference, allowed, f"{kind}; the run magnifies rounding to {expected.magnified[kind]:.1e}")
                        worst = max(worst, difference if expected.magnified[kind] <= networks.STRICT else 0)
                strict += expected.is_strict()
        print(f"{strict} of {CASES} networks strict; worst difference in those {worst:.1e}; {equal} of {normal} normal starts bit-equal", flush=True)
        self.assertGreaterEqual(strict, 0.5 * CASES, "too few networks are strict for the test to say much")


if __name__ == "__main__":
    unittest.main()
