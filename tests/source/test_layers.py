"""Which room of src/ may include which, as DESIGN draws the arrows, and where the browser may be named."""
import re
import unittest
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"
MAY_INCLUDE = {  # besides itself and the standard library
    "base": set(),
    "engine": {"base"},
    "document": {"base", "engine"},
    "i18n": set(),
    "formats": {"base", "engine", "document"},
    "platform": set(),
    "gl": {"base", "engine"},
    "ui": {"base", "engine", "document", "i18n"},
    "app": {"base", "engine", "document", "i18n", "formats", "ui", "gl", "platform"},
    "bindings": {"base", "engine", "document", "i18n", "formats", "ui", "gl", "platform", "app"},
    "cli": {"base", "engine", "document", "i18n", "formats"},
}
MAY_SEE_IMGUI = {"ui", "app", "gl", "bindings"}  # gl: the renderer that puts its draw data on the screen
MAY_SEE_EMSCRIPTEN = {"platform", "bindings"}


def sources(room):
    return sorted(path for pattern in ("*.h", "*.cpp") for path in (SRC / room).rglob(pattern))


def included(path):
    return re.findall(r'^\s*#\s*include\s*[<"]([^">]+)', path.read_text(), re.M)


class Layers(unittest.TestCase):
    def test_every_room_is_known(self):
        self.assertEqual({path.name for path in SRC.iterdir() if path.is_dir()}, set(MAY_INCLUDE))

    def test_a_room_includes_only_what_it_may(self):
        seen = 0
        for room, others in MAY_INCLUDE.items():
            for path in sources(room):
                for name in included(path):
                    target = name.split("/")[0] if "/" in name else ""
                    if target in MAY_INCLUDE:
                        seen += 1
                        self.assertIn(target, others | {room}, f"{path.relative_to(SRC)} includes {name}")
        self.assertGreater(seen, 30, "the pattern finds no includes")

    def test_only_the_screen_sees_dear_imgui(self):
        for room in set(MAY_INCLUDE) - MAY_SEE_IMGUI:
            for path in sources(room):
                self.assertFalse([name for name in included(path) if "imgui" in name], path.relative_to(SRC))

    def test_only_formats_see_the_json_library(self):
        self.assertEqual([path.name for room in MAY_INCLUDE for path in sources(room) for name in included(path) if name.startswith("nlohmann/")], ["experiment_json_reader.cpp"])

    def test_only_platform_and_bindings_see_the_browser(self):
        for room in set(MAY_INCLUDE) - MAY_SEE_EMSCRIPTEN:
            for path in sources(room):
                self.assertNotRegex(path.read_text(), r"__EMSCRIPTEN__|#\s*include\s*<emscripten", str(path.relative_to(SRC)))

    def test_the_c_library_neither_prints_nor_reads_numbers(self):
        # base/decimal.h does: the C library's own takes 9 kB of the page, and there its sprintf stands empty.
        uses = {path.name for room in set(MAY_INCLUDE) - {"cli"} for path in sources(room) if {"cstdio", "stdio.h"} & set(included(path))}
        self.assertEqual(uses, {"cpp_program.cpp", "left_out.cpp", "schema_json.cpp", "examples_json.cpp"}, "the text of a program; none; no part of the page")
        for room in set(MAY_INCLUDE) - {"cli"}:
            for path in sources(room):
                self.assertNotRegex(path.read_text(), r"\b(std::strto|std::sto|ato)[a-z]*\(", str(path.relative_to(SRC)))

    def test_the_lower_ones_know_no_clock_file_or_stream(self):
        for room in ("base", "engine", "document", "formats"):
            for path in sources(room):
                for name in included(path):
                    self.assertNotIn(name, {"chrono", "ctime", "fstream", "iostream", "filesystem", "thread"}, path.relative_to(SRC))


if __name__ == "__main__":
    unittest.main()
