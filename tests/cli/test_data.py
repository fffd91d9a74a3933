"""The command line's ready data: the list, the rows of one, and as what a network learns from; mistakes."""
import json
import os
import tempfile
import unittest

import neuroglass


def page(*words, stdin=""):
    done = neuroglass.run(*words, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


class ReadyData(unittest.TestCase):
    def test_what_is_listed_can_be_read_back(self):
        names = [line.split()[0] for line in page("data").splitlines() if line and not line.startswith("neuroglass")]
        self.assertEqual(len(names), 20)
        for name in names:
            rows = page("data", name)
            targets = sum(cell.startswith("y") for cell in rows.splitlines()[0].split(","))
            done = neuroglass.run("export", "json", "--data=-", f"--targets={targets}", stdin=rows)
            self.assertEqual(done.returncode, 0, done.stderr)
            by_file = json.loads(done.stdout)
            by_name = json.loads(page("export", "json", "--data", name))
            if ":" in name:
                self.assertEqual(by_name["data"], name)
            else:
                self.assertEqual([by_name["inputs"], by_name["targets"]], [by_file["inputs"], by_file["targets"]])
            loss = [neuroglass.result("--iterations=0", *flags, stdin=stdin)["loss"]
                    for flags, stdin in ((["--data", name], ""), (["--data=-", f"--targets={targets}"], rows))]
            self.assertEqual(loss[0], loss[1])

    def test_a_recipe_travels_as_itself(self):
        link = page("export", "link", "--data", "moons:50::7").strip()
        self.assertEqual(link, "v=1&data=moons:50:0.1:7")
        exported = page("export", "json", "--link", link)
        self.assertEqual(json.loads(exported)["data"], "moons:50:0.1:7")
        self.assertEqual(page("export", "link", "--experiment=-", stdin=exported).strip(), link)
        self.assertEqual(page("export", "link", "--data", "and").strip(), "v=1&data=0,0,0_0,1,0_1,0,0_1,1,1")

    def test_a_file_of_that_name_comes_first(self):
        with tempfile.TemporaryDirectory() as folder:
            before = os.getcwd()
            os.chdir(folder)
            try:
                with open("and", "w") as file:
                    file.write("5,6\n")
                self.assertEqual(page("export", "link", "--data", "and").strip(), "v=1&data=5,6")
            finally:
                os.chdir(before)

    def test_mistakes_are_told(self):
        for given, says in {"moon": ["moons", "not ready data"], "xor:3": ["xor:3", "only drawn data"], "moons:1": ["data, rows", "2 to 10000"],
                            "moons:5:1:3:4": ["moons:5:1:3:4"], "moons::1.5": ["data, noise", "0 to 1"], "moons:::-1": ["data, seed"], "moons:abc": ["data, rows", "abc"]}.items():
            done = neuroglass.run("data", given)
            self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), done.stderr)
            for word in says:
                self.assertIn(word, done.stderr)
        for document in ('{"neuroglass": 1, "data": 3}', '{"neuroglass": 1, "data": "xor", "inputs": [[1]], "targets": [1]}'):
            done = neuroglass.run("train", "--experiment=-", stdin=document)
            self.assertEqual(done.returncode, 2)
            self.assertIn("data must be a text", done.stderr)


if __name__ == "__main__":
    unittest.main()
