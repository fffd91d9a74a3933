#!/usr/bin/env python3
"""Writes the expected numbers of the native tests with NumPy: random.txt, article.txt, datasets.txt, deep.txt, networks.txt.

    make_golden.py [DIRECTORY]      the default is the directory of this script

Each file holds cases parted by blank lines; each line is a name and its numbers, which read back as the same doubles.
Within a case every `at N` begins the numbers of iteration N. Cases that magnify rounding (reference.train with noise) are
refused, for of them no digits can be promised: choose another.
"""
import random
import sys
from pathlib import Path

import numpy

import network_reference
import reference

HEADER = "# Written by make_golden.py with NumPy; run it again instead of editing. Lines: a name and its numbers.\n"
ARTICLE = ([[0, 1, 1], [1, 0, 0], [1, 0, 1]], [1, 0, 1], [1, 0, 1])
SEEDS = [0, 1, 2, 12345, 4294967295]
# Seeds of network_reference.drawn() whose experiments together have every option several times, and every two of them
# together where they go, and which magnify rounding to less than 3e-14.
NETWORKS = [
    12, 60, 61, 117, 135, 170, 210, 240, 298, 319, 339, 387, 390, 421, 441, 462, 489, 537, 549, 603, 609, 612, 615,
    621, 622, 648, 669, 684, 697, 699, 700, 720, 729, 793, 838, 840, 861, 891, 957, 981, 1008, 1029, 1041, 1089,
    1107, 1165, 1181, 1197, 1280, 1290, 1347, 1398, 1410, 1542, 1626, 1656, 1680, 1710, 1766, 1780, 1796, 1948,
    2028, 2235,
]


def numbers(values):
    return " ".join(repr(int(v)) if float(v).is_integer() and abs(v) < 2**53 else repr(float(v)) for v in numpy.ravel(values))


def random_file():
    blocks = []
    for seed in SEEDS + [7, 19650218]:
        blocks.append(f"seed {seed}\nsamples {numbers(numpy.random.RandomState(seed).random_sample(700)[[0, 1, 2, 3, 310, 311, 312, 313, 623, 624, 699]])}\n")
    return HEADER + "# Samples 0 1 2 3 310 311 312 313 623 624 699 of RandomState(seed), counted from 0.\n\n" + "\n".join(blocks)


def case(name, widths, bias, seed, rate, inputs, targets, test, iterations):
    """The text of a case."""
    inputs, targets, test = (numpy.array(v, dtype=float) for v in (inputs, targets, test))
    start = reference.starting_weights(widths, bias, seed)
    weights = other = start
    lines = [f"name {name}", f"widths {numbers(widths)}", f"bias {int(bias)}", f"seed {seed}", f"learning_rate {numbers(rate)}",
             f"inputs {numbers(inputs)}", f"targets {numbers(targets)}", f"test {numbers(test)}"]
    reached, noise = 0, numpy.random.RandomState(0)
    for iteration in iterations:
        weights = reference.train(weights, inputs, targets, rate, iteration - reached, bias)
        other = reference.train(other, inputs, targets, rate, iteration - reached, bias, noise)
        reached = iteration
        magnification = reference.relative_difference(reference.flat(weights), reference.flat(other))
        assert magnification < 1e-13, f"{name} at {iteration} magnifies rounding to {magnification:.1e}"
        lines += [f"at {iteration}", f"weights {numbers(reference.flat(weights))}",
                  f"prediction {numbers(reference.predict(weights, test[None], bias))}",
                  f"loss {numbers(reference.loss(weights, inputs, targets, bias))}"]
    return "\n".join(lines) + "\n"


def file_of(cases):
    return HEADER + "\n" + "\n".join(cases)


def article_file():
    cases = [case(f"article_seed_{seed}", [3, 1], False, seed, 1, *ARTICLE, [0, 1, 2, 10, 100, 1000, 10000]) for seed in SEEDS]
    cases += [case(f"article_rate_{rate}", [3, 1], False, 1, rate, *ARTICLE, [1, 10, 100, 1000])
              for rate in (1e-6, 1e-3, 0.03, 0.5, 3, 10, 100, 1000)]
    return file_of(cases)


def drawn_data(random, rows, inputs, kind):
    values = random.randint(0, 2, (rows, inputs)) if kind == "binary" else numpy.round(random.normal(size=(rows, inputs)), 3)
    targets = random.randint(0, 2, rows) if kind == "binary" else numpy.round(random.uniform(size=rows), 3)
    return values, targets, values[random.randint(rows)] if kind == "binary" else numpy.round(random.normal(size=inputs), 3)


def datasets_file():
    cases = []
    for number, (rows, inputs) in enumerate([(1, 1), (1, 16), (2, 1), (2, 2), (3, 3), (4, 3), (4, 4), (3, 4), (5, 4), (4, 5), (7, 2), (8, 8), (13, 5), (20, 16), (20, 1)]):
        for kind in ("binary", "real"):
            random = numpy.random.RandomState(1000 + number)
            rate = [1, 0.1, 0.02][number % 3]
            cases.append(case(f"rows_{rows}_inputs_{inputs}_{kind}", [inputs, 1], False, 40 + number, rate,
                              *drawn_data(random, rows, inputs, kind), [0, 1, 10, 500]))
    return file_of(cases)


def deep_file():
    cases = []
    for number, widths in enumerate([[3, 1], [1, 1], [2, 2, 1], [3, 4, 1], [3, 4, 2, 1], [16, 5, 1], [2, 3, 3, 3, 1], [3, 1, 1]]):
        for bias in (False, True):
            random = numpy.random.RandomState(2000 + number)
            cases.append(case("layers_" + "_".join(map(str, widths)) + ("_bias" if bias else ""), widths, bias, 90 + number, 0.5,
                              *drawn_data(random, 4 + number, widths[0], "real"), [0, 1, 10, 300]))
    return file_of(cases)


def network_case(number):
    """The text of an experiment of any kind."""
    experiment = network_reference.drawn(random.Random(number))
    lines = [f"name network_{number}", f"outputs {len(experiment['targets'][0])}"]
    lines += [f"{key} {value if isinstance(value, str) else numbers(value)}".rstrip() for key, value in experiment.items()]
    training = network_reference.Training(experiment)
    shaken = [network_reference.Training(experiment, numpy.random.RandomState(seed)) for seed in range(4)]
    for iteration in (0, 1, 10, 200):
        training.train_to(iteration)
        magnified = max(network_reference.magnification(training, other.train_to(iteration)) for other in shaken)
        assert magnified < 1e-13, f"network {number} at {iteration} magnifies rounding to {magnified:.1e}"
        lines += [f"at {iteration}", f"weights {numbers(reference.flat(training.weights))}",
                  f"predictions {numbers(training.predictions())}", f"loss {numbers(training.loss())}"]
    return "\n".join(lines) + "\n"


def networks_file():
    return file_of([network_case(number) for number in NETWORKS])


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, make in (("random", random_file), ("article", article_file), ("datasets", datasets_file), ("deep", deep_file),
                       ("networks", networks_file)):
        (directory / f"{name}.txt").write_text(make())


if __name__ == "__main__":
    main()
