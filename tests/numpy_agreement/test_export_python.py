"""The exported NumPy script, run by this Python, prints what the program prints, for cases drawn anew each time."""
import ast
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli"), str(ROOT / "tests" / "golden")]
import exports
import neuroglass

CASES = 40


class ExportPython(unittest.TestCase):
    def setUp(self):
        self.draw = neuroglass.draw()

    def run_script(self, case):
        script = exports.exported("python", case)
        modules = [node.module if isinstance(node, ast.ImportFrom) else [name.name for name in node.names]
                   for node in ast.walk(ast.parse(script)) if isinstance(node, (ast.Import, ast.ImportFrom))]
        self.assertEqual(modules, ["numpy"], script)
        self.assertLessEqual(max(map(len, script.splitlines())), 120, script)
        done = subprocess.run([sys.executable, "-W", "error", "-"], input=script, capture_output=True, text=True, timeout=120)
        self.assertEqual((done.returncode, done.stderr), (0, ""), script)
        return done.stdout

    def test_any_experiment_prints_the_same_digits(self):
        comparison = exports.Comparison(self)
        for _ in range(CASES):
            case = exports.drawn_case(self.draw)
            with self.subTest(**case):
                comparison.compare(case, self.run_script(case))
        comparison.sum_up()

    def test_the_article_prints_the_articles_digits(self):
        lines = self.run_script(exports.ARTICLE)
        self.assertEqual(lines, "prediction 0.98977040\nloss 0.00013104\nw1 -4.36561307\nw2 1.22519807\nw3 8.93780081\n")  # figures of the article

    def test_the_articles_script_is_short(self):
        script = exports.exported("python", exports.ARTICLE)
        self.assertLessEqual(len([line for line in script.splitlines() if line and not line.startswith("#")]), 18, script)

    def test_large_numbers_warn_of_nothing(self):
        for size in (30, 1e4, 1e100, 1e150):
            case = {**exports.ARTICLE, "inputs": [[size, -size], [-size, size / 3]], "targets": [0, 1], "test": [size, size], "rate": 100, "iterations": 50}
            with self.subTest(size=size):
                self.assertEqual(set(exports.printed(self.run_script(case))), {"prediction", "loss", "w1", "w2"})

    def test_the_largest_data_keeps_its_digits(self):
        rows = [[self.draw.uniform(-1, 1) for _ in range(16)] for _ in range(1000)]
        case = {**exports.ARTICLE, "inputs": rows, "targets": [self.draw.random() for _ in rows], "test": rows[7], "rate": 0.001, "iterations": 20, "bias": True}
        exports.Comparison(self).compare(case, self.run_script(case))

    def test_a_run_that_must_stop_stops_there_too(self):
        exports.check_overflow(self, self.run_script(exports.OVERFLOWING))


if __name__ == "__main__":
    unittest.main()
