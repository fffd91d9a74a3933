"""Every key of src/i18n that the sources and the page's scripts use has words, every word is used, and the Chinese has them all."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
TEXT = SRC / "i18n"
TABLES = sorted(TEXT.glob("english_*.h"))
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
SCRIPT_LITERAL = re.compile(r"'([a-z_]+(?:\.[a-z0-9_-]+)+)'")


def english(table):
    entries = re.findall(r'^    \{"([^"]+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}', table.read_text(), re.M)
    return {key: "".join(LITERAL.findall(words)) for key, words in entries}


def keys():
    return [key for table in TABLES for key in english(table)]


def chinese():
    lines = [line for line in (TEXT / "zh.txt").read_text().splitlines() if line and not line.startswith("#")]
    return dict(line.split(" = ", 1) for line in lines)


def literals():
    for path in sorted(path for pattern in ("*.h", "*.cpp") for path in SRC.rglob(pattern)):
        if path not in TABLES:
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if not line.lstrip().startswith(("#include", "//")):
                    for text in LITERAL.findall(line):
                        yield f"{path.relative_to(ROOT)}:{number}", text
    for path in sorted((ROOT / "web/src").rglob("*.js")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for text in SCRIPT_LITERAL.findall(line):
                yield f"{path.relative_to(ROOT)}:{number}", text


class TextKeys(unittest.TestCase):
    def test_every_key_in_use_has_words(self):
        known, families = set(keys()), {key.split(".")[0] for key in keys()}
        self.assertEqual(len(known), len(keys()), "a key is in two tables")
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

    def test_the_chinese_has_every_word_of_the_screen_and_the_errors(self):
        wanted = {key: words for name in ("errors", "screen") for key, words in english(TEXT / f"english_{name}.h").items()}
        self.assertEqual(sorted(chinese()), sorted(wanted))
        for key, words in chinese().items():
            self.assertEqual(sorted(re.findall(r"\{\w+\}", words)), sorted(re.findall(r"\{\w+\}", wanted[key])), key)


if __name__ == "__main__":
    unittest.main()
