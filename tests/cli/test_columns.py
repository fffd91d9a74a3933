"""The command line's choice of a file's columns, beside what Python's csv makes of the same file; mistakes."""
import csv
import io
import json
import unittest

import neuroglass

PLANTS = "id;width;petal, long;kind\n1;0,5;2;rose\n2;1,5;;rose\n3;2,5;1;lily\n4;3,5;4;iris\n"


def experiment(*words, data=PLANTS):
    """What is read, and what is said of it."""
    done = neuroglass.run("export", "json", "--data=-", *words, stdin=data)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


class Columns(unittest.TestCase):
    def test_are_chosen_by_name_and_by_number(self):
        rows = [[float(cell.replace(",", ".")) if cell else None for cell in row[:3]]
                for row in list(csv.reader(io.StringIO(PLANTS), delimiter=";"))[1:]]
        for words, inputs, target in (
                (["--input-columns=id,width", "--target-columns=id"], [0, 1], 0),
                (["--input-columns", "2,1", "--target-columns", "width"], [1, 0], 1),
                (["--ignored-columns=3,kind"], [0], 1)):
            read, _ = experiment(*words)
            self.assertEqual(read["inputs"], [[row[i] for i in inputs] for row in rows], words)
            self.assertEqual(read["targets"], [row[target] for row in rows], words)

    def test_rows_without_a_value_are_left_out_and_words_are_classes(self):
        read, said = experiment("--ignored-columns=id", "--leave-out")
        self.assertEqual(read["inputs"], [[0.5, 2], [2.5, 1], [3.5, 4]])
        self.assertEqual(read["targets"], [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
        self.assertEqual(read["classes"], "rose,lily,iris")
        self.assertIn("1 row left out, in which a value is missing", said)

    def test_the_first_line_names_the_columns_or_does_not(self):
        numbers = "0,1\n1,0\n"
        for header, count in (("auto", 2), ("off", 2), ("on", 1)):
            read, said = experiment(f"--header={header}", data=numbers)
            self.assertEqual((len(read["inputs"]), "names" in said), (count, header == "on"))
        read, _ = experiment("--header=on", "--input-columns=1", "--target-columns=0", data="0,1\n5,7\n6,8\n")
        self.assertEqual([read["inputs"], read["targets"]], [[[7], [8]], [5, 6]], "a name comes first")

    def test_mistakes_are_told(self):
        for words, says in ((["--input-columns=size"], ["size", "1 to 4", "width", "kind"]), (["--target-columns=5"], ["5", "1 to 4"]),
                            (["--target-columns="], ["--target-columns", "needs a value"]), (["--header=yes"], ["--header", "yes", "auto, on, off"]),
                            (["--ignored-columns=id"], ["line 3, column 3"]), (["--ignored-columns=1,2,3,4"], ["line 1"])):
            done = neuroglass.run("train", "--data=-", *words, stdin=PLANTS)
            self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), done.stderr)
            for word in says:
                self.assertIn(word, done.stderr)
        for words in (["--leave-out"], ["--header=on", "--data=xor"], ["--input-columns=1"]):
            done = neuroglass.run("train", *words)
            self.assertEqual(done.returncode, 2)
            self.assertIn("--data FILE.csv", done.stderr)


if __name__ == "__main__":
    unittest.main()
