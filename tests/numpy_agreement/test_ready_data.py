"""Data that is drawn is, to the bit, what the exported script draws in NumPy, for rows, noise and seeds drawn anew each time."""
import contextlib
import io
import sys
import unittest
from pathlib import Path

import numpy

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli")]
import neuroglass

CASES = 8  # of each shape


def page(*words):
    done = neuroglass.run(*words)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


class ReadyData(unittest.TestCase):
    def test_each_shape_is_numpys(self):
        draw = neuroglass.draw()
        shapes = [line.split(":")[0] for line in page("data").splitlines() if line.count(":") == 3 and "neuroglass" not in line]
        self.assertEqual(len(shapes), 11, shapes)
        for name in [shape for shape in shapes for _ in range(CASES)]:
            rows = draw.choice([2, 3, 7, 50, 200, 999, 1000])
            recipe = f"{name}:{rows}:{draw.choice([0, 0.03, 0.1, 0.37, 1])}:{draw.choice([0, 1, 7, draw.randrange(2**32)])}"
            with self.subTest(recipe=recipe):
                ours = numpy.loadtxt(io.StringIO(page("data", recipe)), delimiter=",", skiprows=1, ndmin=2)
                script = page("export", "python", "--data", recipe, "--iterations", "0")
                self.assertNotIn("[[", script.split("test =")[0])
                names = {}
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(script, names)
                drawn = numpy.hstack([names["inputs"], names["targets"]])
                self.assertEqual(ours.shape, drawn.shape)
                self.assertEqual(len(ours), rows)
                self.assertTrue((ours.view(numpy.uint64) == drawn.view(numpy.uint64)).all())


if __name__ == "__main__":
    unittest.main()
