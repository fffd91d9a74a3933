"""Every colour is written once, in src/colours.txt; the sources name them."""
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLOURS = ROOT / "src" / "colours.txt"
CSS = re.compile(r"(?<![\w&])#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")


def sources():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "src", "web", "shaders"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    kinds = (".h", ".cpp", ".js", ".mjs", ".css", ".html", ".svg", ".frag", ".vert", ".cmake", ".txt")
    files = [ROOT / name for name in listed if name.endswith(kinds)]
    return [path for path in files if path.is_file() and path != COLOURS]


def colours():
    return re.findall(r"#([0-9a-f]{6})\b", COLOURS.read_text(encoding="utf-8"))


class ColoursAreWrittenOnce(unittest.TestCase):
    def test_no_other_file_holds_a_colour(self):
        self.assertGreater(len(sources()), 200, "the pattern finds no files")
        known = {f"0x{colour}" for colour in colours()}
        for path in sources():
            text = path.read_text(encoding="utf-8")
            fields = set(re.findall(r"(?:\bthis\.|^ +)#(\w+)", text, re.M))  # private ones, of JavaScript
            found = [colour for colour in CSS.findall(text) if colour[1:] not in fields]
            found += [number for number in re.findall(r"\b0x[0-9a-f]{6}\b", text.lower()) if number in known]
            self.assertEqual(found, [], path.relative_to(ROOT))

    def test_the_page_names_none_that_is_not_there(self):
        listed = re.findall(r"^([a-z_]+) ", COLOURS.read_text(encoding="utf-8"), re.M)
        names = {name.replace("_", "-") for name in listed}
        for path in sources():
            for name in re.findall(r"var\(--ng-([\w-]+)\)", path.read_text(encoding="utf-8")):
                self.assertIn(name, names, path.relative_to(ROOT))


if __name__ == "__main__":
    unittest.main()
