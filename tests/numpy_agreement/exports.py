"""What the tests of the exported programs share: cases, the program's own printed numbers, and how near the two must come.

A program from elsewhere rounds differently in its last bits, and a run may magnify that; how far is measured as in
test_numpy_agreement.py. Where it does not, and the number does not lie on the edge between two printed ones, every
digit must be the same (a strict number); else the printed numbers may differ by as much as the run's magnification allows.
"""
import math
import re

import numpy

import networks
import neuroglass
import reference
import test_numpy_agreement as agreement

CHAOTIC = 1e-7  # 1e-16 magnified a billion times
ARTICLE = {**agreement.ARTICLE, "test": [1, 0, 1], "seed": 1, "iterations": 10000, "rate": 1, "bias": False, "weights": None}


def drawn_case(draw):
    case = {**agreement.drawn_case(draw), "bias": draw.random() < 0.5, "weights": None}
    if draw.random() < 0.4:
        number = (lambda: draw.randint(-2, 2)) if draw.random() < 0.3 else (lambda: draw.uniform(-2, 2))
        case["weights"] = [number() for _ in range(len(case["test"]) + case["bias"])]
    return case


def call(command, case, *more):
    """The finished `neuroglass command` for the case."""
    rows = [list(inputs) + [target] for inputs, target in zip(case["inputs"], case["targets"])]
    flags = [f"--seed={case['seed']}", f"--iterations={case['iterations']}", f"--learning-rate={case['rate']!r}", f"--bias={'on' if case['bias'] else 'off'}",
             "--test=" + ",".join(map(repr, case["test"])), "--data=-"]
    if case["weights"]:
        flags.append("--weights=" + ",".join(map(repr, case["weights"])))
    return neuroglass.run(*command.split(), *flags, *more, stdin=neuroglass.csv(rows))


def exported(command, case):
    done = (networks.call if "hidden" in case else call)("export " + command, case)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    return done.stdout


def printed(text):
    """The numbers of a program's or a report's lines by name, as text: prediction, loss, w1, w2, ..."""
    found = re.findall(r"^(prediction|loss|w\d+)(?: .*)? (\S+)$", text, re.M | re.I)
    return {name.lower(): number for name, number in found}


def figure(value):
    return f"{value:.8f}" if abs(value) < 1e9 else f"{value:.8e}"


def movements(case, noise):
    """How far the run's own rounding may move each number, by name."""
    inputs, targets, test = (numpy.array(case[key], dtype=float) for key in ("inputs", "targets", "test"))
    bias = case["bias"]
    start = [numpy.array(case["weights"], dtype=float).reshape(-1, 1)] if case["weights"] else reference.starting_weights([inputs.shape[1], 1], bias, case["seed"])
    ends = [reference.train(start, inputs, targets, case["rate"], case["iterations"], bias, shake) for shake in (None, noise)]
    weights, answers = [reference.flat(end) for end in ends], [reference.predict(end, test[None], bias)[0] for end in ends]
    losses = [reference.loss(end, inputs, targets, bias) for end in ends]
    magnified = max(reference.relative_difference(*weights), reference.relative_difference(*answers))
    share = agreement.PROMISED + (0 if magnified <= agreement.STRICT else agreement.MAGNIFIED * magnified)
    if magnified > CHAOTIC:
        share = math.inf
    moved = {f"w{i}": share * abs(weight) for i, weight in enumerate(weights[0], 1)}
    moved["prediction"] = share * answers[0]
    # an output's last bit moves the loss by about its square root
    moved["loss"] = share * losses[0] + 1e-14 * math.sqrt(losses[0]) + (0 if magnified <= agreement.STRICT else agreement.MAGNIFIED * abs(losses[1] - losses[0]))
    return moved


class Comparison:
    """Compares exported programs' lines with the program's, case by case."""
    def __init__(self, test):
        self.test, self.cases, self.numbers, self.strict = test, 0, 0, 0

    def compare(self, case, lines):
        self.cases += 1
        report, exact = call("train", case), neuroglass.json.loads(call("train", case, "--json").stdout)
        self.test.assertEqual(report.returncode, 0, report.stderr)
        ours, theirs = printed(report.stdout), printed(lines)
        values = {"prediction": exact["prediction"], "loss": exact["loss"], **{f"w{i}": weight for i, weight in enumerate(exact["weights"], 1)}}
        self.test.assertEqual(set(theirs), set(values), lines)
        self.test.assertEqual(len(lines.splitlines()), len(values), lines)
        moved = movements(case, numpy.random.RandomState(self.cases))
        for name, value in values.items():
            self.test.assertEqual(ours[name], figure(value), name)
            self.numbers += 1
            if not math.isfinite(moved[name]):
                continue
            least, most = figure(value - moved[name]), figure(value + moved[name])
            if least == most:
                self.strict += 1
                self.test.assertEqual(theirs[name], ours[name], f"{name}, which is {value!r}")
            else:
                self.test.assertTrue(float(least) <= float(theirs[name]) <= float(most), f"{name}: {theirs[name]}, not {least} to {most}")

    def sum_up(self):
        print(f"{self.strict} of {self.numbers} numbers of {self.cases} cases strict", flush=True)
        self.test.assertGreaterEqual(self.strict, 0.7 * self.numbers, "too few numbers are strict for the test to say much")


# After the first update the sums of all rows but the first are inf - inf, so that the second would leave no numbers.
OVERFLOWING = {"inputs": [[1e150, -1e150]] + 4 * [[1e150, 1e150]], "targets": [1e150] + 4 * [0.5], "test": [1e150, 1e150], "seed": 1, "iterations": 100,
               "rate": 1000, "bias": False, "weights": [0, 0]}


def check_overflow(test, lines):
    """A run that has to stop: the exported program stops at the same iteration, and prints what the program does."""
    report = call("train", OVERFLOWING)
    test.assertEqual(report.returncode, 1)
    stop = re.search(r"stopped at iteration \d+", report.stderr).group()
    test.assertEqual(lines.splitlines()[0], stop + ": the next update would leave weights too large to be numbers")
    test.assertEqual(printed(lines), printed(report.stdout))


class SameDigits:
    """What every exported program must do. Mixed into a TestCase that has CASES and run_export(case), which gives what it printed.
    A case is one neuron's, or one of networks.py."""

    def setUp(self):
        self.draw = neuroglass.draw()

    def test_any_experiment_prints_the_same_digits(self):
        comparison = Comparison(self)
        for _ in range(self.CASES):
            case = drawn_case(self.draw)
            with self.subTest(**case):
                comparison.compare(case, self.run_export(case))
        comparison.sum_up()

    def test_any_network_prints_the_same_digits(self):
        comparison = networks.Comparison(self)
        for _ in range(self.CASES):
            case = networks.drawn_case(self.draw)
            with self.subTest(**case):
                comparison.compare(case, self.run_export(case))
        comparison.sum_up()

    def test_a_network_that_runs_away_stops_there_too(self):
        lines = self.run_export(networks.RUNNING_AWAY)
        self.assertRegex(lines, r"^stopped at iteration \d+: the next update would leave weights too large to be numbers\n")
        networks.Comparison(self).compare(networks.RUNNING_AWAY, lines)

    def test_the_article_prints_the_articles_digits(self):
        lines = self.run_export(ARTICLE)
        self.assertEqual(lines, "prediction 0.98977040\nloss 0.00013104\nw1 -4.36561307\nw2 1.22519807\nw3 8.93780081\n")  # figures of the article

    def test_the_largest_data_keeps_its_digits(self):
        rows = [[self.draw.uniform(-1, 1) for _ in range(64)] for _ in range(10_000)]
        case = {**ARTICLE, "inputs": rows, "targets": [self.draw.random() for _ in rows], "test": rows[7], "rate": 0.001, "iterations": 20, "bias": True}
        Comparison(self).compare(case, self.run_export(case))

    def test_a_run_that_must_stop_stops_there_too(self):
        check_overflow(self, self.run_export(OVERFLOWING))
