#!/usr/bin/env python3
"""Records what the command line gives, to the last bit, so that Node, browsers and other machines can be held to it.

    make_bits.py            after a change that is meant to change bits, once the tests against NumPy have passed

Each line of bits.jsonl is a case: seed, iterations, learning_rate, inputs, targets, test, and its result. Each line of
network_bits.jsonl is a network of any kind: the link that opens it at its last iteration, how many weights it has, and the
FNV-1a hash, of 64 bits, of its weights, its first prediction and its loss as bytes of doubles, the lowest first.
"""
import json
import random
import struct
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "cli"))
import neuroglass
import network_reference

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


def network_cases():
    drawn = random.Random(2)
    for hidden, outputs in (([32] * 6, 1), ([8, 8, 8], 1), ([4], 1), ([1], 1), ([32, 1], 10), ([6], 10), ([], 10), ([16, 4], 2)):
        while True:
            case = network_reference.drawn(drawn)
            if case["output_activation"] in ("sigmoid", "softmax") and not case["weight_decay"]:
                break
        case.update(hidden=hidden, learning_rate=0.05, activation="tanh", init="xavier")
        case["targets"] = [[int(k == row % outputs) for k in range(outputs)] for row in range(len(case["inputs"]))]
        if network_reference.goes_together(case):
            yield {**case, "iterations": 20}
    while True:
        yield {**network_reference.drawn(drawn), "iterations": drawn.choice([1, 10, 100, 300])}


def link(case):
    """The entries of the case, all of them, whether or not they differ from the usual."""
    numbers = lambda values: ",".join(map(repr, values))
    entries = {"data": "_".join(numbers(inputs + targets) for inputs, targets in zip(case["inputs"], case["targets"])),
               "targets": len(case["targets"][0]), "test": numbers(case["test"]), "layers": numbers(case["hidden"]) or "none",
               "update": case["batch"] or "all", "at": case["iterations"]}
    entries.update((key, case[key]) for key in
                   ("activation", "output_activation", "bias", "loss_function", "order", "optimizer", "learning_rate", "momentum",
                    "weight_decay", "init", "init_scale", "seed", "iterations"))
    return "v=1&" + "&".join(f"{key}={value}" for key, value in entries.items())


def network_line(case):
    """None where the run overflows."""
    rows = [inputs + targets for inputs, targets in zip(case["inputs"], case["targets"])]
    flags = [f"--{key.replace('_', '-')}={value}" for key, value in
             (entry.split("=") for entry in link(case).split("&")) if key not in ("v", "data", "at")]
    done = neuroglass.run("train", *flags, "--data=-", "--json", stdin=neuroglass.csv(rows))
    if done.returncode:
        return None
    result = json.loads(done.stdout)
    prediction = result["prediction"]
    values = [*result["weights"], prediction[0] if isinstance(prediction, list) else prediction, result["loss"]]
    fingerprint = 0xcbf29ce484222325
    for byte in struct.pack(f"<{len(values)}d", *values):
        fingerprint = (fingerprint ^ byte) * 0x100000001b3 % 2**64
    return json.dumps({"link": link(case), "weights": len(result["weights"]), "bits": f"{fingerprint:016x}"}) + "\n"


def main():
    lines = []
    for case in cases():
        rows = [inputs + [target] for inputs, target in zip(case["inputs"], case["targets"])]
        result = neuroglass.result(f"--seed={case['seed']}", f"--iterations={case['iterations']}", f"--learning-rate={case['learning_rate']!r}",
                                   "--test=" + ",".join(map(repr, case["test"])), "--data=-", stdin=neuroglass.csv(rows))
        lines.append(json.dumps({**case, "result": result}) + "\n")
    folder = Path(__file__).parent
    (folder / "bits.jsonl").write_text("".join(lines))
    networks = filter(None, map(network_line, network_cases()))
    (folder / "network_bits.jsonl").write_text("".join(line for line, _ in zip(networks, range(200))))


if __name__ == "__main__":
    main()
