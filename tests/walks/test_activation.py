"""An activation is a row wherever activations differ: what it computes, how it is written, drawn and told."""
import json
import tempfile
import unittest

from tree import Tree

# softsign, z / (1 + |z|), which stays between -1 and 1; its derivative from the output a is (1 - |a|)².
WORDS = {
    "arithmetic.rule.output.softsign": "z / (1 + |z|)",
    "arithmetic.rule.derivative.softsign": "(1 − |output|)²",
}


def trained(inputs, targets, weights, rate, iterations):
    """One softsign neuron, its rows all at once."""
    for _ in range(iterations):
        steps = [0.0] * len(weights)
        for x, y in zip(inputs, targets):
            z = sum(a * b for a, b in zip(x, weights))
            out = z / (1 + abs(z))
            steps = [step + value * (y - out) * (1 - abs(out)) * (1 - abs(out)) for step, value in zip(steps, x)]
        weights = [weight + rate * step for weight, step in zip(weights, steps)]
    return weights


class Activation(unittest.TestCase):
    def test_it_is_a_row_in_each_place_where_activations_differ(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = Tree(folder)
            # The mathematics; a negative number is its own negative's absolute value.
            tree.insert("src/engine/model/activation.h", "    relu,  ", "    softsign,  // z / (1 + |z|)\n")
            tree.insert("src/engine/model/activation.h", "        case Activation::relu: return error *",
                        "        case Activation::softsign: {\n"
                        "            const Number rest = 1 - where_negative(a, -a, a);\n"
                        "            return error * rest * rest;\n"
                        "        }\n")
            tree.insert("src/engine/model/activation.cpp", "        case Activation::relu:",
                        "        case Activation::softsign: return z / (1 + where_negative(z, -z, z));\n")
            tree.insert("src/engine/model/experiment.cpp", "        case Activation::relu:", "        case Activation::softsign:\n")
            # How it is written with its numbers.
            tree.insert("src/engine/inspect/formula.cpp", "            case Activation::relu:",
                        "            case Activation::softsign:\n"
                        "                number(z);\n"
                        "                words(\" / (1 + |\");\n"
                        "                number(z);\n"
                        "                words(\"|)\");\n"
                        "                break;\n")
            tree.insert("src/engine/inspect/formula.cpp", "            default: number(output); words(explanation_.value(output) > 0",
                        "            case Activation::softsign:\n"
                        "                words(\"(1 \");\n"
                        "                words(notation_.minus);\n"
                        "                words(\" |\");\n"
                        "                number(output);\n"
                        "                words(\"|)²\");\n"
                        "                break;\n")
            # Its name in links, flags, files and lists.
            tree.insert("src/document/experiment_fields.cpp", '{"relu", "ReLU"}', '{"softsign", "softsign"}, ')
            tree.replace("src/document/experiment_fields.cpp", "std::span(activations).first(4)", "std::span(activations).first(5)")
            # In the programs that are written.
            tree.insert("src/formats/activation_code.h", "Activation::relu,", "Activation::softsign, ")
            tree.insert("src/formats/activation_code.cpp", '    {R"(\ndef relu(z):',
                        '    {"", "z / (1 + abs(z))", "@error@ * (1 - abs(@a@)) * (1 - abs(@a@))"},\n')
            tree.insert("src/formats/activation_code.cpp", '    {"\\ndouble relu(double z)',
                        '    {"", "z / (1 + std::fabs(z))", "@error@ * (1 - std::fabs(@a@)) * (1 - std::fabs(@a@))"},\n')
            # On the screen, by the shaders, and on the command line.
            tree.insert("src/ui/panels/arithmetic_rules.h", '"arithmetic.rule.output.relu"', '"arithmetic.rule.output.softsign", ')
            tree.insert("src/ui/panels/arithmetic_rules.h", '"arithmetic.rule.derivative.relu"',
                        '"arithmetic.rule.derivative.softsign", ')
            tree.insert("src/ui/panels/unit_pictures.cpp", "        case Activation::tanh:", "        case Activation::softsign:\n")
            tree.replace("src/ui/panels/surface_outputs.cpp", "return activation == Activation::tanh ?",
                         "return activation == Activation::tanh || activation == Activation::softsign ?")
            tree.replace("shaders/network.glsl", "relu_activation = 2, softmax_activation = 4, step_activation = 5",
                         "softsign_activation = 2, relu_activation = 3, softmax_activation = 5, step_activation = 6")
            tree.insert("shaders/network.glsl", "        else if (activation == relu_activation)",
                        "        else if (activation == softsign_activation) a[k] = z[k] / (1.0 + abs(z[k]));\n")
            tree.insert("src/cli/explain.cpp", '            case Activation::relu: return "cli.explain.output.relu";',
                        '            case Activation::softsign: return "arithmetic.rule.output.softsign";\n')
            tree.insert("src/cli/explain.cpp", '            case Activation::relu: return "cli.explain.derivative.relu";',
                        '            case Activation::softsign: return "arithmetic.rule.derivative.softsign";\n')
            tree.add_words(WORDS)
            # The judge.
            tree.replace("tests/golden/network_reference.py", '("sigmoid", "tanh", "relu",', '("sigmoid", "tanh", "softsign", "relu",')
            tree.insert("tests/golden/network_reference.py", '    "relu": lambda z:', '    "softsign": lambda z: z / (1 + abs(z)),\n')
            tree.insert("tests/golden/network_reference.py", '    "relu": lambda a:', '    "softsign": lambda a: (1 - abs(a)) ** 2,\n')
            self.assertEqual(tree.changed(), [
                "shaders/network.glsl", "src/cli/explain.cpp", "src/document/experiment_fields.cpp", "src/engine/inspect/formula.cpp",
                "src/engine/model/activation.cpp", "src/engine/model/activation.h", "src/engine/model/experiment.cpp",
                "src/formats/activation_code.cpp", "src/formats/activation_code.h", "src/i18n/english_arithmetic.h", "src/i18n/zh.txt",
                "src/ui/panels/arithmetic_rules.h", "src/ui/panels/surface_outputs.cpp", "src/ui/panels/unit_pictures.cpp",
                "tests/golden/network_reference.py"])
            program = tree.build("neuroglass") / "neuroglass"
            flags = ["--output-activation=softsign", "--weights=0.5,-0.25,0.125", "--learning-rate=0.5", "--iterations=40"]
            said = json.loads(tree.run(program, "train", *flags, "--json"))
            expected = trained([[0, 1, 1], [1, 0, 0], [1, 0, 1]], [1, 0, 1], [0.5, -0.25, 0.125], 0.5, 40)
            for ours, theirs in zip(said["weights"], expected, strict=True):
                self.assertAlmostEqual(ours, theirs, delta=1e-14)
            explained = tree.run(program, "explain", *flags, "--row=1")
            for words in WORDS.values():
                self.assertIn(words, explained)
            link = tree.run(program, "export", "link", "--layers=4", "--activation=softsign").strip()
            self.assertEqual(link, "v=1&activation=softsign&layers=4")
            self.assertIn("z / (1 + abs(z))", tree.run(program, "export", "python", f"--link={link}"))


if __name__ == "__main__":
    unittest.main()
