"""Every key of src/i18n that the sources and the page's scripts use has words, every word is used, and each language
has them all."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
TEXT = SRC / "i18n"
OF_THE_SCREEN = ("arithmetic", "data", "errors", "fields", "screen")  # those that every language has
TABLES = sorted(TEXT.glob("english_*.h"))
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
TAB = re.compile(r"^NEUROGLASS_TAB\(\d+, (\w+)\)")
SCRIPT_LITERAL = re.compile(r"'([a-z_]+(?:\.[a-z0-9_-]+)+)'")


def english(table):
    entries = re.findall(r'^    \{"([^"]+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}', table.read_text(), re.M)
    return {key: "".join(LITERAL.findall(words)) for key, words in entries}


def keys():
    return [key for table in TABLES for key in english(table)]


def languages():
    """The codes of those after English."""
    return re.findall(r"^([a-z]+) ", (TEXT / "languages.txt").read_text(), re.M)[1:]


def words_in(language):
    """Its words by key, but those of the page, which web/tools/page_words.mjs looks at while the site is built."""
    lines = [line for line in (TEXT / f"{language}.txt").read_text().splitlines() if line and not line.startswith("#")]
    return {key: words for key, words in (line.split(" = ", 1) for line in lines) if not key.startswith("page.")}


def literals():
    for path in sorted(path for pattern in ("*.h", "*.cpp") for path in SRC.rglob(pattern)):
        if path not in TABLES:
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if not line.lstrip().startswith(("#include", "//")):
                    for text in LITERAL.findall(line):
                        yield f"{path.relative_to(ROOT)}:{number}", text
                for name in TAB.findall(line):  # its words are called by it, see src/tabs.cmake
                    yield from ((f"{path.relative_to(ROOT)}:{number}", f"tab.{name}{end}") for end in ("", ".hint"))
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

    def test_each_language_has_every_word_of_the_screen_and_the_errors(self):
        wanted = {key: words for name in OF_THE_SCREEN for key, words in english(TEXT / f"english_{name}.h").items()}
        self.assertIn("zh", languages(), "the pattern finds no languages")
        for language in languages():
            own = words_in(language)
            self.assertEqual(sorted(own), sorted(wanted), language)
            for key, words in own.items():
                places = [sorted(re.findall(r"\{\w+\}", text)) for text in (words, wanted[key])]
                self.assertEqual(*places, f"{language}: {key}")


if __name__ == "__main__":
    unittest.main()
