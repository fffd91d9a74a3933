"""Runs the command line for the tests. Knows where it was built; NEUROGLASS_CLI names another."""
import json
import os
import random
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = os.environ.get("NEUROGLASS_CLI", str(ROOT / "build" / "native" / "neuroglass"))


def run(*words, stdin=""):
    """The finished process: returncode, stdout, stderr. stdin: text or bytes."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run([CLI, *words], input=data, capture_output=True, timeout=120)
    done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode(errors="replace")
    return done


def result(*flags, stdin=""):
    """What `train --json` prints, for a run that succeeds."""
    done = run("train", *flags, "--json", stdin=stdin)
    assert done.returncode == 0, f"{flags}: exit {done.returncode}, {done.stderr}"
    return json.loads(done.stdout)


def csv(rows):
    return "".join(",".join(repr(float(cell)) for cell in row) + "\n" for row in rows)


def draw():
    """A random.Random of a new seed, or of NEUROGLASS_TEST_SEED; the seed is printed."""
    seed = int(os.environ.get("NEUROGLASS_TEST_SEED") or random.SystemRandom().getrandbits(32))
    print(f"NEUROGLASS_TEST_SEED={seed}", flush=True)
    return random.Random(seed)
