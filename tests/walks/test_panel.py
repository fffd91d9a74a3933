"""A panel with a tab of its own is one file and its words: then links, tabs and menus have it, and it is drawn."""
import sys
import tempfile
import unittest

from tree import Tree

PANEL = """// An example.
#include "ui/panels/panels.h"

namespace neuroglass {
namespace {

PanelSize measure(const Ui&, const FrameContext&, float) { return 80; }

void draw(Ui& ui, const FrameContext&, Rect area, FrameOutput&) {
    area = draw_title(ui, area, ui.words("tab.example"));
    ui.paragraph(area.x, area.y, area.width, ui.words("tab.example.hint"), size::label, ui.theme().text);
}

}  // namespace

NEUROGLASS_TAB(9, example) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
"""

# In place of a file of tests that there is, so that nothing has to be built anew but what the panel changes.
TEST = """#include <gtest/gtest.h>

#include "formats/share_link.h"
#include "support/person.h"

namespace neuroglass {
namespace {

TEST(ExamplePanel, IsOpenedByALinkAndByItsTab) {
    Person by_link, by_tab;
    ASSERT_TRUE(by_link.app.open_link("v=1&tab=example").empty()) << by_link.app.notice();
    by_link.settle();
    by_tab.settle();
    EXPECT_FALSE(by_tab.reads("What an example shows."));
    by_tab.click("tab example");
    by_tab.settle();
    for (Person* const person : {&by_link, &by_tab}) {
        EXPECT_EQ(*share_link(person->app.session().shared_state()), "v=1&tab=example");
        person->settle();
        EXPECT_TRUE(person->app.view().tab == UiState::Tab::example);
    }
    EXPECT_TRUE(by_tab.reads("What an example shows.")) << by_tab.all_words();
}

}  // namespace
}  // namespace neuroglass
"""


class Panel(unittest.TestCase):
    def test_it_takes_a_file_and_its_words(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = Tree(folder)
            (tree.root / "src/ui/panels/example_panel.cpp").write_text(PANEL)
            tree.add_words({"tab.example": "Example", "tab.example.hint": "What an example shows."})
            self.assertEqual(tree.changed(), ["src/i18n/english_screen.h", "src/i18n/zh.txt", "src/ui/panels/example_panel.cpp"])
            tree.run(sys.executable, "-m", "unittest", "tests/source/test_text_keys.py")
            (tree.root / "tests/unit/app/app_languages_test.cpp").write_text(TEST)
            tree.run(tree.build("languages_tests") / "tests" / "languages_tests")


if __name__ == "__main__":
    unittest.main()
