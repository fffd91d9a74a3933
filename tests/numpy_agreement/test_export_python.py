"""The exported NumPy script, run by this Python, prints what the program prints, for cases drawn anew each time."""
import ast
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli"), str(ROOT / "tests" / "golden")]
import exports
import networks


class ExportPython(exports.SameDigits, unittest.TestCase):
    CASES = 40

    def run_export(self, case):
        script = exports.exported("python", case)
        modules = []
        for node in ast.walk(ast.parse(script)):
            if isinstance(node, ast.ImportFrom):
                modules.append(node.module)
            elif isinstance(node, ast.Import):
                modules += [name.name for name in node.names]
        draws_as_python = case.get("init") == "python" and "weights" not in case
        self.assertEqual(modules, ["random", "numpy"] if draws_as_python else ["numpy"], script)
        self.assertLessEqual(max(map(len, script.splitlines())), 120, script)
        done = subprocess.run([sys.executable, "-W", "error", "-"], input=script, capture_output=True, text=True, timeout=120)
        self.assertEqual((done.returncode, done.stderr), (0, ""), script)
        held_out = "hidden" in case and networks.parts(case)[1] is not None
        self.assertEqual(done.stdout.count(networks.HELD_OUT), int(held_out), script)
        return done.stdout

    def test_the_articles_script_is_short(self):
        script = exports.exported("python", exports.ARTICLE)
        self.assertLessEqual(len([line for line in script.splitlines() if line and not line.startswith("#")]), 18, script)

    def test_large_numbers_warn_of_nothing(self):
        for size in (30, 1e4, 1e100, 1e150):
            case = {**exports.ARTICLE, "inputs": [[size, -size], [-size, size / 3]], "targets": [0, 1], "test": [size, size], "rate": 100, "iterations": 50}
            with self.subTest(size=size):
                self.assertEqual(set(exports.printed(self.run_export(case))), {"prediction", "loss", "w1", "w2"})


if __name__ == "__main__":
    unittest.main()
