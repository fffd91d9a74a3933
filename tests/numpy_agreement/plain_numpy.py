"""The article's expressions in NumPy, for the cases on its input, one a line as JSON; answers each with its weights.

NumPy leaves the order of its sums to the BLAS it was built with: where numpy.dot does not add from left to right (OpenBLAS
adds in vectors, with fused products), the sums are written out here, still in NumPy's operations. The first line of output says
which. Knows nothing of Neuroglass.
"""
import json
import sys
from pathlib import Path

import numpy

sys.path.append(str(Path(__file__).resolve().parents[1] / "golden"))
import reference


def left_to_right(a, b):
    """a @ b for b of one column, the sum of each row from left to right."""
    total = a[:, :1] * b[:1]
    for i in range(1, a.shape[1]):
        total += a[:, i:i + 1] * b[i:i + 1]
    return total


def adds_from_left_to_right(dot):
    random = numpy.random.RandomState(1)
    for _ in range(200):
        rows, inputs = random.randint(1, 31), random.randint(1, 18)
        x, w, delta = (random.normal(size=size) for size in ((rows, inputs), (inputs, 1), (rows, 1)))
        if (dot(x, w) != left_to_right(x, w)).any() or (dot(x.T, delta) != left_to_right(x.T, delta)).any():
            return False
    return True


def trained(case, dot):
    inputs = reference.with_bias(numpy.array(case["inputs"], dtype=float), case["bias"])
    targets = numpy.array(case["targets"], dtype=float).reshape(-1, 1)
    weights = reference.starting_weights([inputs.shape[1] - case["bias"], 1], case["bias"], case["seed"])[0]
    for _ in range(case["iterations"]):
        output = 1 / (1 + numpy.exp(-dot(inputs, weights)))
        weights += case["rate"] * dot(inputs.T, (targets - output) * output * (1 - output))
    return weights[:, 0].tolist()


def main():
    plain = adds_from_left_to_right(numpy.dot)
    print("numpy.dot adds from left to right" if plain else "numpy.dot adds in another order")
    with numpy.errstate(over="ignore"):
        for line in sys.stdin:
            print(json.dumps(trained(json.loads(line), numpy.dot if plain else left_to_right)))


if __name__ == "__main__":
    main()
