"""A parameter is a member, a row of the schema and its words: then every surface has it."""
import json
import subprocess
import tempfile
import unittest

from tree import Tree

ROW = """    {{.key = "warmth",
      .kind = Kind::number,
      .min = 0.25,
      .max = 8,
      .default_value = 1,
      .step = 0.25,
      .label_key = "parameter.warmth",
      .help_key = "parameter.warmth.help",
      .panel = "settings"},
     [](const Experiment& e) { return Value(e.warmth); },
     take<[](Experiment& e, double value) { e.warmth = value; }>},
"""


class Parameter(unittest.TestCase):
    def test_it_takes_three_files_beside_its_member_in_the_engine(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = Tree(folder)
            tree.insert("src/engine/model/experiment.h", "    std::vector<double> starting_weights", "    double warmth = 1;\n")
            tree.insert("src/document/experiment_fields.cpp", '    {{.key = "bias",', ROW)
            tree.add_words({"parameter.warmth": "Warmth", "parameter.warmth.help": "How warm it is."})
            changed = tree.changed()
            engine = [path for path in changed if path.startswith("src/engine/")]  # what trains by it
            self.assertEqual(engine, ["src/engine/model/experiment.h"])
            self.assertEqual([path for path in changed if path not in engine], [
                "src/document/experiment_fields.cpp", "src/i18n/english_fields.h", "src/i18n/zh.txt"])
            program = tree.build("neuroglass") / "neuroglass"
            self.assertRegex(tree.run(program, "train", "--help"), r"--warmth R +Warmth\. How warm it is\.\s+0\.25 to 8; default: 1\.")
            self.assertEqual(tree.run(program, "export", "link", "--warmth=2.5").strip(), "v=1&warmth=2.5")
            exported = json.loads(tree.run(program, "export", "json", "--link=v=1&warmth=2.5&seed=7"))
            self.assertEqual([exported["warmth"], exported["seed"]], [2.5, 7])
            refused = subprocess.run([program, "train", "--warmth=9"], capture_output=True, text=True)
            self.assertEqual(refused.stderr, "neuroglass: --warmth: 9 is out of range; allowed are 0.25 to 8.\n")


if __name__ == "__main__":
    unittest.main()
