"""The command line's sweep: many seeds, each as `train` has it; what it prints about them; mistakes."""
import json
import statistics
import unittest

import neuroglass

# Many seeds stop, each at an iteration of its own; why they do is said in tests/unit/sweep_test.cpp.
STOPPING = "1,0,0.5\n0,1,0.5\n1e15,1e15,1e150\n1e150,-1e150,0\n"


def sweep(*flags, stdin="", status=0):
    done = neuroglass.run("sweep", *flags, stdin=stdin)
    assert done.returncode == status, f"{flags}: exit {done.returncode}, {done.stderr}"
    return done


def table(*flags, stdin="", status=0):
    """Lines of `sweep --csv` as lists of numbers; the first is the heading."""
    heading, *lines = sweep(*flags, "--csv", stdin=stdin, status=status).stdout.splitlines()
    return heading.split(","), [[float(cell) for cell in line.split(",")] for line in lines]


class Results(unittest.TestCase):
    def test_each_seed_is_the_run_of_that_seed(self):
        draw = neuroglass.draw()
        for _ in range(4):
            width, first, iterations = draw.randint(1, 6), draw.randint(0, 2**32 - 5), draw.randint(0, 3000)
            rows = neuroglass.csv([[draw.uniform(-2, 2) for _ in range(width)] + [draw.random()] for _ in range(draw.randint(1, 7))])
            flags = (f"--iterations={iterations}", f"--learning-rate={draw.uniform(0.1, 30)!r}", f"--bias={draw.choice(('on', 'off'))}", "--data=-")
            heading, lines = table(*flags, f"--first={first}", "--seeds=5", stdin=rows)
            spelled = json.loads(sweep(*flags, f"--first={first}", "--seeds=5", "--json", stdin=rows).stdout)
            self.assertEqual(spelled["iteration"], iterations)
            for i, line in enumerate(lines):
                run = neuroglass.result(*flags, f"--seed={first + i}", stdin=rows)
                self.assertEqual(heading, ["seed", "prediction", *(f"w{w + 1}" for w in range(len(run["weights"])))])
                self.assertEqual(line, [first + i, run["prediction"], *run["weights"]])
                self.assertEqual(spelled["seeds"][i], {"seed": first + i, "weights": run["weights"], "prediction": run["prediction"]})

    def test_the_page_says_what_the_lines_say(self):
        flags = ("--seeds=101", "--first=7", "--iterations=3", "--test=0,1,1")
        _, lines = table(*flags)
        page = sweep(*flags).stdout
        self.assertRegex(page, r"(?m)^Seeds +101, from 7 to 107$")
        self.assertRegex(page, r"(?m)^Trained to +3$")
        right = sum(line[1] > 0.5 for line in lines)
        self.assertTrue(0 < right < 101, "too plain a case")
        self.assertRegex(page, rf"(?m)^Answered right +{right} of 101 seeds$")
        for name, column in (("Prediction", 1), ("w1", 2), ("w2", 3), ("w3", 4)):
            values = [line[column] for line in lines]
            min_seed, max_seed = values.index(min(values)) + 7, values.index(max(values)) + 7
            self.assertRegex(page, rf"(?m)^{name} +{min(values):.8f} +{min_seed} +{statistics.median(values):.8f} +{max(values):.8f} +{max_seed}$")

    def test_the_chart_holds_every_seed(self):
        for flags in ((), ("--iterations=0",), ("--seeds=1",), ("--seeds=10000", "--iterations=100"), ("--seeds=50", "--learning-rate=100")):
            page = sweep(*flags).stdout
            bars = [line.split() for line in page[page.index("From"):].splitlines()[1:]]
            seeds = next(line for line in page.splitlines() if line.startswith("Seeds")).split()[1].rstrip(",")
            self.assertEqual(sum(int(bar[2]) for bar in bars), int(seeds))
            self.assertLessEqual(len(bars), 20)
            highest = max(int(bar[2]) for bar in bars)
            for line in bars:
                self.assertEqual(len(line) == 4, int(line[2]) > 0, line)  # a bar wherever there is a seed
                if int(line[2]) == highest:
                    self.assertEqual(line[3], "#" * 50)
            for before, after in zip(bars, bars[1:]):
                self.assertEqual(before[1], after[0])
            self.assertLessEqual(max(map(len, page.splitlines())), 120)
            self.assertNotRegex(page, r"(?m) $")

    def test_without_flags_it_is_a_thousand_seeds_of_the_article(self):
        self.assertEqual(sweep().stdout, sweep("--seeds=1000", "--first=0", "--iterations=10000", "--learning-rate=1", "--test=1,0,1").stdout)
        _, lines = table("--seeds=2")
        self.assertEqual(f"{lines[1][1]:.8f}", "0.98977040")  # the article

    def test_what_is_right_is_said_only_where_it_is_known(self):
        self.assertIn("Answered right  10 of 10 seeds\n", sweep("--seeds=10").stdout)
        self.assertIn("Answered right  1 of 1 seed\n", sweep("--seeds=1").stdout)
        self.assertNotIn("right", sweep("--seeds=10", "--test=0,1,0").stdout.lower())

    def test_takes_the_first_row_as_test_example_and_says_so(self):
        self.assertRegex(sweep("--data=-", "--seeds=3", stdin="0.5,2,1\n1,1,0\n").stdout, r"(?m)^Test example +0\.5, 2  \(the first row")

    def test_limits_are_allowed(self):
        for flags in (("--seeds=1", "--first=4294967295"), ("--seeds=10000", "--first=4294957296")):
            _, lines = table(*flags, "--iterations=1")
            self.assertEqual(lines[-1][0], 4294967295)

    def test_seeds_that_must_stop_are_counted_and_keep_their_last_finite_weights(self):
        flags = ("--data=-", "--learning-rate=16", "--iterations=100", "--seeds=20")
        done = sweep(*flags, stdin=STOPPING, status=1)
        said = json.loads(sweep(*flags, "--json", stdin=STOPPING, status=1).stdout)["seeds"]
        stopped = [seed for seed in said if "diverged_at" in seed]
        self.assertTrue(5 < len(stopped) < 20)
        self.assertRegex(done.stderr, rf"^neuroglass: {len(stopped)} of 20 seeds stopped before iteration 100, .*; try a smaller learning rate.*\.\n$")
        self.assertRegex(done.stdout, rf"(?m)^Stopped early +{len(stopped)} of 20 seeds$")
        self.assertNotRegex(done.stdout, r"(?i)nan|inf\b")
        _, lines = table(*flags, stdin=STOPPING, status=1)
        for seed, line in zip(said, lines):
            self.assertEqual(line, [seed["seed"], seed["prediction"], *seed["weights"]])
            run = json.loads(neuroglass.run("train", *flags[:-1], f"--seed={seed['seed']}", "--json", stdin=STOPPING).stdout)
            self.assertEqual(run.get("diverged_at"), seed.get("diverged_at"))
            self.assertEqual(run["weights"], seed["weights"])


class Mistakes(unittest.TestCase):
    def refuse(self, *flags, says):
        done = neuroglass.run("sweep", *flags)
        self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), flags)
        self.assertNotRegex(done.stderr, r"[{}]|error\.|cli\.")
        for word in says:
            self.assertIn(word, done.stderr)

    def test_numbers_out_of_range_name_flag_and_range(self):
        for value in ("0", "-1", "10001", "1.5", "many", "1e999"):
            self.refuse(f"--seeds={value}", says=["--seeds", value, "1 to 10000"])
        for value in ("-1", "4294966297", "0.5", "x"):
            self.refuse(f"--first={value}", says=["--first", value, "0 to 4294966296"])
        self.refuse("--first=4294967295", "--seeds=2", says=["--first", "0 to 4294967294"])
        self.refuse("--iterations=-1", says=["--iterations", "0 to 1000000000"])

    def test_flags_that_have_no_place_here(self):
        self.refuse("--seed=5", says=["--seed", "--first"])
        self.refuse("--weights=1,2,3", says=["--weights", "draws"])
        self.refuse("--csv", "--json", says=["--csv", "--json"])
        self.refuse("--rows=5", says=["--rows"])

    def test_the_help_lists_its_flags_and_not_those(self):
        page = neuroglass.run("sweep", "--help").stdout
        for flag in ("--seeds N", "--first N", "--csv", "--json", "--learning-rate R", "--data FILE.csv"):
            self.assertIn(f"\n  {flag}", page)
        for flag in ("--seed ", "--weights "):
            self.assertNotIn(f"\n  {flag}", page)
        self.assertLessEqual(max(map(len, page.splitlines())), 120)


if __name__ == "__main__":
    unittest.main()
