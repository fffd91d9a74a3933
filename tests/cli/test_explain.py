"""`neuroglass explain`: its numbers are those of the training, and each follows from the numbers that it names."""
import math
import re
import unittest

import neuroglass



def explain(*flags, stdin=""):
    done = neuroglass.run("explain", *flags, stdin=stdin)
    assert done.returncode == 0, f"{flags}: exit {done.returncode}, {done.stderr}"
    return done.stdout


def blocks(text):
    """The tables of --tsv, each a list of {name: number or word}."""
    made = []
    for block in text.rstrip("\n").split("\n\n"):
        names, *lines = [line.split("\t") for line in block.split("\n")]
        assert all(len(line) == len(names) for line in lines), block
        made.append([{name: cell if cell[:1] in ("", "w", "b") else float(cell) for name, cell in zip(names, line)} for line in lines])
    return made


def sums(values):
    """From left to right, as a spreadsheet's a + b + c."""
    total = values[0]
    for value in values[1:]:
        total += value
    return total


def evaluated(formula):
    """A formula of --row, computed in double precision from left to right."""
    return eval(formula.replace("×", "*").replace("e^", "math.e**"), {"__builtins__": {}, "math": math})


class Arithmetic(unittest.TestCase):
    def setUp(self):
        self.random = neuroglass.draw()

    def experiment(self):
        """Flags but for the iterations, and the text of the data."""
        rows, inputs = (self.random.randint(1, 4), self.random.randint(1, 4)) if self.random.random() < 0.5 else (self.random.randint(1, 12), self.random.randint(1, 8))
        value = (lambda: float(self.random.randint(0, 1))) if self.random.random() < 0.5 else (lambda: self.random.uniform(-2, 2))
        data = neuroglass.csv([[value() for _ in range(inputs)] + [self.random.uniform(0, 1)] for _ in range(rows)])
        return ["--data=-", f"--seed={self.random.randrange(2**32)}", f"--learning-rate={10 ** self.random.uniform(-2, 1)!r}",
                f"--bias={self.random.choice(('on', 'off'))}"], data

    def iterations(self):
        return self.random.choice((0, 1, 255, 256, 257, 512, self.random.randint(0, 2000)))

    def test_a_spreadsheet_comes_to_the_same_numbers(self):
        for _ in range(25):
            flags, data = self.experiment()
            iterations = self.iterations()
            rows, weights = blocks(explain(*flags, f"--iterations={iterations}", "--tsv", stdin=data))
            inputs = range(1, len(weights) + 1)
            self.assertEqual([weight["weight"] for weight in weights], [f"w{i}" for i in inputs])
            for row in rows:
                products = [row[f"x{i}"] * weights[i - 1]["w"] for i in inputs]
                self.assertEqual(row["z"], sums(products), f"{flags} z after {iterations}")
                self.assertAlmostEqual(row["out"], 1 / (1 + math.exp(-row["z"])), delta=1e-14)
                expected = {"error": row["target"] - row["out"], "derivative": row["out"] * (1 - row["out"]), "delta": row["error"] * row["out"] * (1 - row["out"])}
                for i in inputs:
                    expected[f"w{i}*x{i}"] = products[i - 1]
                    expected[f"x{i}*delta"] = row[f"x{i}"] * row["delta"]
                self.assertEqual({name: row[name] for name in expected}, expected, f"{flags} after {iterations}")
            for i, weight in enumerate(weights, 1):
                self.assertEqual(weight["sum"], sums([row[f"x{i}*delta"] for row in rows]))
                self.assertEqual(weight["change"], weight["rate"] * weight["sum"])
                self.assertEqual(weight["new w"], weight["w"] + weight["change"])
            self.assertEqual([weight["w"] for weight in weights], neuroglass.result(*flags, f"--iterations={iterations}", stdin=data)["weights"])
            self.assertEqual([weight["new w"] for weight in weights], neuroglass.result(*flags, f"--iterations={iterations + 1}", stdin=data)["weights"])

    def test_each_formula_gives_its_number(self):
        for _ in range(25):
            flags, data = self.experiment()
            row, iterations = self.random.randint(1, data.count("\n")), self.iterations()
            page = explain(*flags, f"--iterations={iterations}", "--digits=17", f"--row={row}", stdin=data)
            formulas = [line.split(" = ") for line in page.split("\n") if " = " in line and "sum" not in line]
            written = [(name, parts[-2], parts[-1]) for name, *parts in formulas if len(parts) > 1]
            self.assertGreaterEqual(len(written), 2 + 4)
            for name, formula, value in written:
                if name == "out":  # 1 / (1 + e^-z) with the rounding of another exponential
                    self.assertAlmostEqual(evaluated(formula), float(value), delta=1e-14)
                else:
                    self.assertEqual(evaluated(formula), float(value), formula)

    def test_shows_the_articles_first_update(self):  # numbers from NumPy, as in tests/unit/explain_test.cpp
        page = explain("--iterations=0")
        for line in (r"z = w1 x1 \+ w2 x2 \+ w3 x3 +-0.55912226 +-0.16595599 +-1.16572724", r"out = .* +0.36375058 +0.45860596 +0.23762817",
                     r"error = .* +0.63624942 +-0.45860596 +0.76237183", r"delta = .* +0.14725108 +-0.11386568 +0.13811206",
                     r"x3 × delta +0.14725108 +0.00000000 +0.13811206", r"w3 +-0.99977125 +0.28536314 +0.28536314 +-0.71440811"):
            self.assertRegex(page, rf"(?m)^{line}$")
        row = explain("--iterations=0", "--row=1")
        self.assertIn("\nz = w1 x1 + w2 x2 + w3 x3 = 0 × -0.16595599 + 1 × 0.44064899 + 1 × -0.99977125 = -0.55912226\n", row)
        self.assertIn("\nout = 1 / (1 + e^-z) = 1 / (1 + e^0.55912226) = 0.36375058\n", row)

    def test_new_weights_are_the_next_iterations(self):
        page = explain("--iterations=77", "--digits=17")
        for number, weight in enumerate(neuroglass.result("--iterations=78")["weights"], 1):
            line = re.search(rf"(?m)^w{number} .* (\S+)$", page.split("at rate")[1])
            self.assertEqual(float(line[1]), weight)

    def network(self):
        """Flags of a network by half the squared error but for the iterations, its units by layer, and the text of the data; of one whose
        weights stay numbers for 78 iterations."""
        while True:
            flags, layers, data = self.any_network()
            done = neuroglass.run("train", *flags, "--iterations=78", "--json", stdin=data)
            if done.returncode == 0:
                return flags, layers, data
            self.assertIn("training stopped at iteration", done.stderr)

    def any_network(self):
        rows, inputs, targets = self.random.randint(1, 5), self.random.randint(1, 3), self.random.randint(1, 2)
        layers = [self.random.randint(1, 3) for _ in range(self.random.randint(1, 3))]
        data = neuroglass.csv([[self.random.uniform(-2, 2) for _ in range(inputs + targets)] for _ in range(rows)])
        flags = ["--data=-", f"--targets={targets}", f"--layers={','.join(map(str, layers))}", f"--seed={self.random.randrange(2**32)}",
                 f"--activation={self.random.choice(('sigmoid', 'tanh', 'relu'))}", f"--bias={self.random.choice(('on', 'off', 'fixed'))}",
                 f"--output-activation={self.random.choice(('sigmoid', 'identity', 'tanh'))}",
                 f"--optimizer={self.random.choice(('gradient_descent', 'momentum', 'adam'))}", f"--weight-decay={self.random.choice(('0', '0.01'))}",
                 f"--update={self.random.choice(('all', 'row', '2'))}", "--learning-rate=0.1"]
        return flags, [*layers, targets], data

    def test_the_units_of_a_network_make_its_next_iteration(self):
        for _ in range(15):
            flags, units, data = self.network()
            iterations = self.random.choice((0, 1, 77))
            after = {}
            for layer, count in enumerate(units, 1):
                for unit in range(1, count + 1):
                    place = (f"--layer={layer}", f"--unit={unit}")
                    rows, weights, *following = blocks(explain(*flags, *place, f"--iterations={iterations}", "--tsv", stdin=data))
                    after |= {line["weight"]: line["new w"] for line in weights}
                    letter = "x" if layer == 1 else "a"
                    for row in rows:
                        inputs = range(1, len(weights) + 1)
                        self.assertEqual(row["z"], sums([row[f"{letter}{i}"] * weights[i - 1]["w"] for i in inputs]))
                        self.assertEqual([row[f"{letter}{i}*delta"] for i in inputs], [row[f"{letter}{i}"] * row["delta"] for i in inputs])
                        if not row.get("learns", 1):
                            self.assertEqual(row["delta"], 0)
                        elif following:
                            self.assertNotIn("target", row)
                            back = [row[f"next delta{k}"] * line["w"] for k, line in enumerate(following[0], 1)]
                            self.assertEqual(row["error"], sums(back))
                        else:
                            self.assertEqual(row["error"], row["target"] - row["out"])
                    for i, line in enumerate(weights, 1):
                        self.assertAlmostEqual(line["sum"], sum(row[f"{letter}{i}*delta"] for row in rows), delta=1e-12 * (1 + abs(line["sum"])))
            trained = neuroglass.result(*flags, f"--iterations={iterations + 1}", stdin=data)["weights"]
            self.assertEqual(sorted(after.values()), sorted(trained), f"{flags} after {iterations}")
            self.assertTrue(all(name[0] in "wb" for name in after))

    def test_each_formula_of_a_unit_gives_its_number(self):
        for _ in range(15):
            flags, units, data = self.network()
            layer = self.random.randint(1, len(units))
            page = explain(*flags, f"--layer={layer}", f"--unit={units[layer - 1]}", "--iterations=9", "--digits=17", "--row=1", stdin=data)
            self.assertIn(f", of unit {units[layer - 1]} of layer {layer}\n", page)
            formulas = [line.split(" = ") for line in page.split("\n") if re.match(r"(z|delta|error|[wxa]\d+) ", line) and " = " in line]
            self.assertGreaterEqual(len(formulas), 1)
            for name, *parts in formulas:
                formula = parts[-2] if len(parts) > 1 else ""
                if re.search(r"[a-z]", formula.replace("e", "")) or not formula:
                    continue  # a given number, or words
                self.assertEqual(evaluated(formula), float(parts[-1]), formula)

    def test_without_a_place_it_is_the_first_output(self):
        flags = ("--layers=2,3", "--iterations=4")
        self.assertEqual(explain(*flags), explain(*flags, "--layer=3", "--unit=1"))
        self.assertEqual(explain(*flags, "--layer=2"), explain(*flags, "--layer=2", "--unit=1"))
        self.assertEqual(explain("--iterations=4"), explain("--iterations=4", "--layer=1", "--unit=1"))

    def test_a_row_that_the_update_does_not_learn_from_ends_with_its_output(self):
        flags = ("--update=row", "--iterations=0")
        self.assertRegex(explain(*flags), r"(?m)^delta = .* 0\.14725108 +- +-$")
        self.assertIn("does not learn from this row", explain(*flags, "--row=2"))
        self.assertNotIn("delta", explain(*flags, "--row=2"))

    def test_shows_as_many_rows_as_fit_and_says_so(self):
        data = neuroglass.csv([[0.5, row / 1000, 1] for row in range(1000)])
        for flags in ((), ("--digits=17",)):
            page = explain("--data=-", "--iterations=3", *flags, stdin=data)
            self.assertRegex(page, r"The first \d+ of 1000 rows")
            self.assertLessEqual(max(map(len, page.splitlines())), 120)
        self.assertNotIn("The first", explain())
        self.assertIn("Row 1000 of 1000", explain("--data=-", "--iterations=3", "--row=1000", stdin=data))
        self.assertEqual(len(blocks(explain("--data=-", "--iterations=3", "--tsv", stdin=data))[0]), 1000)

    def test_small_numbers_keep_their_digits(self):
        page = explain("--iterations=1000000")
        delta = re.search(r"(?m)^delta .*$", page)[0]
        self.assertRegex(delta, r"[1-9]\.\d{8}e-\d\d")
        self.assertNotRegex(delta, r" -?0\.0000000\d")

    def test_a_run_that_must_stop_still_shows_why(self):
        w = neuroglass.result("--data=-", "--iterations=0", stdin="1,1,1\n")["weights"]
        rows = neuroglass.csv([[w[1] * 2**498, -w[0] * 2**498, 1e150], [math.copysign(1e150, w[1]), math.copysign(1e150, w[0]), 0]])  # see test_cli.py
        done = neuroglass.run("explain", "--data=-", "--learning-rate=1000", stdin=rows)
        self.assertEqual(done.returncode, 1)
        self.assertIn("stopped at iteration", done.stderr)
        self.assertIn("The update from iteration", done.stdout)


class Mistakes(unittest.TestCase):
    def refuse(self, *words, says, stdin=""):
        done = neuroglass.run("explain", *words, stdin=stdin)
        self.assertEqual((done.returncode, done.stdout), (2, ""), words)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertNotRegex(done.stderr, r"[{}]|error\.|cli\.")
        for word in says:
            self.assertIn(word, done.stderr)

    def test_rows(self):
        for row in ("0", "4", "-1", "1.5", "first"):
            self.refuse(f"--row={row}", says=["--row", row, "1 to 3"])
        self.refuse("--row=2", "--data=-", stdin="1,1\n", says=["--row", "2", "1 to 1"])

    def test_units(self):
        for layer in ("0", "3", "-1", "1.5", "last"):
            self.refuse("--layers=2", f"--layer={layer}", says=["--layer", layer, "1 to 2"])
        self.refuse("--layers=2", "--layer=1", "--unit=3", says=["--unit", "3", "1 to 2"])
        self.refuse("--unit=2", says=["--unit", "2", "1 to 1"])

    def test_digits(self):
        for digits in ("0", "18", "8.5", "all"):
            self.refuse(f"--digits={digits}", says=["--digits", digits, "1 to 17"])

    def test_flags_that_exclude_each_other(self):
        self.refuse("--tsv", "--row=1", says=["--tsv", "--row"])
        self.refuse("--tsv", "--digits=8", says=["--tsv", "--digits"])

    def test_flags_of_other_commands(self):
        self.refuse("--json", says=["--json"])


if __name__ == "__main__":
    unittest.main()
