"""The README: each of its command blocks runs, and what it shows is what comes out. Edits nothing."""
import os
import re
import signal
import subprocess
import unittest
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(sh|text)\n(.*?)^```$", README, re.M | re.S)
COMMANDS = [text.strip() for kind, text in BLOCKS if kind == "sh"]
SHOWN = {BLOCKS[i][1].strip(): text for i, (kind, text) in enumerate(BLOCKS[1:]) if kind == "text"}


def run(command):
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f"{command}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout


class Readme(unittest.TestCase):
    def test_its_first_commands_are_the_page_and_the_tests(self):
        self.assertEqual(COMMANDS[:2], ["web/serve", "tests/run"])

    def test_serve_prints_an_address_that_answers(self):
        server = subprocess.Popen([ROOT / COMMANDS[0]], cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, start_new_session=True)
        try:
            address = re.search(r"http://localhost:\d+/", server.stdout.readline()).group()
            with urllib.request.urlopen(address) as page:
                self.assertIn("script-src 'self' 'wasm-unsafe-eval'", page.headers["Content-Security-Policy"])
                self.assertIn("<h1>Neuroglass</h1>", page.read().decode())
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()
            server.stdout.close()

    def test_the_tests_are_what_continuous_integration_runs(self):
        self.assertIn(f'../{COMMANDS[1]}"', (ROOT / ".ci" / "run").read_text())
        self.assertIn("passed, N failed", run(COMMANDS[1] + " --help"))

    def test_every_other_command_runs_and_prints_what_is_shown(self):
        for command in COMMANDS[2:]:
            with self.subTest(command=command):
                output = run(command)
                if command in SHOWN:
                    self.assertEqual(output, SHOWN[command])

    def test_the_package_says_of_exactness_what_it_says(self):
        package = (ROOT / "web" / "packages" / "core" / "README.md").read_text(encoding="utf-8")
        for readme in (README, package):
            for words in ("within 1e-12, relatively", "a run itself magnifies a difference in the last bit, as large learning rates can, no two programs agree so closely"):
                self.assertIn(words, " ".join(readme.split()))
        self.assertNotIn("exact to the last digit", package)

    def test_its_picture_is_there(self):
        for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
            self.assertEqual((ROOT / picture).read_bytes()[:8], b"\x89PNG\r\n\x1a\n")


if __name__ == "__main__":
    unittest.main()
