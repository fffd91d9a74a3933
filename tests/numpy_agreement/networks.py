"""What the tests of networks of any kind share: cases, what the program says of them, and how near NumPy must come.

As in test_numpy_agreement.py, a run is repeated with every number shaken in its last place, here by three noises; how
far that moves the end is the run's own magnification of rounding.
"""
import math

import neuroglass
import network_reference
import numpy
from reference import flat, relative_difference

STRICT, PROMISED, MAGNIFIED, CHAOTIC = 2e-14, 1e-12, 100, 1e-7
NORMAL_INITS = ("normal", "xavier", "he")


def drawn_case(draw, most=400):
    iterations = draw.choice([0, 1, draw.randint(2, most), draw.randint(2, most)])
    case = {**network_reference.drawn(draw), "iterations": iterations}
    if draw.random() < 0.2:
        case["weights"] = [round(draw.uniform(-1, 1), 2) for _ in flat(network_reference.starting_weights(case))]
    rows = len(case["inputs"])
    if draw.random() < 0.3:
        case["scaling"] = draw.choice(["min_max", "standard"])
    if rows > 1 and draw.random() < 0.3:
        if draw.random() < 0.5:
            case["held_out"], case["held_out_seed"] = draw.uniform(0.05, 0.9), draw.getrandbits(32)
        else:
            case["held_out_rows"] = [row + 1 for row in sorted(draw.sample(range(rows), draw.randint(1, rows - 1)))]
    return case


def scaled(case, trained):
    """The case as a network is given it: its inputs and test example scaled by those rows."""
    if "scaling" not in case:
        return case
    inputs, test = numpy.array(case["inputs"], dtype=float), numpy.array(case["test"], dtype=float)
    rows = inputs[trained]
    low, high = rows.min(axis=0), rows.max(axis=0)
    offset, spread = low, high - low
    if case["scaling"] == "standard":
        offset = sum(rows) / len(rows)  # row by row, while mean() of a single column goes in pairs
        spread = numpy.sqrt(sum((rows - offset)**2) / len(rows))
    offset, spread = numpy.where(high > low, offset, low), numpy.where(high > low, spread, 1)
    return {**case, "inputs": ((inputs - offset) / spread).tolist(), "test": ((test - offset) / spread).tolist()}


def parts(case):
    """As a network is given it: the case with the rows that are trained alone, and with those held out alone; None where
    there are none."""
    count = len(case["inputs"])
    held = [row - 1 for row in case.get("held_out_rows", [])]
    if not held:
        wanted = math.floor(count * case.get("held_out", 0) + 0.5)
        order = numpy.random.RandomState(case.get("held_out_seed", 1)).permutation(count)
        held = sorted(order[:min(wanted, count - 1)].tolist())

    trained = [row for row in range(count) if row not in held]
    given = scaled(case, trained)

    def of(rows):
        return {**given, "inputs": [given["inputs"][row] for row in rows], "targets": [case["targets"][row] for row in rows]}
    return of(trained), of(held) if held else None


def held_out_loss(run, held):
    other = network_reference.Training({**held, "weight_decay": 0}, run.noise)
    other.weights = run.weights
    return other.loss()


def flags(case):
    found = [f"--{key.replace('_', '-')}={case[key]}" for key in
             ("activation", "output_activation", "bias", "loss_function", "order", "optimizer", "learning_rate",
              "momentum", "weight_decay", "init", "init_scale", "seed", "iterations")]
    found += [f"--update={case['batch'] or 'all'}", f"--targets={len(case['targets'][0])}", "--data=-",
              "--test=" + ",".join(map(repr, case["test"]))]
    found += [f"--{key.replace('_', '-')}={case[key]!r}" for key in ("held_out", "held_out_seed") if key in case]
    found += ["--scaling=" + case["scaling"]] if "scaling" in case else []
    for flag, numbers in (("--held-out-rows", case.get("held_out_rows")), ("--layers", case["hidden"]), ("--weights", case.get("weights"))):
        if numbers:
            found.append(flag + "=" + ",".join(map(repr, numbers)))
    return found


def rows(case):
    return neuroglass.csv([inputs + targets for inputs, targets in zip(case["inputs"], case["targets"])])


def call(command, case, *more):
    """The finished `neuroglass command` for the case."""
    return neuroglass.run(*command.split(), *flags(case), *more, stdin=rows(case))


class Trained:
    """What the program says of a case: weights, predictions, loss, and where it had to stop."""

    def __init__(self, case):
        done = call("train", case, "--json")
        said = neuroglass.json.loads(done.stdout) if done.stdout else None
        assert said and done.returncode == int("diverged_at" in said), done.stderr
        self.weights, self.loss, self.held_out_loss = numpy.array(said["weights"]), said["loss"], said.get("held_out_loss")
        self.predictions = said["prediction"] if isinstance(said["prediction"], list) else [said["prediction"]]
        self.iteration, self.stopped = said["iteration"], "diverged_at" in said


class Expected:
    """What NumPy says of it, and how far each of the numbers may be from that: `allowed` is relative, and infinite
    where nothing is asked."""

    def __init__(self, case, seed):
        trained, held = parts(case)
        with numpy.errstate(all="ignore"):
            runs = [network_reference.Training(trained, noise).train_to(case["iterations"])
                    for noise in (None, *(numpy.random.RandomState(seed + n) for n in range(3)))]
            kinds = {"weights": [flat(run.weights) for run in runs],
                     "predictions": [run.predictions() for run in runs],
                     "loss": [numpy.array([run.loss()]) for run in runs]}
            if held:
                kinds["held_out_loss"] = [numpy.array([held_out_loss(run, held)]) for run in runs]
        self.stops = {(run.iteration, run.stopped) for run in runs}
        self.values = {kind: values[0] for kind, values in kinds.items()}
        self.magnified, self.allowed = {}, {}
        for kind, (plain, *shaken) in kinds.items():
            finite = len(self.stops) == 1 and numpy.isfinite([plain, *shaken]).all()
            moved = max(relative_difference(plain, other) for other in shaken) if finite else math.inf
            self.magnified[kind] = moved
            self.allowed[kind] = math.inf
            if moved <= CHAOTIC:
                self.allowed[kind] = PROMISED + (0 if moved <= STRICT else MAGNIFIED * moved)

    def is_strict(self):
        return max(self.magnified.values()) <= STRICT


def names(case):
    """Of the lines that a program prints, in their order."""
    outputs, bias = len(case["targets"][0]), case["bias"] != "off"
    found = ["prediction"] if outputs == 1 else [f"prediction {k}" for k in range(1, outputs + 1)]
    found.append("loss")
    layers = network_reference.starting_weights(case)
    if outputs == 1 and len(layers) == 1:
        return found + [f"w{i}" for i in range(1, layers[0].size + 1)]
    for number, layer in enumerate(layers, 1):
        for row in range(1, len(layer) + 1):
            is_bias = bias and row == len(layer)
            found += [f"b[{number}][{unit}]" if is_bias else f"w[{number}][{row},{unit}]"
                      for unit in range(1, layer.shape[1] + 1)]
    return found


HELD_OUT = "loss of the rows held out"


def figure(value):
    return f"{value:.8f}" if abs(value) < 1e9 else f"{value:.8e}"


class Comparison:
    """Compares exported programs' lines with the program's numbers, case by case."""

    def __init__(self, test):
        self.test, self.cases, self.numbers, self.strict = test, 0, 0, 0

    def compare(self, case, text):
        self.cases += 1
        ours, expected, lines = Trained(case), Expected(case, self.cases), text.splitlines()
        stopped = [line for line in lines if line.startswith("stopped")]
        held = [line for line in lines if line.startswith(HELD_OUT)]
        lines = [line for line in lines if line not in held]
        if len(expected.stops) == 1:
            says = f"stopped at iteration {ours.iteration}: the next update would leave weights too large to be numbers"
            self.test.assertEqual(stopped, [says] if ours.stopped else [])
        theirs = [line.rsplit(" ", 1) for line in lines[len(stopped):]]
        self.test.assertEqual([name for name, _ in theirs], names(case))
        values = [*ours.predictions, ours.loss, *ours.weights]
        kinds = ["predictions"] * len(ours.predictions) + ["loss"] + ["weights"] * len(ours.weights)
        if held:
            theirs += [line.rsplit(" ", 1) for line in held]
            values, kinds = [*values, ours.held_out_loss], [*kinds, "held_out_loss"]
        for kind, value, (name, number) in zip(kinds, values, theirs, strict=True):
            self.numbers += 1
            if value is None or not math.isfinite(expected.allowed[kind]):
                continue
            moved = expected.allowed[kind] * abs(value)
            least, most = float(figure(value - moved)), float(figure(value + moved))
            self.strict += least == most
            self.test.assertTrue(least <= float(number) <= most, f"{name}: {number}, not {figure(value)}\n{text}")

    def sum_up(self):
        print(f"{self.strict} of {self.numbers} numbers of {self.cases} networks strict", flush=True)
        self.test.assertGreaterEqual(self.strict, 0.7 * self.numbers, "too few are strict for the test to say much")


# A line through two points, learnt in steps that are too long: each makes the weights larger.
RUNNING_AWAY = {
    "inputs": [[1], [2]], "targets": [[300], [500]], "test": [3], "hidden": [], "activation": "sigmoid",
    "output_activation": "identity", "bias": "on", "loss_function": "half_mean_squared_error", "batch": 0,
    "order": "listed", "optimizer": "gradient_descent", "learning_rate": 3, "momentum": 0.9, "weight_decay": 0,
    "init": "zeros", "init_scale": 1, "seed": 1, "iterations": 1000,
}
