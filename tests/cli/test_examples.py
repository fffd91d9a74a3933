"""The command line's examples: the list, the figures of one, as JSON; mistakes."""
import json
import unittest

import neuroglass


def page(*words, status=0):
    done = neuroglass.run("examples", *words)
    assert done.returncode == status, f"{words}: exit {done.returncode}, {done.stderr}"
    return done.stdout if status == 0 else done.stderr


class Examples(unittest.TestCase):
    def test_the_list_names_each_with_its_verdict(self):
        lines = page().splitlines()
        examples = json.loads(page("--json"))
        self.assertGreaterEqual(len(examples), 22)
        for line, example in zip(lines, examples):
            self.assertTrue(line.startswith(example["id"] + " "), line)
            self.assertIn(f" {example['year']}  {example['author']}  ", line)
        self.assertRegex(lines[0], "to the last printed digit$")
        self.assertRegex(next(line for line in lines if line.startswith("trask-steps-huge ")), "depends on the machine from iteration 10000$")
        self.assertIn("neuroglass examples NAME", lines[-1])

    def test_one_is_printed_figure_by_figure(self):
        text = page("mazur")  # the figures of the article, and what the rule gives
        self.assertRegex(text, r"(?m)^A Step by Step Backpropagation Example\nM\. Mazur, 2015\nhttps://mattmazur\.com/")
        self.assertRegex(text, r"(?m)^Figure +Iteration +Published +Here +To 17 digits$")
        self.assertRegex(text, r"(?m)^w\[1\]\[1,1\] +1 +0\.149780716 +0\.149780716 +0\.149780716\d{8}$")
        self.assertRegex(text, r"(?m)^loss +1 +0\.291027924 +0\.291027774 +0\.29102777\d+ +another rule$")

    def test_its_link_is_its_experiment(self):
        for example in json.loads(page("--json")):
            if not example["link"]:  # too long for one
                self.trains_to_its_losses(example)
                continue
            self.assertIn("\n" + example["link"] + "\n", page(example["id"]))
            given = neuroglass.run("export", "json", "--link", example["link"])
            self.assertEqual(given.returncode, 0, given.stderr)
            self.assertEqual(json.loads(given.stdout), example["experiment"])
            for claim in example["claims"]:
                if claim["what"] != "prediction":
                    continue
                run = neuroglass.result("--link", example["link"], f"--iterations={claim['iteration']}")
                self.assertEqual(run["prediction"], claim["exact"])

    def trains_to_its_losses(self, example):
        self.assertEqual({claim["what"] for claim in example["claims"]}, {"loss"})
        for claim in example["claims"]:
            run = neuroglass.result("--experiment=-", f"--iterations={claim['iteration']}", stdin=json.dumps(example["experiment"]))
            self.assertEqual(run["loss"], claim["exact"])

    def test_as_json_each_says_whether_it_matches(self):
        for example in json.loads(page("--json")):
            self.assertEqual(example, json.loads(page(example["id"], "--json")))
            for claim in example["claims"]:
                self.assertEqual(claim["matches"], claim["verdict"] == "last_digit", f"{example['id']}: {claim}")

    def test_mistakes_name_what_there_is(self):
        self.assertRegex(page("nobody", status=2), r'^neuroglass: "nobody" is not an example; there are article, trask-neuron, .*\.\n$')
        self.assertIn("trask-xor", page("mazur", "trask-xor", status=2))
        self.assertIn("--seed", page("mazur", "--seed=2", status=2))
        self.assertIn("nonsense", neuroglass.run("train", "nonsense").stderr)

    def test_the_help_has_only_its_own_flags(self):
        text = page("--help")
        self.assertIn("neuroglass examples [NAME] [flags]", text)
        self.assertIn("--json", text)
        self.assertNotIn("--seed", text)
        self.assertNotIn("The data is a text file", text)


if __name__ == "__main__":
    unittest.main()
