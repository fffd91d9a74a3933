"""`neuroglass export` and the experiment read back, as a person uses them. What the exported programs print: tests/numpy_agreement."""
import json
import re
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import neuroglass

SVG = "{http://www.w3.org/2000/svg}"


def exported(what, *flags, stdin=""):
    done = neuroglass.run("export", what, *flags, stdin=stdin)
    assert done.returncode == 0 and done.stderr == "", f"{what} {flags}: exit {done.returncode}, {done.stderr}"
    return done.stdout


def drawn_flags(draw):
    """Flags of some experiment, and the text of its data."""
    rows, inputs, bias = draw.randint(1, 12), draw.randint(1, 5), draw.random() < 0.5
    flags = [f"--seed={draw.getrandbits(32)}", f"--learning-rate={draw.uniform(0.01, 3)!r}", f"--iterations={draw.randint(0, 3000)}", f"--bias={'on' if bias else 'off'}",
             "--data=-", "--test=" + ",".join(repr(draw.uniform(-2, 2)) for _ in range(inputs))]
    if draw.random() < 0.5:
        flags.append("--weights=" + ",".join(repr(draw.uniform(-2, 2)) for _ in range(inputs + bias)))
    return flags, neuroglass.csv([[draw.choice([0, 1, draw.uniform(-2, 2)]) for _ in range(inputs + 1)] for _ in range(rows)])


class Json(unittest.TestCase):
    def test_another_program_reads_it(self):
        self.assertEqual(json.loads(exported("json")), {"neuroglass": 1, "iterations": 10000, "seed": 1, "learning_rate": 1, "bias": False,
                                                        "inputs": [[0, 1, 1], [1, 0, 0], [1, 0, 1]], "targets": [1, 0, 1], "test": [1, 0, 1]})

    def test_trains_to_the_same_bits_when_read_back(self):
        draw = neuroglass.draw()
        for _ in range(10):
            flags, rows = drawn_flags(draw)
            with self.subTest(flags=flags, rows=rows):
                text = exported("json", *flags, stdin=rows)
                self.assertEqual(neuroglass.result("--experiment=-", stdin=text), neuroglass.result(*flags, stdin=rows))
                self.assertEqual(exported("json", "--experiment=-", stdin=text), text)
                self.assertEqual(neuroglass.result("--experiment=-", stdin=json.dumps(json.loads(text))), neuroglass.result(*flags, stdin=rows), "written by another program")

    def test_other_flags_change_the_experiment_that_was_read(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            path.write_text('{"seed": 7, "iterations": 20, "starting_weights": [1, 2, 3], "test": [0, 1, 0]}')
            mine = json.loads(exported("json", f"--experiment={path}", "--iterations=30"))
            self.assertEqual((mine["seed"], mine["iterations"], mine["starting_weights"], mine["test"]), (7, 30, [1, 2, 3], [0, 1, 0]))
            other_seed = neuroglass.run("export", "json", "--experiment", str(path), "--seed=8")
            self.assertNotIn("starting_weights", json.loads(other_seed.stdout), "another seed draws its own")
            self.assertIn("the starting weights of --experiment are not used", other_seed.stderr)
            self.assertEqual(json.loads(exported("json", "--weights=4,5,6,7", "--bias=on", "--experiment", str(path)))["starting_weights"], [4, 5, 6, 7])
            narrow = neuroglass.run("export", "json", "--data=-", "--experiment", str(path), stdin="1,2,3\n")
            self.assertEqual(json.loads(narrow.stdout)["test"], [1, 2], "data of another width")


class Link(unittest.TestCase):
    def test_reads_back_as_the_same_experiment(self):
        draw = neuroglass.draw()
        for _ in range(10):
            flags, rows = drawn_flags(draw)
            with self.subTest(flags=flags, rows=rows):
                link = exported("link", *flags, stdin=rows)
                self.assertRegex(link, r"^v=1[\w.~,:;=&%-]*\n$")
                self.assertEqual(exported("json", "--link", link.strip()), exported("json", *flags, stdin=rows))
                self.assertEqual(neuroglass.result(f"--link=https://example.org/page?a=b#{link.strip()}"), neuroglass.result(*flags, stdin=rows))

    def test_holds_what_differs_from_the_article(self):
        self.assertEqual(exported("link"), "v=1\n")
        self.assertEqual(exported("link", "--seed=2", "--test=0,1,0"), "v=1&seed=2&test=0,1,0\n")
        self.assertEqual(exported("link", "--link=https://example.org/"), "v=1\n")

    def test_other_flags_change_the_experiment_that_was_read(self):
        self.assertEqual(exported("link", "--seed=3", "--link=#v=1&seed=2&bias=on&at=100&tab=inputs&question=Why%3F"), "v=1&seed=3&bias=on\n")
        self.assertEqual(neuroglass.run("sweep", "--seeds=2", "--csv", "--link=v=1&seed=2&iterations=10").stdout, neuroglass.run("sweep", "--seeds=2", "--csv", "--iterations=10").stdout)
        self.assertEqual(neuroglass.run("explain", "--link=v=1&iterations=10").stdout, neuroglass.run("explain", "--iterations=10").stdout)


class Csv(unittest.TestCase):
    def test_ends_with_the_result_of_train(self):
        draw = neuroglass.draw()
        for _ in range(5):
            flags, rows = drawn_flags(draw)
            with self.subTest(flags=flags, rows=rows):
                lines = [line.split(",") for line in exported("csv", *flags, stdin=rows).splitlines()]
                result = neuroglass.result(*flags, stdin=rows)
                self.assertEqual(lines[0], ["iteration", "loss", "prediction"] + [f"w{i}" for i in range(1, len(result["weights"]) + 1)])
                self.assertEqual(int(lines[1][0]), 0)
                self.assertEqual([float(cell) for cell in lines[-1]], [result["iteration"], result["loss"], result["prediction"], *result["weights"]])
                iterations = [int(line[0]) for line in lines[1:]]
                self.assertEqual(iterations, sorted(set(iterations)))


class Svg(unittest.TestCase):
    def test_is_xml_with_a_point_for_each_line_of_the_table(self):
        for iterations in (0, 1, 100, 12345):
            lines = exported("csv", f"--iterations={iterations}").splitlines()[1:]
            for chart, title in (("loss", "Loss"), ("prediction", "Test prediction")):
                svg = ElementTree.fromstring(exported("svg", f"--iterations={iterations}", f"--chart={chart}"))
                self.assertEqual(svg.tag, SVG + "svg")
                left, top, width, height = map(float, svg.get("viewBox").split())
                (curve,) = svg.findall(SVG + "polyline")
                points = [tuple(map(float, point.split(","))) for point in curve.get("points").split()]
                self.assertEqual(len(points), len(lines))
                for (x, y), (next_x, _) in zip(points, points[1:] + [(width, 0)]):
                    self.assertTrue(left < x < next_x and top < y < height, points)
                words = [text.text for text in svg.findall(SVG + "text")]
                for wanted in (title, "Iteration", "0"):
                    self.assertIn(wanted, words)

    def test_shows_the_loss_where_nothing_else_is_asked_for(self):
        self.assertEqual(exported("svg"), exported("svg", "--chart=loss"))

    def test_falls_as_the_loss_does(self):
        svg = ElementTree.fromstring(exported("svg"))
        heights = [float(point.split(",")[1]) for point in svg.find(SVG + "polyline").get("points").split()]
        losses = [float(line.split(",")[1]) for line in exported("csv").splitlines()[1:]]
        self.assertEqual(sorted(range(len(losses)), key=losses.__getitem__, reverse=True), sorted(range(len(heights)), key=heights.__getitem__))


class Mistakes(unittest.TestCase):
    def refuse(self, *words, says, stdin=""):
        done = neuroglass.run(*words, stdin=stdin)
        self.assertEqual((done.returncode, done.stdout), (2, ""), words)
        self.assertRegex(done.stderr, r"^neuroglass: [^\n]+\n$")
        self.assertNotRegex(done.stderr, r"error\.|cli\.")
        for word in says:
            self.assertIn(word, done.stderr)

    def test_commands_and_flags(self):
        self.refuse("export", says=["export python", "export cpp", "export csv", "export json", "export link", "export svg"])
        self.refuse("export", "pascal", says=["export python"])
        self.refuse("export", "svg", "--chart=weights", says=["--chart", "weights", "loss, prediction"])
        self.refuse("export", "csv", "--chart=loss", says=["--chart"])
        self.refuse("train", "--experiment=-", "--data=-", says=["--experiment", "--data", "standard input"])

    def test_weights(self):
        self.refuse("train", "--weights=1,2", says=["--weights", "2 starting weights", "3"])
        self.refuse("train", "--weights=1,x,3", says=["--weights", "number 2", '"x"'])
        self.refuse("train", "--weights", "1,2,1e200", says=["--weights", "number 3", "1e200", "1e150"])
        self.refuse("train", "--weights=1,2,3", "--bias=on", says=["--weights", "3 starting weights", "4"])

    def test_experiment_files(self):
        self.refuse("train", "--experiment=nowhere.json", says=["--experiment", "nowhere.json", "No such file"])
        self.refuse("train", "--experiment=/", says=["--experiment", "directory"])
        self.refuse("train", "--experiment=/dev/zero", says=["--experiment", "larger"])
        for text, says in (("", ["line 1, column 1"]), ('{\n "seed": 1,\n}', ["line 3, column 1"]), ('{"sed": 1}', ['"sed"', "seed"]), ('{"seed": -1}', ["seed: -1", "0 to 4294967295"]),
                           ('{"neuroglass": 2}', ["version", "2"]), ('{"test": [1]}', ["1 input;", "3"]), ('{"seed": 1, "seed": 2}', ["seed", "twice"]),
                           (b"\xff\x00{", ["line 1, column 1"]), ('{"\x1b[31m": 1}', ["line 1, column 3"])):
            self.refuse("export", "json", "--experiment=-", stdin=text, says=["--experiment -: ", *says])


    def test_links(self):
        self.refuse("train", "--link", says=["--link"])
        self.refuse("train", "--link=v=1&seed=-1", says=["--link: seed: -1", "0 to 4294967295"])
        self.refuse("train", "--link=v=1&sed=1", says=['--link: "sed"', "seed, learning_rate"])
        self.refuse("train", "--link=v=3", says=["--link: v:", "3", "1"])
        self.refuse("train", "--link=" + 8001 * "x", says=["--link: ", "8001 bytes", "8000"])
        self.refuse("train", "--link=v=1", "--experiment=-", says=["--link", "--experiment", "together"])
        self.refuse("export", "link", "--data=-", stdin=neuroglass.csv([[1 / n, 2 / n] for n in range(1, 1001)]), says=["bytes long", "8000"])


class Help(unittest.TestCase):
    def test_lists_the_commands_and_their_flags(self):
        everything = neuroglass.run("--help").stdout
        for what in ("python", "cpp", "csv", "json", "link", "svg"):
            self.assertIn(f"  neuroglass export {what} [flags]\n", everything)
            page = neuroglass.run("export", what, "--help")
            self.assertEqual((page.returncode, page.stderr), (0, ""))
            for flag in ("--seed", "--data", "--weights", "--experiment", "--link"):
                self.assertIn(f"\n  {flag} ", page.stdout)
            self.assertEqual("--chart loss|prediction" in page.stdout, what == "svg")
            self.assertLessEqual(max(map(len, page.stdout.splitlines())), 120)


class Stopped(unittest.TestCase):
    def test_a_history_that_ends_early_says_so(self):
        rows = neuroglass.csv([[1e150, -1e150, 1e150]] + 4 * [[1e150, 1e150, 0.5]])
        for command in ("csv", "svg"):
            done = neuroglass.run("export", command, "--data=-", "--learning-rate=1000", "--weights=0,0", stdin=rows)
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, r"^neuroglass: training stopped at iteration 1,")
            self.assertNotRegex(done.stdout, r"(?i)nan|inf\b")
            self.assertTrue(re.search(r"^1,|>1:", done.stdout, re.M))


if __name__ == "__main__":
    unittest.main()
