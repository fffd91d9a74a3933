"""Input as people, their devices and their programs write it, through the command line; and that nothing given is dropped without a word."""
import json
import tempfile
import unittest
from pathlib import Path

import neuroglass


class Written(unittest.TestCase):
    """What is read, and what is said of it."""

    def exported(self, *flags, stdin="", says=""):
        done = neuroglass.run("export", "json", *flags, stdin=stdin)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr, says)
        return json.loads(done.stdout)

    def refuse(self, *words, says, stdin=""):
        done = neuroglass.run(*words, stdin=stdin)
        self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), done.stderr)
        self.assertNotRegex(done.stderr, r"[{}]|error\.|cli\.|\ufffd")
        for word in says:
            self.assertIn(word, done.stderr)

    def test_numbers(self):
        for text in ("0,5", "０．５", "0。5", "+0.5", "\u00a00,5\u3000"):
            self.assertEqual(self.exported("--learning-rate", text)["learning_rate"], 0.5, text)
        for text in ("10,000", "10 000", "10\u202f000", "１０，０００", "10'000"):
            self.assertEqual(self.exported("--iterations", text)["iterations"], 10000, text)
        for text in ("-0.5,1,-4.36561307", "\u22120.5,1,\u22124.36561307", "−0,5; 1; −4,36561307", "−0．5，1，−4.36561307", "[-0.5, 1, -4.36561307]"):
            self.assertEqual(self.exported("--weights=" + text)["starting_weights"], [-0.5, 1, -4.36561307], text)
        for text in ("1 0 1", "1，0，1", "1、0、1", "1; 0; 1"):
            self.assertEqual(self.exported("--test", text)["test"], [1, 0, 1], text)
        self.assertTrue(self.exported("--bias=True")["bias"])

    def test_what_can_be_two_numbers_is_asked_about(self):
        self.refuse("train", "--learning-rate", "1,000", says=["--learning-rate", '"1,000" could be 1 or 1000'])
        self.refuse("train", "--iterations", "10.000", says=["--iterations", "could be 10 or 10000"])
        self.refuse("train", "--data=-", stdin="1,000;2\n", says=["line 1, column 1", "could be 1 or 1000"])

    def test_too_large_and_too_long(self):
        self.refuse("train", "--learning-rate=1e400", says=["1e400 is out of range", "0.000001 to 1000"])
        self.refuse("train", "--seed=" + "1" * 65, says=["longer than 64 characters", "0 to 4294967295"])
        self.refuse("train", "--seed=" + "一二三四五六七八九十" * 3, says=["一二三四五六七八九十一二三…"])
        self.refuse("train", "--data=-", stdin="1,1e400\n", says=["line 1, column 2", "1e400 is too large", "1e+150"])

    def test_data_of_other_programs(self):
        rows = {"inputs": [[0, 0.5], [1, -1]], "targets": [1, 0]}
        for text in ("0;0,5;1\r\n1;-1;0\r\n", "sep=;\r\n0;0,5;1\r\n1;-1;0\r\n", "0\t0,5\t1\n1\t-1\t0\n", " 0.0e+00 5.0e-01 1\n 1.0e+00 -1.0e+00 0\n",
                     "# from numpy\n0 0.5 1\n1 -1 0\n", '"0","0,5","1"\n"1","-1","0"\n', "0,0.5,TRUE,,\n1,\u22121,FALSE,,\n,,,,\n", "[[0, 0.5, 1], [1, -1, 0]]",
                     "0,0.5,1\n1,-1,0\n\x1a", "0,\u00a00.5,1\n1,-1,0\n"):
            for encoding in ("utf-8", "utf-8-sig", "utf-16"):
                if encoding == "utf-16" and text.startswith("["):
                    continue
                read = self.exported("--data=-", stdin=text.encode(encoding))
                self.assertEqual({key: read[key] for key in rows}, rows, (text, encoding))

    def test_a_mistyped_first_row_is_no_heading(self):
        self.refuse("train", "--data=-", stdin="0,1,l\n1,0,1\n", says=["line 1, column 3", '"l" is not a number'])
        self.refuse("train", "--data=-", stdin="0x10,1\n1,0\n", says=["line 1, column 1", "0x10"])
        self.refuse("train", "--data=-", stdin='1,"1"2\n', says=["line 1, column 2"])

    def test_headings_are_said(self):
        self.exported("--data=-", stdin="a,b\n0,1\n", says="neuroglass: note: --data -: line 1 was taken for names, not for a row.\n")
        self.exported("--data=-", stdin="Mine,\na,b\n0,1\n", says="neuroglass: note: --data -: lines 1 to 2 were taken for a title and names, not for rows.\n")
        self.exported("--link=v=1&data=a,b%0A0,1", says="neuroglass: note: --link: line 1 was taken for names, not for a row.\n")

    def test_files_of_other_kinds_are_named(self):
        self.refuse("train", "--data=-", stdin=b"PK\x03\x04\x14\x00", says=["workbook", "save it as CSV"])
        self.refuse("train", "--data=-", stdin='{"seed": 1}', says=["JSON", "--experiment"])

    def test_an_experiment_in_utf16(self):
        self.assertEqual(self.exported("--experiment=-", stdin='{"seed": 7}'.encode("utf-16"))["seed"], 7)

    def test_links_as_messengers_give_them_back(self):
        for link in ("https://example.org/#v=1&amp;seed=7.", "https://example.org/%23v%3D1%26seed%3D7", "#/V=1&SEED=7&utm_source=x", "#v=1&seed=7%E3%80%82"):
            self.assertEqual(self.exported("--link", link)["seed"], 7, link)
        for link in ("https://example.org/?v=1&seed=7", "https://example.org/?utm_source=x&v=1&seed=7"):
            self.refuse("train", "--link", link, says=["--link", "follow #", "follow ?"])
        self.assertEqual(self.exported("--link", "https://example.org/?utm_source=x")["seed"], 1, "the page's own address")

    def test_weights_set_by_hand_do_not_vanish_without_a_word(self):
        gone = "neuroglass: note: the starting weights of {} are not used: they were set for another seed, bias or number of inputs. --weights sets them anew.\n"
        link = ("--link", "v=1&weights=1,2,3")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            path.write_text('{"starting_weights": [1, 2, 3]}')
            for base, flag in ((link, "--link"), (("--experiment", str(path)), "--experiment")):
                self.assertEqual(self.exported(*base)["starting_weights"], [1, 2, 3])
                self.assertEqual(self.exported(*base, "--iterations=5")["starting_weights"], [1, 2, 3])
                for change in ("--seed=7", "--bias=on"):
                    self.assertNotIn("starting_weights", self.exported(*base, change, says=gone.format(flag)))
                self.assertNotIn("starting_weights", self.exported(*base, "--data=-", stdin="1,1\n", says=gone.format(flag)))
                self.assertEqual(self.exported(*base, "--seed=7", "--weights=3,2,1")["starting_weights"], [3, 2, 1])
        swept = neuroglass.run("sweep", *link, "--seeds=2", "--csv")
        self.assertEqual(swept.stdout, neuroglass.run("sweep", "--seeds=2", "--csv").stdout)
        self.assertEqual(swept.stderr, "neuroglass: note: the starting weights that were set by hand are not used: each seed of a sweep draws its own.\n")


class Help(unittest.TestCase):
    def test_is_found_in_every_way(self):
        whole, train = neuroglass.run("--help").stdout, neuroglass.run("train", "--help").stdout
        for words, page in ((["-h"], whole), (["help"], whole), (["train", "-h"], train), (["help", "train"], train)):
            done = neuroglass.run(*words)
            self.assertEqual((done.returncode, done.stdout), (0, page), words)
        for words in (["export", "--help"], ["export", "-h"], ["help", "export"]):
            done = neuroglass.run(*words)
            self.assertEqual((done.returncode, done.stderr), (0, ""), words)
            for kind in ("python", "cpp", "csv", "json", "link", "svg"):
                self.assertIn(f"neuroglass export {kind} [flags]", done.stdout)

    def test_one_row_is_one_row(self):
        self.assertRegex(neuroglass.run("train", "--data=-", stdin="1,1\n").stdout, r"(?m)^Data +1 row of 1 input$")


if __name__ == "__main__":
    unittest.main()
