"""Any dense network in NumPy: every activation, loss, optimizer, batch and start. Writes no file.

Written from the papers' formulas in matrices, for the numbers of the engine to be compared with. An experiment is a
dict: inputs (rows, inputs), targets (rows, outputs), test (inputs), hidden (a list of units), activation,
output_activation, bias ("off", "on", "fixed"), loss_function, batch (0: all rows), order, optimizer, learning_rate,
momentum, weight_decay, init, init_scale, seed.
"""
import random

import numpy
from reference import flat, relative_difference, sigmoid, with_bias

ACTIVATIONS = ("sigmoid", "tanh", "relu", "identity")  # of hidden layers
OUTPUT_ACTIVATIONS = (*ACTIVATIONS, "softmax", "step")
CROSS_ENTROPIES = ("cross_entropy", "mean_cross_entropy")
LOSS_FUNCTIONS = ("half_squared_error", "half_mean_squared_error", "mean_squared_error", *CROSS_ENTROPIES)
OPTIMIZERS = ("gradient_descent", "momentum", "adam")
INITS = ("article", "unit", "python", "normal", "xavier", "he", "zeros")


def softmax(z):
    raised = numpy.exp(z - z.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


FUNCTIONS = {
    "sigmoid": sigmoid,
    "tanh": numpy.tanh,
    "relu": lambda z: numpy.maximum(z, 0),
    "identity": lambda z: z,
    "softmax": softmax,
    "step": lambda z: numpy.where(z >= 0, 1.0, 0.0),
}
# f'(z) from a = f(z); the perceptron's rule takes the step's for 1
DERIVATIVES = {
    "sigmoid": lambda a: a * (1 - a),
    "tanh": lambda a: 1 - a**2,
    "relu": lambda a: (a > 0).astype(float),
    "identity": numpy.ones_like,
    "step": numpy.ones_like,
}


def arrays(experiment):
    """Inputs (rows, inputs), targets (rows, outputs), test (1, inputs)."""
    inputs, targets, test = (numpy.array(experiment[key], dtype=float) for key in ("inputs", "targets", "test"))
    return inputs, targets.reshape(len(inputs), -1), test.reshape(1, -1)


def goes_together(experiment):
    """Whether such a network can be trained: the cross-entropy needs outputs and targets from 0 to 1."""
    inputs, targets, _ = arrays(experiment)
    output, is_cross_entropy = experiment["output_activation"], experiment["loss_function"] in CROSS_ENTROPIES
    if is_cross_entropy and (output not in ("sigmoid", "softmax") or targets.min() < 0 or targets.max() > 1):
        return False
    if output == "softmax":
        return is_cross_entropy and targets.shape[1] > 1
    return output != "step" or not experiment["hidden"]


def starting_weights(experiment):
    """A list of (inputs + bias, units), the bias as the last row."""
    inputs, targets, _ = arrays(experiment)
    widths = [inputs.shape[1], *experiment["hidden"], targets.shape[1]]
    shapes = [(below, units) for below, units in zip(widths, widths[1:])]
    init, bias = experiment["init"], int(experiment["bias"] != "off")
    numpys, pythons = numpy.random.RandomState(experiment["seed"]), random.Random(experiment["seed"])
    if init == "zeros":
        return [numpy.zeros((below + bias, units)) for below, units in shapes]
    if init == "article":
        return [2 * numpys.random_sample((below + bias, units)) - 1 for below, units in shapes]
    if init == "unit":
        return [numpys.random_sample((below + bias, units)) for below, units in shapes]
    if init == "python":
        return [numpy.array([[pythons.random() for _ in range(below + bias)] for _ in range(units)]).T
                for below, units in shapes]
    scale = {
        "normal": lambda below, units: experiment["init_scale"],
        "xavier": lambda below, units: numpy.sqrt(2 / (below + units)),
        "he": lambda below, units: numpy.sqrt(2 / below),
    }[init]
    drawn = [numpys.randn(units, below).T * scale(below, units) for below, units in shapes]
    return [numpy.vstack([layer, numpy.zeros((bias, layer.shape[1]))]) for layer in drawn]


def summed(a, b, noise):
    """a @ b; with noise each sum moves by as much as the last bit of its largest terms may, unless it is 0."""
    total = a @ b
    if noise is None:
        return total
    moved = numpy.spacing(numpy.abs(a) @ numpy.abs(b)) * noise.randint(-1, 2, total.shape)
    return numpy.where(total == 0, total, total + moved)


def shaken(values, noise):
    """With noise each value moves by -1, 0 or 1 unit in the last place, unless it is 0."""
    if noise is None:
        return values
    return numpy.where(values == 0, values, values + numpy.spacing(values) * noise.randint(-1, 2, values.shape))


def outputs_of_layers(experiment, weights, inputs, noise=None):
    """[inputs, (rows, units) of each layer]"""
    outs, bias = [inputs], experiment["bias"] != "off"
    for number, layer in enumerate(weights, 1):
        name = experiment["output_activation" if number == len(weights) else "activation"]
        out = FUNCTIONS[name](summed(with_bias(outs[-1], bias), layer, noise))
        outs.append(out if name == "step" else shaken(out, noise))
    return outs


def gradients(experiment, weights, inputs, targets, noise=None):
    """-d loss / d weights over these rows, without the weights' decay."""
    outs = outputs_of_layers(experiment, weights, inputs, noise)
    name, loss_function = experiment["output_activation"], experiment["loss_function"]
    factor = 1
    if "mean" in loss_function:
        factor = (2 if loss_function == "mean_squared_error" else 1) / len(inputs)
    delta = factor * (targets - outs[-1])
    if loss_function not in CROSS_ENTROPIES:
        delta = delta * DERIVATIVES[name](outs[-1])
    found, bias = [], experiment["bias"] != "off"
    for layer, below in zip(reversed(weights), reversed(outs[:-1])):
        found.insert(0, summed(with_bias(below, bias).T, delta, noise))
        if len(found) < len(weights):
            delta = summed(delta, layer[: below.shape[1]].T, noise) * DERIVATIVES[experiment["activation"]](below)
    return found


def rows_of(experiment, iteration):
    """The rows that the update after so many iterations takes."""
    rows = len(experiment["inputs"])
    batch = min(experiment["batch"] or rows, rows)
    epoch, number = divmod(iteration, -(-rows // batch))
    order = numpy.arange(rows)
    if experiment["order"] == "shuffled" and batch < rows:
        order = numpy.random.RandomState([experiment["seed"], epoch]).permutation(rows)
    return order[number * batch : (number + 1) * batch]


class Training:
    """A network at an iteration. With noise, a RandomState, every number is shaken in its last place on the way: how
    far that moves the end is how far the run magnifies rounding, by which two right computations may differ. Stops
    before an update that would leave numbers that are not finite."""

    def __init__(self, experiment, noise=None):
        self.experiment, self.noise, self.iteration, self.stopped = experiment, noise, 0, False
        start = experiment.get("weights")
        self.weights = starting_weights(experiment)
        if start:
            ends = numpy.cumsum([layer.size for layer in self.weights])[:-1]
            self.weights = [part.reshape(layer.shape) for part, layer in
                            zip(numpy.split(numpy.array(start, dtype=float), ends), self.weights)]
        if noise is not None:
            self.weights = [numpy.where(layer == 0, layer, numpy.nextafter(layer, numpy.inf)) for layer in self.weights]
        self.velocities, self.squares = ([numpy.zeros_like(layer) for layer in self.weights] for _ in range(2))

    def train_to(self, iteration):
        inputs, targets, _ = arrays(self.experiment)
        while self.iteration < iteration and not self.stopped:
            before, rows = list(self.weights), rows_of(self.experiment, self.iteration)
            self.update(gradients(self.experiment, self.weights, inputs[rows], targets[rows], self.noise))
            if all(numpy.isfinite(layer).all() for layer in self.weights + self.velocities + self.squares):
                self.iteration += 1
            else:
                self.weights, self.stopped = before, True
        return self

    def update(self, downhill):
        experiment, t = self.experiment, self.iteration + 1
        rate, momentum = experiment["learning_rate"], experiment["momentum"]
        beta1, beta2, epsilon = 0.9, 0.999, 1e-8
        for number, gradient in enumerate(downhill):
            weights = self.weights[number]
            trained = len(weights) - (experiment["bias"] != "off")  # the rows that are no biases
            gradient[:trained] -= experiment["weight_decay"] * weights[:trained]
            if experiment["bias"] == "fixed":
                gradient[trained:] = 0
            v, s = self.velocities[number], self.squares[number]
            if experiment["optimizer"] == "gradient_descent":
                step = rate * gradient
            elif experiment["optimizer"] == "momentum":
                v[:] = momentum * v + rate * gradient
                step = v
            else:
                v[:] = beta1 * v + (1 - beta1) * gradient
                s[:] = beta2 * s + (1 - beta2) * gradient**2
                step = rate * (v / (1 - beta1**t)) / (numpy.sqrt(s / (1 - beta2**t)) + epsilon)
            self.weights[number] = weights + shaken(step, self.noise)

    def predictions(self):
        """(outputs) for the test example"""
        return outputs_of_layers(self.experiment, self.weights, arrays(self.experiment)[2], self.noise)[-1][0]

    def loss(self):
        """Over all rows, with the weights' decay."""
        inputs, y, _ = arrays(self.experiment)
        a = outputs_of_layers(self.experiment, self.weights, inputs, self.noise)[-1]
        loss_function = self.experiment["loss_function"]
        if loss_function in CROSS_ENTROPIES:
            with numpy.errstate(divide="ignore", invalid="ignore"):
                terms = numpy.where(y == 0, 0, y * numpy.log(a))
                if self.experiment["output_activation"] != "softmax":
                    terms = terms + numpy.where(y == 1, 0, (1 - y) * numpy.log(1 - a))
            value = -terms.sum()
        else:
            value = ((y - a) ** 2).sum() / (2 if loss_function.startswith("half") else 1)
        if "mean" in loss_function:
            value /= len(inputs)
        trained = [layer[: len(layer) - (self.experiment["bias"] != "off")] for layer in self.weights]
        return float(value + self.experiment["weight_decay"] / 2 * sum((layer**2).sum() for layer in trained))


def drawn(draw):
    """An experiment of any kind out of a random.Random, 1 to 12 rows."""
    rows, width, outputs = draw.randint(1, 12), draw.choice([1, 2, 3, 4, 6]), draw.choice([1, 1, 2, 3])
    binary, is_share = draw.random() < 0.3, draw.random() < 0.8
    value = (lambda: draw.randint(0, 1)) if binary else (lambda: round(draw.uniform(-2, 2), 3))
    target = (lambda: draw.randint(0, 1)) if binary else (lambda: round(draw.uniform(0 if is_share else -2, 1), 3))
    while True:
        experiment = {
            "inputs": [[value() for _ in range(width)] for _ in range(rows)],
            "targets": [[target() for _ in range(outputs)] for _ in range(rows)],
            "test": [value() for _ in range(width)],
            "hidden": [draw.randint(1, 6) for _ in range(draw.choice([0, 1, 1, 2, 3]))],
            "activation": draw.choice(ACTIVATIONS),
            "output_activation": draw.choice(OUTPUT_ACTIVATIONS),
            "bias": draw.choice(["off", "on", "on", "fixed"]),
            "loss_function": draw.choice(LOSS_FUNCTIONS),
            "batch": draw.choice([0, 0, 1, draw.randint(2, rows + 2)]),
            "order": draw.choice(["listed", "shuffled"]),
            "optimizer": draw.choice(OPTIMIZERS),
            "learning_rate": round(10 ** draw.uniform(-2.5, -0.3), 4),
            "momentum": round(draw.uniform(0.1, 0.95), 2),
            "weight_decay": draw.choice([0, 0, round(10 ** draw.uniform(-3, -1), 4)]),
            "init": draw.choice(INITS),
            "init_scale": round(draw.uniform(0.1, 1), 2),
            "seed": draw.getrandbits(32),
        }
        if experiment["output_activation"] == "softmax" and draw.random() < 0.7:  # one class a row
            for row in experiment["targets"]:
                row[:] = [0] * outputs
                row[draw.randrange(outputs)] = 1
        if goes_together(experiment):
            return experiment


def magnification(training, shaken):
    """How far the shaken run is from the other: the largest relative difference of weights, predictions and loss."""
    pairs = [(flat(training.weights), flat(shaken.weights)), (training.predictions(), shaken.predictions()),
             (training.loss(), shaken.loss())]
    return max(relative_difference(*pair) for pair in pairs)
