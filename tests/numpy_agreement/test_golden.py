"""The committed expected numbers are what make_golden.py writes here and now, as far as NumPy's own exp is the same everywhere."""
import math
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FILES = ["article.txt", "datasets.txt", "deep.txt", "networks.txt", "random.txt"]


class Golden(unittest.TestCase):
    def test_is_what_the_script_writes(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, str(GOLDEN / "make_golden.py"), folder], check=True)
            for file in FILES:
                ours, theirs = (GOLDEN / file).read_text().splitlines(), (Path(folder) / file).read_text().splitlines()
                self.assertEqual(len(ours), len(theirs), file)
                for number, (a, b) in enumerate(zip(ours, theirs), 1):
                    self.compare(a.split(), b.split(), f"{file}:{number}")

    def compare(self, a, b, place):
        self.assertEqual(len(a), len(b), place)
        self.assertEqual(a[:1], b[:1], place)
        if len(a) < 2 or a[0].startswith("#") or a[1][0].isalpha():
            self.assertEqual(a, b, place)
            return
        for x, y in zip(map(float, a[1:]), map(float, b[1:])):
            if a[0] == "loss":  # an output's last bit moves the loss by about its square root
                self.assertLessEqual(abs(x - y), 1e-11 * x + 1e-14 * math.sqrt(x) + 1e-28, place)
            else:
                self.assertTrue(math.isclose(x, y, rel_tol=1e-12), f"{place}: {x!r} and {y!r}")


if __name__ == "__main__":
    unittest.main()
