#!/usr/bin/env python3
"""Records bits.jsonl: what the command line gives, to the last bit, so that Node, browsers and other machines can be held to it.

    make_bits.py            after a change that is meant to change bits, once the tests against NumPy have passed

Each line is a case: seed, iterations, learning_rate, inputs, targets, test, and its result.
"""
import json
import random
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "cli"))
import neuroglass

ARTICLE = {"inputs": [[0, 1, 1], [1, 0, 0], [1, 0, 1]], "targets": [1, 0, 1], "test": [1, 0, 1]}


def cases():
    for seed in (0, 1, 2, 12345, 4294967295):
        for iterations in (0, 1, 10, 100, 10000):
            yield {"seed": seed, "iterations": iterations, "learning_rate": 1, **ARTICLE}
    for rate in (0.000001, 0.01, 0.37, 7.5, 100, 1000):
        yield {"seed": 3, "iterations": 5000, "learning_rate": rate, **ARTICLE}
    drawn = random.Random(1)
    for rows, inputs in ((1, 1), (2, 2), (4, 4), (4, 3), (5, 4), (3, 5), (10, 16), (40, 6), (1000, 2)):
        number = lambda: drawn.uniform(-3, 3)
        yield {"seed": rows, "iterations": 300, "learning_rate": 2 / rows, "inputs": [[number() for _ in range(inputs)] for _ in range(rows)],
               "targets": [drawn.random() for _ in range(rows)], "test": [number() for _ in range(inputs)]}


def main():
    lines = []
    for case in cases():
        rows = [inputs + [target] for inputs, target in zip(case["inputs"], case["targets"])]
        result = neuroglass.result(f"--seed={case['seed']}", f"--iterations={case['iterations']}", f"--learning-rate={case['learning_rate']!r}",
                                   "--test=" + ",".join(map(repr, case["test"])), "--data=-", stdin=neuroglass.csv(rows))
        lines.append(json.dumps({**case, "result": result}) + "\n")
    (Path(__file__).parent / "bits.jsonl").write_text("".join(lines))


if __name__ == "__main__":
    main()
