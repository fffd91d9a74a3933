"""Every key of src/text that the sources use has words, and every word is used."""
import re
import unittest
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"
ENGLISH = SRC / "text" / "english.h"
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def keys():
    return re.findall(r'^    \{"([^"]+)",', ENGLISH.read_text(), re.M)


def literals():
    for path in sorted(path for pattern in ("*.h", "*.cpp") for path in SRC.rglob(pattern)):
        if path != ENGLISH:
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if not line.lstrip().startswith(("#include", "//")):
                    for text in LITERAL.findall(line):
                        yield f"{path.relative_to(SRC)}:{number}", text


class TextKeys(unittest.TestCase):
    def test_every_key_in_use_has_words(self):
        known, families = set(keys()), {key.split(".")[0] for key in keys()}
        pattern = re.compile(rf"(?:{'|'.join(sorted(families))})(?:\.[a-z0-9_-]+)+")
        used = [(place, text) for place, text in literals() if pattern.fullmatch(text)]
        self.assertGreater(len(used), 20, "the pattern finds no keys")
        for place, text in used:
            self.assertIn(text, known, f"{place} uses a key without words")

    def test_every_key_is_used(self):
        texts = {text for _, text in literals()}
        beginnings = tuple(text for text in texts if text.endswith(".") and text.count(".") >= 1 and " " not in text)
        for key in keys():
            self.assertTrue(key in texts or key.startswith(beginnings), f"nothing uses {key}")


if __name__ == "__main__":
    unittest.main()
