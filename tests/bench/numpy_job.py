"""The article's job in NumPy, in the article's own expressions. Reads numbers of iterations, one a line; answers each with
milliseconds and the prediction, as JSON. Does nothing else."""
import json
import sys
import time

from numpy import array, dot, exp, random

training_set_inputs = array([[0, 1, 1], [1, 0, 0], [1, 0, 1]])
training_set_outputs = array([[1, 0, 1]]).T

for line in sys.stdin:
    iterations = int(line)
    began = time.perf_counter()
    random.seed(1)
    synaptic_weights = 2 * random.random((3, 1)) - 1
    for iteration in range(iterations):
        output = 1 / (1 + exp(-(dot(training_set_inputs, synaptic_weights))))
        synaptic_weights += dot(training_set_inputs.T, (training_set_outputs - output) * output * (1 - output))
    prediction = 1 / (1 + exp(-(dot(array([1, 0, 1]), synaptic_weights))))
    print(json.dumps({"milliseconds": (time.perf_counter() - began) * 1000, "prediction": float(prediction[0])}), flush=True)
