"""Files of data as people and their programs write them: what Python's csv module writes in many dialects, and spreadsheets of three locales."""
import csv
import io
import json
import unittest

import neuroglass

CASES = 60


def read(text, *flags, encoding="utf-8"):
    data = text.encode(encoding)
    done = neuroglass.run("export", "json", "--data=-", *flags, stdin=data)
    assert done.returncode == 0, (done.stderr, text)
    return json.loads(done.stdout)


class Dialects(unittest.TestCase):
    def test_what_python_writes_reads_back_equal(self):
        draw = neuroglass.draw()
        for case in range(CASES):
            delimiter = draw.choice([",", ";", "\t"])
            decimal_comma = delimiter != "," and draw.random() < 0.4
            options = {"delimiter": delimiter, "quoting": draw.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
                       "lineterminator": draw.choice(["\n", "\r\n", "\r"]), "skipinitialspace": False}
            inputs, rows = draw.randint(1, 16), draw.randint(2, 40)
            number = draw.choice([lambda: draw.uniform(-5, 5), lambda: draw.randint(-3, 3), lambda: draw.uniform(-1, 1) * 10 ** draw.randint(-12, 12)])
            table = [[number() for _ in range(inputs)] for _ in range(rows)]
            all_words = ["no", "yes", "Iris, setosa", 'a "quoted" one', "多云", "x y"]
            if options["lineterminator"] != "\r":  # else Python does not quote it
                all_words.append("two\nlines")
            words = draw.sample(all_words, draw.randint(2, 5)) if draw.random() < 0.5 else None
            targets = [draw.choice(words) for _ in range(rows)] if words else [number() for _ in range(rows)]
            if words and len(set(targets)) == 1:
                targets[0] = next(word for word in words if word != targets[0])
            named = draw.random() < 0.6
            written = io.StringIO()
            writer = csv.writer(written, **options)
            if named:
                writer.writerow([f"column {i}, in cm" for i in range(inputs)] + ["what it is"])
            shown = (lambda value: repr(value).replace(".", ",")) if decimal_comma else (lambda value: value)
            for numbers, target in zip(table, targets):
                writer.writerow([shown(value) for value in numbers] + [target if words else shown(target)])
            text = draw.choice(["", "\ufeff"]) + written.getvalue() + draw.choice(["", options["lineterminator"]])
            encoding = draw.choice(["utf-8", "utf-16"])
            with self.subTest(text=text[:300], encoding=encoding):
                got = read(text, encoding=encoding)
                self.assertEqual(got["inputs"], table)
                if words:
                    order = list(dict.fromkeys(targets))
                    wanted = [order.index(target) for target in targets]
                    if len(order) > 2:
                        wanted = [[int(place == i) for i in range(len(order))] for place in wanted]
                    self.assertEqual(got["targets"], wanted)
                    self.assertEqual(got["classes"].split(","), [" ".join(word.replace(",", " ").split("\n")) for word in order])
                else:
                    self.assertEqual(got["targets"], targets)
                self.assertEqual("names" in got, named)

    def test_spreadsheets_of_three_locales(self):
        english = 'Size,"Price, $",Sold\r\n"1,650.50",2.5,yes\r\n900,1.25,no\r\n'
        german = "Größe;Preis;Verkauft\r\n1.650,50;2,5;ja\r\n900;1,25;nein\r\n"
        chinese = "面积\t价格\t售出\r\n1650.50\t2.5\t是\r\n900\t1.25\t否\r\n"
        for text, encoding, names, classes in ((english, "utf-8-sig", "Size,Price  $,Sold", "yes,no"), (german, "utf-8", "Größe,Preis,Verkauft", "ja,nein"), (chinese, "utf-16", "面积,价格,售出", "是,否")):
            got = read(text, encoding=encoding)
            self.assertEqual(got["inputs"], [[1650.5, 2.5], [900, 1.25]], text)
            self.assertEqual([got["targets"], got["names"], got["classes"]], [[0, 1], names, classes])


if __name__ == "__main__":
    unittest.main()
