"""The command line as a person uses it: results, mistakes, exit status."""
import json
import math
import subprocess
import tempfile
import unittest
from pathlib import Path

import neuroglass

ARTICLE = "0,1,1,1\n1,0,0,0\n1,0,1,1\n"


class Results(unittest.TestCase):
    def test_prints_the_articles_result(self):  # figures of the article
        for iterations, prediction in ((10, "0.65980921"), (100, "0.87680541"), (10000, "0.98977040")):
            done = neuroglass.run("train", "--iterations", str(iterations))
            self.assertEqual(done.returncode, 0)
            self.assertEqual(done.stderr, "")
            self.assertRegex(done.stdout, rf"(?m)^Prediction +{prediction}$")
            self.assertRegex(done.stdout, rf"(?m)^Trained to +{iterations}$")

    def test_absent_flags_mean_the_article(self):
        spelled = neuroglass.run("train", "--seed=1", "--iterations=10000", "--learning-rate=1", "--test=1,0,1")
        self.assertEqual(neuroglass.run("train").stdout, spelled.stdout)

    def test_json_is_one_line_of_the_four_keys(self):
        done = neuroglass.run("train", "--json", "--iterations=100")
        self.assertEqual(done.stdout.count("\n"), 1)
        self.assertEqual(list(json.loads(done.stdout)), ["iteration", "weights", "prediction", "loss"])
        self.assertIn('"iteration":100,', done.stdout)

    def test_json_and_plain_output_say_the_same(self):
        exact = neuroglass.result("--seed=5")
        plain = neuroglass.run("train", "--seed=5").stdout
        self.assertRegex(plain, rf"(?m)^Prediction +{exact['prediction']:.8f}$")
        for number, weight in enumerate(exact["weights"], 1):
            self.assertRegex(plain, rf"(?m)^w{number} .* {weight:.8f}$")

    def test_data_of_the_article_gives_the_articles_bits(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows with a space.csv"
            path.write_text("x1,x2,x3,y\n" + ARTICLE)
            self.assertEqual(neuroglass.result("--data", str(path)), neuroglass.result())
            self.assertEqual(neuroglass.result(f"--data={path}"), neuroglass.result())

    def test_reads_standard_input(self):
        self.assertEqual(neuroglass.result("--data", "-", stdin=ARTICLE), neuroglass.result())
        self.assertEqual(neuroglass.result("--data=-", stdin=ARTICLE.replace("\n", "\r\n")), neuroglass.result())

    def test_takes_the_first_row_as_test_example_and_says_so(self):
        done = neuroglass.run("train", "--data=-", stdin="0.5,2,1\n1,1,0\n")
        self.assertRegex(done.stdout, r"(?m)^Test example +0\.5, 2  \(the first row")
        self.assertNotIn("first row", neuroglass.run("train", "--data=-", "--test=0.5,2", stdin="0.5,2,1\n1,1,0\n").stdout)
        self.assertNotIn("first row", neuroglass.run("train", "--data=-", stdin=ARTICLE).stdout)

    def test_shows_the_right_answer_only_where_it_is_known(self):
        self.assertIn("Right answer", neuroglass.run("train").stdout)
        self.assertNotIn("Right answer", neuroglass.run("train", "--test=0,1,0").stdout)

    def test_limits_are_allowed(self):
        self.assertEqual(neuroglass.result("--iterations=0", "--seed=0")["iteration"], 0)
        self.assertEqual(neuroglass.result("--iterations=10", "--seed=4294967295", "--learning-rate=1000")["iteration"], 10)
        self.assertEqual(neuroglass.result("--iterations=1e3", "--learning-rate=1e-6")["iteration"], 1000)

    def test_a_run_that_must_stop_says_where_and_what_to_do(self):
        w = neuroglass.result("--data=-", "--iterations=0", stdin="1,1,1\n")["weights"]
        # Row 1 sums to exactly 0, so that it moves the weights by 1e300; row 2 then sums inf - inf.
        rows = neuroglass.csv([[w[1] * 2**498, -w[0] * 2**498, 1e150], [math.copysign(1e150, w[1]), math.copysign(1e150, w[0]), 0]])
        flags = ("train", "--data=-", "--learning-rate=1000")
        done = neuroglass.run(*flags, stdin=rows)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"^neuroglass: training stopped at iteration \d+, .*; try a smaller learning rate.*\.\n$")
        self.assertNotRegex(done.stdout, r"(?i)nan|inf\b")
        done = neuroglass.run(*flags, "--json", stdin=rows)
        self.assertEqual(done.returncode, 1)
        said = json.loads(done.stdout, parse_constant=lambda word: self.fail(f"bare {word}"))
        self.assertEqual(said["diverged_at"], said["iteration"])
        self.assertLess(said["iteration"], 10000)

    def test_gives_the_bits_that_every_platform_gives(self):  # tests/golden/bits.jsonl, recorded by make_bits.py there
        lines = (neuroglass.ROOT / "tests" / "golden" / "bits.jsonl").read_text().splitlines()
        self.assertGreater(len(lines), 20)
        for line in lines:
            case = json.loads(line)
            flags = [f"--seed={case['seed']}", f"--iterations={case['iterations']}", f"--learning-rate={case['learning_rate']!r}",
                     "--test=" + ",".join(repr(x) for x in case["test"]), "--data=-"]
            rows = [inputs + [target] for inputs, target in zip(case["inputs"], case["targets"])]
            self.assertEqual(neuroglass.result(*flags, stdin=neuroglass.csv(rows)), case["result"], flags)


class Mistakes(unittest.TestCase):
    def refuse(self, *words, says, stdin=""):
        done = neuroglass.run(*words, stdin=stdin)
        self.assertEqual(done.returncode, 2, words)
        self.assertEqual(done.stdout, "", words)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertTrue(done.stderr.startswith("neuroglass: "), done.stderr)
        self.assertNotRegex(done.stderr, r"[{}]|error\.|cli\.")
        for word in says:
            self.assertIn(word, done.stderr)

    def test_commands(self):
        self.refuse(says=["--help"])
        self.refuse("trian", says=["trian", "--help"])
        self.refuse("--seed", says=["--seed"])

    def test_flags(self):
        self.refuse("train", "--sed=1", says=["--sed"])
        self.refuse("train", "--seed", says=["--seed"])
        self.refuse("train", "--seed=", says=["--seed"])
        self.refuse("train", "--seed", "--json", says=["--seed"])
        self.refuse("train", "--seed=1", "--seed=2", says=["--seed", "twice"])
        self.refuse("train", "--json=1", says=["--json"])
        self.refuse("train", "10", says=["10"])
        self.refuse("train", "--learning_rate=1", says=["--learning_rate"])

    def test_numbers(self):
        for value in ("-1", "4294967296", "1.5", "abc", "nan", "inf", "0x1", "1e999", "1,5", " "):
            self.refuse("train", f"--seed={value}", says=["--seed", value, "0 to 4294967295"])
        for value in ("-1", "1000000001", "0.5", "ten"):
            self.refuse("train", "--iterations", value, says=["--iterations", value, "0 to 1000000000"])
        for value in ("0", "-1", "1000.1", "1e-7", "fast"):
            self.refuse("train", "--learning-rate", value, says=["--learning-rate", value, "0.000001 to 1000"])

    def test_whatever_was_given_stays_on_one_line(self):
        self.refuse("train", "--seed=1\n2\r\x1b[31m", says=["--seed"])
        self.refuse("train", "--\n=1", says=["not a flag"])
        self.refuse("train", "--data=no\nfile", says=["no file"])
        self.refuse("train", "--seed=" + "9" * 5000, says=["--seed"])

    def test_test_example(self):
        self.refuse("train", "--test=1,0", says=["--test", "2 inputs", "3"])
        self.refuse("train", "--test=1,0,1,1", says=["--test", "4 inputs"])
        self.refuse("train", "--test=1,,1", says=["--test", "number 2"])
        self.refuse("train", "--test=1,0,x", says=["--test", "number 3", '"x"'])
        self.refuse("train", "--test=1,0,1e200", says=["--test", "number 3", "1e200", "1e150"])
        self.refuse("train", "--test=1,0,1", "--data=-", stdin="1,1\n", says=["--test", "3 inputs"])

    def test_files(self):
        self.refuse("train", "--data=nowhere.csv", says=["--data", "nowhere.csv", "No such file"])
        self.refuse("train", "--data", "/", says=["--data", "directory"])
        self.refuse("train", "--data", "/dev/zero", says=["--data", "larger"])

    def test_data(self):
        rows = "".join("1,1\n" for _ in range(10000))
        for text, says in (("", ["no row"]), ("a,b\n", ["no row"]), ("1\n", ["line 1", "1 column;"]), ("1,2\n1,x\n", ["line 2, column 2", '"x"']),
                           ("1,2\n1\n", ["line 2, column 2", "1 column,", "2"]), ("1,2\n\n3,\n", ["line 3, column 2", "no value"]),
                           ("1,2\n1e151,2\n", ["line 2, column 1", "1e151", "1e+150"]), ('1,2\n"1,2\n', ["line 2", "quotation mark"]),
                           (rows + "1,1\n", ["line 10001", "10000"]), (",".join("1" * 66) + "\n", ["line 1", "66 columns", "65"]),
                           ("1,2\n1,\x1b\x07\n", ["line 2, column 2"])):
            self.refuse("train", "--data=-", stdin=text, says=["--data -", *says])
        self.refuse("train", "--data=-", stdin=b"1,2\n1,\xff\xfe\n", says=["line 2, column 2"])
        self.refuse("train", "--data=-", stdin=b"1,2\n1,\xff\xfe\x00\n", says=["not text", "CSV"])


class Help(unittest.TestCase):
    def test_lists_every_parameter_with_its_range(self):  # ranges of the issue; a new parameter appears by itself, see pages_test.cpp
        page = neuroglass.run("train", "--help").stdout
        for flag, limits in (("--seed N", "0 to 4294967295"), ("--iterations N", "0 to 1000000000"), ("--learning-rate R", "0.000001 to 1000")):
            self.assertRegex(page, rf"(?m)^  {flag} .*\n +{limits}; ")
        for flag in ("--data", "--test", "--json", "--help"):
            self.assertIn(f"\n  {flag}", page)

    def test_help_and_version_succeed(self):
        for words in (("--help",), ("help",), ("train", "--help"), ("train", "--seed=x", "--help"), ("--version",)):
            done = neuroglass.run(*words)
            self.assertEqual((done.returncode, done.stderr), (0, ""), words)
            self.assertTrue(done.stdout.endswith("\n"))
            self.assertLessEqual(max(map(len, done.stdout.splitlines())), 120)
        self.assertRegex(neuroglass.run("--version").stdout, r"^neuroglass \d+\.\d+\.\d+\n$")

    def test_a_result_that_cannot_be_written_is_a_failure(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([neuroglass.CLI, "train"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"could not be written", done.stderr)


if __name__ == "__main__":
    unittest.main()
