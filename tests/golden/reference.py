"""The network in NumPy: the article's own expressions, and the same for more layers. Writes no file.

The deep network is plain backpropagation (Rumelhart, Hinton and Williams 1986) of the loss ½ Σ (y - out)², full batch.
"""
import numpy


def sigmoid(z):
    return 1 / (1 + numpy.exp(-z))


def starting_weights(widths, bias, seed):
    random = numpy.random.RandomState(seed)
    return [2 * random.random_sample((rows + bias, columns)) - 1 for rows, columns in zip(widths, widths[1:])]


def with_bias(values, bias):
    return numpy.hstack([values, numpy.ones((len(values), 1))]) if bias else values


def shaken(out, noise):
    """The outputs, each moved by -1, 0 or 1 unit in the last place."""
    return out + numpy.spacing(out) * noise.randint(-1, 2, out.shape) if noise else out


def train(weights, inputs, targets, rate, iterations, bias=False, noise=None):
    """The weights after so many more iterations; a new list. targets: (rows,).

    With noise, a RandomState, every weight starts one unit in the last place away and every output of every iteration is
    shaken: how far that moves the end is how far the run magnifies rounding, by which two right computations may differ.
    """
    weights = [numpy.nextafter(layer, numpy.inf) if noise else layer.copy() for layer in weights]
    targets = targets.reshape(-1, 1)
    if len(weights) == 1 and not bias:
        w = weights[0]
        for _ in range(iterations):
            out = shaken(1 / (1 + numpy.exp(-numpy.dot(inputs, w))), noise)
            w += rate * numpy.dot(inputs.T, (targets - out) * out * (1 - out))
        return weights
    for _ in range(iterations):
        outs = [inputs]
        for layer in weights:
            outs.append(shaken(sigmoid(with_bias(outs[-1], bias) @ layer), noise))
        error = targets - outs[-1]
        gradients = []
        for layer, before, after in reversed(list(zip(weights, outs, outs[1:]))):
            delta = error * after * (1 - after)
            gradients.insert(0, with_bias(before, bias).T @ delta)
            error = delta @ layer[:before.shape[1]].T
        for layer, gradient in zip(weights, gradients):
            layer += rate * gradient
    return weights


def predict(weights, inputs, bias=False):
    """(rows,)"""
    for layer in weights:
        inputs = sigmoid(with_bias(inputs, bias) @ layer)
    return inputs[:, 0]


def loss(weights, inputs, targets, bias=False):
    return 0.5 * float(numpy.sum((targets - predict(weights, inputs, bias)) ** 2))


def flat(weights):
    return numpy.concatenate([layer.ravel() for layer in weights])


def relative_difference(a, b):
    """The largest |a - b| / max(|a|, |b|) of any element."""
    a, b = numpy.atleast_1d(a), numpy.atleast_1d(b)
    scale = numpy.maximum(numpy.maximum(numpy.abs(a), numpy.abs(b)), 1e-300)
    return float(numpy.max(numpy.abs(a - b) / scale))
