"""How the code looks, and what its own tools find in it: clang-format, and what the scripts of web/package.json call:
ESLint, prettier and tsc; tests/package.json pins them all. Each names the files that it does not like, and the line that
mends them."""
import json
import re
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tests" / "node_modules"
WRITTEN = "*.h *.cpp *.frag *.vert *.py *.js *.mjs *.css *.html *.md *.sh *.cmake *.txt".split()
CLANG_FORMAT = ["node", TOOLS / "clang-format-node/build/cli.js"]
SCRIPT = ["npm", "--prefix", "web", "--silent", "run"]


def tracked(*patterns):
    """The files of the project, those not yet added among them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split("\0")
    return sorted(name for name in set(listed) if name and (ROOT / name).is_file())


def run(command):
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return ran.returncode, (ran.stdout + ran.stderr).strip()


class Style(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not (TOOLS / "clang-format-node").is_dir():
            raise AssertionError("the tools are not installed: (cd tests && npm ci --ignore-scripts)")
        cpp = tracked("*.h", "*.cpp")
        jobs = {
            "clang-format": [*CLANG_FORMAT, "--dry-run", "-Werror", *cpp],
            "lint": [*SCRIPT, "lint"],
            "typecheck": [*SCRIPT, "typecheck"],
        }
        with ThreadPoolExecutor(2) as pool:
            cls.results = dict(zip(jobs, pool.map(run, jobs.values())))
        cls.cpp = cpp

    def clean(self, name, mend):
        status, said = self.results[name]
        self.assertEqual(status, 0, f"\n{said}\n{mend}")

    def test_the_cpp_is_formatted(self):
        self.assertGreater(len(self.cpp), 100, "the pattern finds no files")
        self.clean("clang-format", "Mend it by:  node tests/node_modules/clang-format-node/build/cli.js -i FILE")

    def test_eslint_and_prettier_find_nothing(self):
        self.clean("lint", "ESLint's rules are in tests/eslint.config.mjs; prettier mends by:  npm --prefix web run format")

    def test_the_types_of_the_page_agree(self):
        self.clean("typecheck", "web/tsconfig.json and web/tools/tsconfig.json say how strict it is")

    def test_the_scripts_of_the_page_are_those_one_looks_for(self):
        scripts = json.loads((ROOT / "web" / "package.json").read_text(encoding="utf-8"))["scripts"]
        self.assertEqual(sorted(scripts), ["build", "dev", "format", "lint", "test", "typecheck"])
        for name in scripts:
            status, said = run([*SCRIPT, name, "--", "--help"])
            self.assertEqual((status, said[:6]), (0, "Usage:"), name)

    def test_files_end_in_one_new_line_and_have_no_trailing_space(self):
        wrong = []
        for name in tracked(*WRITTEN, ":!tests/fuzz", ":!tests/golden"):
            text = (ROOT / name).read_bytes()
            if not text.endswith(b"\n") or text.endswith(b"\n\n") or re.search(rb"[\r\t]| \n", text):
                wrong.append(name)
        self.assertEqual(wrong, [])

    def test_no_lock_file_names_a_host(self):
        for name in tracked("*package-lock.json"):
            self.assertNotIn('"resolved"', (ROOT / name).read_text(), name)


if __name__ == "__main__":
    unittest.main()
