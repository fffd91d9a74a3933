// Random use of the whole interface without a screen: presses, drags, typed nonsense, undo, links, files, languages,
// sizes and lost contexts in any order, for the sanitizers to watch. tests/soak does the like in a browser.
#include <gtest/gtest.h>

#include <array>

#include "formats/share_link.h"
#include "support/bits.h"
#include "support/draw.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

class Monkey : Person {
    Draw& draw_;

    static constexpr std::array keys{Key::tab,       Key::enter,     Key::escape, Key::left, Key::right,
                                     Key::up,        Key::down,      Key::home,   Key::end,  Key::page_up,
                                     Key::page_down, Key::backspace, Key::remove};

    template <class List>
    auto one(const List& list) {
        return list[static_cast<std::size_t>(draw_.whole(0, static_cast<std::int64_t>(list.size()) - 1))];
    }
    int up_to(int max) { return static_cast<int>(draw_.whole(1, max)); }

    /// Anywhere, but more often than not on a control.
    ImVec2 place() {
        const auto stops = app.ui().focusables();
        const Rect rect =
            stops.empty() || draw_.one_in(4) ? Rect{0, 0, browser.input.width, browser.input.height} : one(stops).rect;
        return {rect.x + rect.width * static_cast<float>(draw_.real(0, 1)),
                rect.y + rect.height * static_cast<float>(draw_.real(0, 1))};
    }
    void press_somewhere() {
        const ImVec2 at = place();
        click(at.x, at.y);
    }
    void drag_somewhere() {
        const ImVec2 from = place(), to = place();
        draw_.one_in(3) ? swipe(from.x, from.y, to.x, to.y, up_to(8)) : drag(from.x, from.y, to.x, to.y, up_to(8));
    }
    void type_something() {
        press_somewhere();
        type(draw_.words(8));
        key(one(std::array{Key::enter, Key::tab, Key::escape}));
    }
    void press_keys() {
        for (int left = up_to(6); left > 0; --left) key(one(keys), draw_.one_in(4));
    }
    void undo_and_redo() {
        for (int left = up_to(4); left > 0; --left) control_key(one(std::u32string_view(U"zyZ")));
    }
    void scroll() {
        const ImVec2 at = place();
        wheel(at.x, at.y, static_cast<float>(draw_.real(-600, 600)));
    }
    void open_link() {
        SharedState shared = draw_.shared();
        shared.experiment.iterations = shared.iteration = up_to(2000);
        const auto link = share_link(shared);
        app.open_link(link && !draw_.one_in(4) ? *link : draw_.words(60));
    }
    void lose_the_context() {
        lose_context();
        frames();
        get_context_back();
    }

public:
    explicit Monkey(Draw& draw) : draw_(draw) {
        browser.clock_step_ms = 5;  // so that each frame trains a little only
    }

    void act() {
        switch (draw_.whole(0, 13)) {
            case 0:
            case 1:
            case 2: press_somewhere(); break;
            case 3:
            case 4: drag_somewhere(); break;
            case 5: type_something(); break;
            case 6: press_keys(); break;
            case 7: undo_and_redo(); break;
            case 8: scroll(); break;
            case 9:
                resize(static_cast<float>(draw_.whole(120, 1600)), static_cast<float>(draw_.whole(120, 1000)),
                       draw_.one_in(3) ? 2 : 1);
                break;
            case 10: open_link(); break;
            case 11: browser.opening = draw_.one_in(2) ? "0,1,1\n1,0,0\n" : draw_.words(60); break;
            case 12: lose_the_context(); break;
            default: type(" "); break;  // trains, or pauses
        }
        frames(up_to(3));
    }

    using Person::run;

    /// The run is what its experiment says, whatever was done on the way to it.
    void expect_its_own_numbers() {
        if (iteration() > 200'000) return;  // too long to train once more
        Run alone(run().experiment());
        alone.seek(iteration());
        ASSERT_EQ(alone.iteration(), iteration());
        ASSERT_EQ(shown(alone), shown(run()));
    }

    /// All of it stands on the screen as it is.
    void expect_to_read_them() {
        resize(1440, 2400);                   // high enough for any data
        app.act(command::Seek{iteration()});  // and no further
        if (app.view().help || app.view().menu) key(Key::escape);
        app.set_entries({{"tab", "network"},
                         {"show", ""},
                         {"hide", ""},
                         {"lock", ""},
                         {"language", "en"},
                         {"question", ""},
                         {"phase", ""}});
        UiState forward = app.view();
        forward.backward = false;
        app.act(command::SetView{forward});
        browser.input.focused = true;
        settle();
        ASSERT_TRUE(reads(fixed(run().prediction(), 8))) << run().prediction() << " in " << all_words();
        if (run().weights().size() > 4) return;
        for (const double weight : run().weights()) ASSERT_TRUE(reads(fixed(weight, 3, true))) << weight << all_words();
    }

    /// Back as far as it goes, and forth again. @param to_the_beginning no more was done than can be taken back
    void expect_the_way_back(bool to_the_beginning) {
        const Experiment now = run().experiment();
        std::size_t steps = 0;
        for (; app.session().can_undo(); ++steps) {
            ASSERT_LT(steps, Undo::max);
            app.act(command::Undo{});
        }
        if (to_the_beginning) ASSERT_EQ(run().experiment(), Experiment());
        for (std::size_t i = 0; i < steps; ++i) app.act(command::Redo{});
        ASSERT_EQ(run().experiment(), now);
    }
};

TEST(Monkey, BreaksNothing) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    constexpr int short_life = 12;  // a deed changes eight things at most, and a hundred can be taken back
    for (int life = 0; life < 30; ++life) {
        Monkey monkey(draw);
        const int deeds = life % 3 == 0 ? 100 : short_life;
        for (int deed = 0; deed < deeds; ++deed) {
            monkey.act();
            ASSERT_LE(monkey.run().iteration(), monkey.run().last_iteration());
            ASSERT_EQ(monkey.run().weights().size(), weight_count(monkey.run().experiment().model));
            if (deed % 4 == 3) monkey.expect_its_own_numbers();
            if (testing::Test::HasFatalFailure()) return;
        }
        monkey.expect_to_read_them();
        if (!testing::Test::HasFatalFailure()) monkey.expect_the_way_back(deeds == short_life);
        if (testing::Test::HasFatalFailure()) return;
    }
}

}  // namespace
}  // namespace neuroglass
