"""The article's job in NumPy, in the article's own expressions, and the same for many seeds at once as one matrix expression an
iteration. Reads lines such as "article 1000", "sweep 1000", "xor 1000" or "neuron 1000 16 4", the numbers those of iterations, rows and inputs; answers each with milliseconds
and the prediction of seed 1, as JSON. Does nothing else."""
import json
import sys
import time

from numpy import arange, array, concatenate, dot, exp, random, stack

training_set_inputs = array([[0, 1, 1], [1, 0, 0], [1, 0, 1]])
training_set_outputs = array([[1, 0, 1]]).T
SEEDS = 1000  # as in job.mjs
START = stack([2 * random.RandomState(seed).random_sample(3) - 1 for seed in range(SEEDS)], axis=1)  # (inputs, seeds); its time is not counted


def article(iterations):
    random.seed(1)
    synaptic_weights = 2 * random.random((3, 1)) - 1
    for iteration in range(iterations):
        output = 1 / (1 + exp(-(dot(training_set_inputs, synaptic_weights))))
        synaptic_weights += dot(training_set_inputs.T, (training_set_outputs - output) * output * (1 - output))
    prediction = 1 / (1 + exp(-(dot(array([1, 0, 1]), synaptic_weights))))
    return prediction[0]


def sweep(iterations):
    inputs, targets, weights = training_set_inputs.astype(float), training_set_outputs.astype(float), START.copy()
    for iteration in range(iterations):
        output = 1 / (1 + exp(-(inputs @ weights)))
        weights += inputs.T @ ((targets - output) * output * (1 - output))
    return (1 / (1 + exp(-(array([1.0, 0.0, 1.0]) @ weights))))[1]


XOR_INPUTS, XOR_TARGETS = array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]), array([[[0.0], [1], [1], [0]]])  # with the bias's 1


def xor_start():
    """(seeds, 3, 4) and (seeds, 5, 1): NumPy's 2r - 1, one matrix after the other."""
    drawn = [2 * random.RandomState(seed).random_sample(17) - 1 for seed in range(SEEDS)]
    return stack([d[:12].reshape(3, 4) for d in drawn]), stack([d[12:].reshape(5, 1) for d in drawn])


XOR_START = xor_start()  # its time is not counted


def xor(iterations):
    first, second = (weights.copy() for weights in XOR_START)
    ones = stack([array([[1.0]] * 4)] * SEEDS)
    for iteration in range(iterations + 1):
        hidden = 1 / (1 + exp(-(XOR_INPUTS @ first)))
        above = concatenate([hidden, ones], axis=2)
        output = 1 / (1 + exp(-(above @ second)))
        if iteration == iterations:
            return output[1, 1, 0]
        delta = (XOR_TARGETS - output) * output * (1 - output)
        below = (delta @ second[:, :4].transpose(0, 2, 1)) * hidden * (1 - hidden)
        second += above.transpose(0, 2, 1) @ delta
        first += XOR_INPUTS.T @ below


def neuron(iterations, rows, inputs):
    """The data of native_job.cpp."""
    x = (arange(rows * inputs) * 7919 % 1000 / 500 - 1).reshape(rows, inputs)
    y, w = (arange(rows) % 2.0).reshape(rows, 1), ((arange(inputs) + 1) / 32).reshape(inputs, 1)
    for iteration in range(iterations):
        output = 1 / (1 + exp(-dot(x, w)))
        w += 0.01 * dot(x.T, (y - output) * output * (1 - output))
    return (1 / (1 + exp(-dot(x[0], w))))[0]


for line in sys.stdin:
    job, *numbers = line.split()
    began = time.perf_counter()
    prediction = {"article": article, "sweep": sweep, "xor": xor, "neuron": neuron}[job](*map(int, numbers))
    print(json.dumps({"milliseconds": (time.perf_counter() - began) * 1000, "prediction": float(prediction)}), flush=True)
