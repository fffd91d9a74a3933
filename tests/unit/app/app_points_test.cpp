// Rows drawn by hand on the decision surface.
#include <gtest/gtest.h>

#include "support/person.h"

namespace neuroglass {
namespace {

struct Drawing : Person {
    Drawing() : Person(1440, 900) {
        app.open_link("v=1&data=0,0,0_1,1,1&bias=on&output=1,2");
        frames(3);
        click("draw points");
        settle();
    }
    std::size_t rows() const { return run().experiment().dataset.rows(); }
    std::vector<double> row(std::size_t number) const {
        const Dataset& data = run().experiment().dataset;
        std::vector<double> all(data.inputs(number).begin(), data.inputs(number).end());
        all.insert(all.end(), data.targets(number).begin(), data.targets(number).end());
        return all;
    }
    /// A place on the plot, whose ranges are -0.25 to 1.25.
    ImVec2 at(double across, double up) {
        const Rect plot = control("surface");
        return {plot.x + plot.width * static_cast<float>((across + 0.25) / 1.5),
                plot.bottom() - plot.height * static_cast<float>((up + 0.25) / 1.5)};
    }
    void press_at(double across, double up) {
        const ImVec2 place = at(across, up);
        click(place.x, place.y);
        settle();
    }
};

TEST(Points, ArePressedIntoThePlotAndTakenBack) {
    Drawing person;
    person.press_at(0.5, 0.25);
    ASSERT_EQ(person.rows(), 3u);
    EXPECT_NEAR(person.row(2)[0], 0.5, 0.005);
    EXPECT_NEAR(person.row(2)[1], 0.25, 0.005);
    EXPECT_EQ(person.row(2)[0], std::round(person.row(2)[0] * 100) / 100) << "a short number";
    EXPECT_EQ(person.row(2)[2], 1);
    person.click("points class 1");
    person.frames(2);
    person.press_at(0.2, 0.8);
    ASSERT_EQ(person.rows(), 4u);
    EXPECT_EQ(person.row(3)[2], 0);
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.rows(), 3u);
}

TEST(Points, AreDraggedWhileTheNetworkLearns) {
    Drawing person;
    person.app.act(command::SeekEnd{});
    person.settle();
    const double before = person.run().loss();
    const ImVec2 from = person.at(1, 1), to = person.at(0.1, 0.9);
    person.press(from.x, from.y);
    for (int i = 1; i <= 10; ++i) {
        const float share = static_cast<float>(i) / 10;
        person.move(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
        person.frames(2);
    }
    EXPECT_NE(person.run().loss(), before) << "the pointer is still down";
    EXPECT_GT(person.iteration(), 0);
    person.release(to.x, to.y);
    person.settle();
    ASSERT_EQ(person.rows(), 2u);
    EXPECT_NEAR(person.row(1)[0], 0.1, 0.006);
    EXPECT_NEAR(person.row(1)[1], 0.9, 0.006);
    EXPECT_EQ(person.row(1)[2], 1) << "its class stays";
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.row(1), (std::vector<double>{1, 1, 1})) << "one gesture";
}

TEST(Points, AreRemovedByDeleteByTheEraserAndByALongPress) {
    Drawing person;
    for (const double x : {0.3, 0.5, 0.7}) { person.press_at(x, 0.5); }
    ASSERT_EQ(person.rows(), 5u);
    const ImVec2 first = person.at(0.3, 0.5);
    person.press(first.x, first.y);
    person.frames(50);  // 0.8 s
    EXPECT_EQ(person.rows(), 4u);
    person.release(first.x, first.y);
    person.settle();
    EXPECT_EQ(person.rows(), 4u);

    person.click("points.eraser");
    person.frames(2);
    person.press_at(0.5, 0.5);
    EXPECT_EQ(person.rows(), 3u);
    person.press_at(0.5, 0.1);
    EXPECT_EQ(person.rows(), 3u);

    person.click("points.pen");
    person.frames(2);
    person.press_at(0.7, 0.5);
    ASSERT_EQ(person.rows(), 3u) << "chooses the point that is there";
    EXPECT_EQ(person.app.view().row, 2u);
    person.tab();
    person.tab(-1);
    ASSERT_EQ(person.focused(), "surface");
    person.key(Key::right);
    person.settle();
    EXPECT_NEAR(person.row(2)[0], 0.73, 0.011) << "moved by a fiftieth of the plot";
    person.key(Key::remove);
    person.settle();
    EXPECT_EQ(person.rows(), 2u);
}

TEST(Points, ABrushDrawsMany) {
    Drawing person;
    person.click("points.brush");
    person.frames(2);
    const ImVec2 from = person.at(0.1, 0.5), to = person.at(0.9, 0.5);
    person.drag(from.x, from.y, to.x, to.y, 30);
    person.settle();
    EXPECT_GT(person.rows(), 8u);
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.rows(), 2u) << "one gesture";
}

TEST(Points, StayWithinTheRowsThatDataMayHave) {
    Drawing person;
    person.app.set_experiment(with_dataset(
        {}, *Dataset::make(2, std::vector<double>(2 * Dataset::max_rows), std::vector<double>(Dataset::max_rows))));
    person.settle();
    const Rect plot = person.control("surface");
    person.click(plot.x + 10, plot.y + 10);
    person.settle();
    EXPECT_EQ(person.rows(), Dataset::max_rows);
}

TEST(Points, ThatGoWhileTheyAreDraggedStayAway) {
    Drawing person;
    for (const double x : {0.2, 0.4, 0.6}) person.press_at(x, 0.5);
    const ImVec2 last = person.at(0.6, 0.5);
    person.press(last.x, last.y);
    person.move(last.x + 20, last.y);
    person.frames(2);
    person.app.open_link("v=1&data=0,0,0_1,1,1");
    person.move(last.x + 40, last.y);
    person.frames(2);
    person.release(last.x + 40, last.y);
    person.settle();
    EXPECT_EQ(person.rows(), 2u);
}

TEST(Points, OfSeveralClassesAreOneHot) {
    Drawing person;
    person.app.open_link("v=1&data=0,0,1,0,0_1,1,0,0,1&targets=3&output=1,2");
    person.settle();
    person.click("points class 2");
    person.frames(2);
    const Rect plot = person.control("surface");
    person.click(plot.middle_x(), plot.middle_y());
    person.settle();
    ASSERT_EQ(person.rows(), 3u);
    const auto targets = person.run().experiment().dataset.targets(2);
    EXPECT_EQ(std::vector<double>(targets.begin(), targets.end()), (std::vector<double>{0, 1, 0}));
}

TEST(Points, AreNotDrawnWhereTheDataIsLocked) {
    Person person;
    person.app.open_link("v=1&data=0,0,0_1,1,1&lock=data");
    person.settle();
    EXPECT_FALSE(person.has("draw points"));
}

TEST(Points, AFingerAddsMovesAndRemoves) {
    Person person(390, 844);
    person.browser.input.coarse_pointer = true;
    person.app.open_link("v=1&data=0,0,0_1,1,1&bias=on&show=output,train");
    person.settle();
    person.tap("draw points");
    person.settle();
    const Rect plot = person.control("surface");
    const auto rows = [&] { return person.run().experiment().dataset.rows(); };
    person.tap(plot.middle_x(), plot.y + plot.height / 4);
    person.settle();
    EXPECT_EQ(rows(), 3u);
    const double before = person.run().experiment().dataset.inputs(2)[0];
    person.swipe(plot.middle_x(), plot.y + plot.height / 4, plot.middle_x() + 60, plot.y + plot.height / 4);
    person.settle();
    EXPECT_EQ(rows(), 3u);
    EXPECT_GT(person.run().experiment().dataset.inputs(2)[0], before);
    person.tap("points.eraser");
    person.settle();
    person.tap(plot.middle_x() + 60, plot.y + plot.height / 4);
    person.settle();
    EXPECT_EQ(rows(), 2u);

    person.tap("points.pen");
    person.settle();
    person.tap(plot.middle_x(), plot.middle_y());
    person.settle();
    ASSERT_EQ(rows(), 3u);
    person.finger(Event::Kind::down, plot.middle_x(), plot.middle_y());
    person.frames(50);
    EXPECT_EQ(rows(), 2u) << "a long press";
    person.finger(Event::Kind::up, plot.middle_x(), plot.middle_y());
    person.settle();
    EXPECT_EQ(rows(), 2u);
}

}  // namespace
}  // namespace neuroglass
