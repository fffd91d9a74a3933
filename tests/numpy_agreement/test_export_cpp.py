"""The exported C++ program compiles without a warning and prints what the program prints, for cases drawn anew each time."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli"), str(ROOT / "tests" / "golden")]
import exports
import neuroglass

CASES = 12
COMPILE = ["g++", "-std=c++17", "-O2", "-Wall", "-Wextra", "-Wshadow", "-Wconversion", "-pedantic", "-Werror"]


class ExportCpp(unittest.TestCase):
    def setUp(self):
        self.draw = neuroglass.draw()

    def run_program(self, case):
        with tempfile.TemporaryDirectory() as folder:
            source, program = Path(folder) / "neuroglass.cpp", Path(folder) / "neuroglass"
            source.write_text(exports.exported("cpp", case))
            made = subprocess.run([*COMPILE, str(source), "-o", str(program)], capture_output=True, text=True)
            self.assertEqual((made.returncode, made.stderr), (0, ""), source.read_text())
            done = subprocess.run([str(program)], capture_output=True, text=True, timeout=120)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            return done.stdout

    def test_any_experiment_prints_the_same_digits(self):
        comparison = exports.Comparison(self)
        for _ in range(CASES):
            case = exports.drawn_case(self.draw)
            with self.subTest(**case):
                comparison.compare(case, self.run_program(case))
        comparison.sum_up()

    def test_the_article_prints_the_articles_digits(self):
        lines = self.run_program(exports.ARTICLE)
        self.assertEqual(lines, "prediction 0.98977040\nloss 0.00013104\nw1 -4.36561307\nw2 1.22519807\nw3 8.93780081\n")  # figures of the article

    def test_the_largest_data_compiles_and_keeps_its_digits(self):
        rows = [[self.draw.uniform(-1, 1) for _ in range(16)] for _ in range(1000)]
        case = {**exports.ARTICLE, "inputs": rows, "targets": [self.draw.random() for _ in rows], "test": rows[7], "rate": 0.001, "iterations": 20, "bias": True}
        exports.Comparison(self).compare(case, self.run_program(case))

    def test_a_run_that_must_stop_stops_there_too(self):
        exports.check_overflow(self, self.run_program(exports.OVERFLOWING))


if __name__ == "__main__":
    unittest.main()
