"""A language is a row of a table and one file of its words: then it is built, chosen and laid out like every other one."""
import json
import re
import subprocess
import sys
import tempfile
import unittest

from tree import ROOT, Tree

sys.path.insert(0, str(ROOT / "tests" / "source"))
from test_text_keys import OF_THE_SCREEN, TEXT, english  # noqa: E402

PLACE = re.compile(r"(\{[^}]*\})")
ACCENTS = str.maketrans("aeiouyAEIOU", "àéîöûýÄÉÏÕÜ")


def longer(text):
    """As English, accented, and with more letters: each vowel stands twice."""
    pieces = PLACE.split(text)
    for i in range(0, len(pieces), 2):
        pieces[i] = re.sub("[aeiouyAEIOU]", lambda vowel: 2 * vowel[0].translate(ACCENTS), pieces[i])
    return "".join(pieces)


def letters(texts):
    return sum(sign.isalpha() for text in texts for sign in PLACE.sub("", text))


def page_words(tree):
    """What the page says in English before the module is there, by key."""
    modules = [(tree / "web/src/words" / name).as_uri() for name in ("english.js", "english_figure.js")]
    spread = ",".join(f"...await import('{module}')" for module in modules)
    command = ["node", "--input-type=module", "-e", f"console.log(JSON.stringify({{{spread}}}))"]
    words = {}

    def collect(place, value):
        if isinstance(value, str):
            words[place] = value
            return
        for name, inner in value.items():
            collect(f"{place}.{re.sub('[A-Z]', lambda letter: '_' + letter[0].lower(), name)}", inner)

    collect("page", json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    for key, text in re.findall(r'data-words="(\w+)">([^<]*)<', (tree / "web/src/page/index.html").read_text()):
        words[f"page.html.{key}"] = " ".join(text.split())
    words["page.html.unstarted"] = "Nothing has started. Please open {file}."
    return words


class Language(unittest.TestCase):
    def test_it_takes_a_row_and_its_words(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = Tree(folder)
            words = page_words(tree.root)
            for name in OF_THE_SCREEN:
                words.update(english(TEXT / f"english_{name}.h"))
            lines = [f"{key} = {longer(text)}".replace('\\"', '"') for key, text in sorted(words.items())]
            self.assertGreater(letters(map(longer, words.values())), 1.35 * letters(words.values()))
            with (tree.root / "src/i18n/languages.txt").open("a") as table:
                table.write("qq  qps  -  QQ  Àççéñts\n")
            (tree.root / "src/i18n/qq.txt").write_text("\n".join(lines) + "\n")
            self.assertEqual(tree.changed(), ["src/i18n/languages.txt", "src/i18n/qq.txt"])

            tree.run(sys.executable, "-m", "unittest", "tests/source/test_text_keys.py")
            tree.run("node", "web/tools/page_words.mjs", "src/i18n", "build/page")
            page = "".join((tree.root / f"build/page/{name}.js").read_text() for name in ("languages", "figure_words", "page_qq"))
            for key in ("page.boot.starting", "page.html.lead", "page.part.retry", "page.figure.title"):
                self.assertIn(longer(words[key]), page)

            tree.run(tree.build("languages_tests") / "tests" / "languages_tests")


if __name__ == "__main__":
    unittest.main()
