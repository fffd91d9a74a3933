"""How the code looks, and what its own tools find in it: clang-format, prettier, ESLint and tsc, as tests/package.json pins them.
Each names the files that it does not like and the line that mends them."""
import re
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tests" / "node_modules"
SCRIPTS = ["web/**/*.{js,mjs,ts,css,json}", "tests/**/*.{js,mjs,ts,css,json}", ".prettierrc.json"]
WRITTEN = "*.h *.cpp *.frag *.vert *.py *.js *.mjs *.css *.html *.md *.sh *.cmake *.txt".split()
PROGRAMS = {
    "clang-format": ["node", TOOLS / "clang-format-node/build/cli.js"],
    "prettier": ["node", TOOLS / "prettier/bin/prettier.cjs"],
    "eslint": ["node", TOOLS / "eslint/bin/eslint.js", "--config", "tests/eslint.config.mjs"],
    "tsc": ["node", TOOLS / "typescript/bin/tsc"],
}


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


def run(name, *arguments):
    ran = subprocess.run([*PROGRAMS[name], *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return ran.returncode, (ran.stdout + ran.stderr).strip()


def cached(name):
    return ["--cache", "--cache-strategy=content", f"--cache-location=build/tests/{name}.cache"]


class Style(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not (TOOLS / "clang-format-node").is_dir():
            raise AssertionError("the tools are not installed: (cd tests && npm ci --ignore-scripts)")
        cpp = tracked("*.h", "*.cpp")
        jobs = {
            "clang-format": ["--dry-run", "-Werror", *cpp],
            "prettier": ["--check", "--log-level=warn", *cached("prettier"), *SCRIPTS],
            "eslint": [*cached("eslint"), "web", "tests"],
            "tsc": ["--project", "web"],
        }
        with ThreadPoolExecutor(2) as pool:
            cls.results = dict(zip(jobs, pool.map(lambda name: run(name, *jobs[name]), jobs)))
        cls.cpp = cpp

    def clean(self, name, mend):
        status, said = self.results[name]
        self.assertEqual(status, 0, f"\n{said}\n{mend}")

    def test_the_cpp_is_formatted(self):
        self.assertGreater(len(self.cpp), 100, "the pattern finds no files")
        self.clean("clang-format", "Mend it by:  node tests/node_modules/clang-format-node/build/cli.js -i FILE")

    def test_the_scripts_are_formatted(self):
        self.clean("prettier", "Mend it by:  tests/node_modules/.bin/prettier --write FILE")

    def test_eslint_finds_nothing(self):
        self.clean("eslint", "tests/eslint.config.mjs says what it holds the scripts to")

    def test_the_types_of_the_page_agree(self):
        self.clean("tsc", "web/tsconfig.json and web/src/lenient.d.ts say how strict it is")

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
