"""The exported C++ program compiles without a warning and prints what the program prints, for cases drawn anew each time."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "cli"), str(ROOT / "tests" / "golden")]
import exports

COMPILE = ["g++", "-std=c++17", "-O2", "-ffp-contract=off", "-Wall", "-Wextra", "-Wshadow", "-Wconversion", "-pedantic", "-Werror"]


class ExportCpp(exports.SameDigits, unittest.TestCase):
    CASES = 12

    def run_export(self, case):
        with tempfile.TemporaryDirectory() as folder:
            source, program = Path(folder) / "neuroglass.cpp", Path(folder) / "neuroglass"
            source.write_text(exports.exported("cpp", case))
            made = subprocess.run([*COMPILE, str(source), "-o", str(program)], capture_output=True, text=True)
            self.assertEqual((made.returncode, made.stderr), (0, ""), source.read_text())
            done = subprocess.run([str(program)], capture_output=True, text=True, timeout=120)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            return done.stdout


if __name__ == "__main__":
    unittest.main()
