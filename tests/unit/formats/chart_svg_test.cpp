// A chart as SVG. That it is XML is tested where a parser is at hand, in tests/cli/test_export.py.
#include "formats/chart_svg.h"

#include <gtest/gtest.h>

#include <sstream>

#include "document/chart_axes.h"

namespace neuroglass {
namespace {

std::size_t count(const std::string& text, std::string_view piece) {
    std::size_t n = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++n;
    return n;
}

/// The points of the curve number n, from 0.
std::size_t points(const std::string& svg, std::size_t n) {
    std::size_t at = 0;
    for (std::size_t i = 0; i <= n; ++i) at = svg.find("points=\"", at) + 8;
    return count(svg.substr(at, svg.find('"', at) - at), ",");
}

neuroglass::Run trained(std::int64_t iterations, Experiment experiment = {}) {
    neuroglass::Run run(std::move(experiment));
    run.advance(iterations);
    return run;
}

TEST(ChartSvg, HasAPointForEachSampleAndForNow) {
    neuroglass::Run run = trained(10'000);
    for (const ChartOf values : {ChartOf::loss, ChartOf::prediction}) {
        const std::string svg = chart_svg(run, values, {"Loss", "Iteration"});
        EXPECT_EQ(count(svg, "<polyline"), 1u);
        EXPECT_EQ(points(svg, 0), run.history().count_until(10'000)) << "10,000 is a sample itself";
    }
    run.seek(5'555);
    const std::string svg = chart_svg(run, ChartOf::loss, {"Loss", "Iteration"});
    EXPECT_EQ(count(svg, "<polyline"), 2u) << "what lies beyond is a curve of its own";
    EXPECT_EQ(points(svg, 0) + points(svg, 1), run.history().count_until(10'000) + 2);
    EXPECT_NE(svg.find(">5555:  "), std::string::npos);
}

TEST(ChartSvg, DrawsTheLossOfTheRowsHeldOutWithinItsAxes) {
    Experiment experiment;
    experiment.held_out.rows = {1};
    neuroglass::Run run = trained(10'000, experiment);
    const std::string svg = chart_svg(run, ChartOf::loss, {"Loss", "Iteration", "held out"});
    EXPECT_EQ(count(svg, "<polyline"), 2u);
    EXPECT_EQ(count(svg, ">held out  "), 1u);
    EXPECT_EQ(count(chart_svg(run, ChartOf::prediction, {"", ""}), "<polyline"), 1u);
    for (std::size_t at = svg.find("points=\""); at != std::string::npos; at = svg.find("points=\"", at + 1)) {
        std::istringstream places(svg.substr(at + 8, svg.find('"', at + 8) - at - 8));
        for (std::string place; places >> place;) {
            const double y = std::stod(place.substr(place.find(',') + 1));
            EXPECT_TRUE(y >= 52 && y <= 360) << place;
        }
    }
}

TEST(ChartSvg, DrawsOtherRunsDashedWithTheirNames) {
    Experiment other;
    other.seed = 2;
    const neuroglass::Run run = trained(1000), a = trained(1000, other), b = trained(1000, other);
    const std::string svg =
        chart_svg(run, ChartOf::prediction, {"Prediction", "Iteration"}, std::vector<NamedRun>{{"A", a}, {"<B>", b}});
    EXPECT_EQ(count(svg, "stroke-dasharray"), 2u);
    EXPECT_EQ(count(svg, ">A</text>"), 1u);
    EXPECT_EQ(count(svg, ">&lt;B&gt;</text>"), 1u);
    const auto height_of = [&](std::string_view name) {
        const std::size_t at = svg.rfind(" y=\"", svg.find(name)) + 4;
        return std::stod(svg.substr(at));
    };
    EXPECT_GE(std::abs(height_of(">A<") - height_of(">&lt;B")), 12) << "equal curves, but names side by side";
}

TEST(ChartSvg, AsksEveryRunTheSameTestExample) {
    const neuroglass::Run run = trained(1000), other = trained(1000, *with_test_example({}, {0, 1, 0}));
    const std::string svg = chart_svg(run, ChartOf::prediction, {"", ""}, std::vector<NamedRun>{{"A", other}});
    const auto curve = [&](std::size_t from) {
        const std::size_t at = svg.find("points=\"", from) + 8;
        return std::pair(svg.substr(at, svg.find('"', at) - at), at);
    };
    const auto [first, at] = curve(0);
    EXPECT_EQ(first, curve(at).first) << "the runs differ in the test example alone";
    const neuroglass::Run wider = trained(10, with_dataset({}, *Dataset::make(4, {1, 2, 3, 4}, {1})));
    EXPECT_EQ(points(chart_svg(run, ChartOf::prediction, {"", ""}, std::vector<NamedRun>{{"A", wider}}), 0),
              wider.history().count_until(10))
        << "it cannot be asked";
}

TEST(ChartSvg, EscapesWordsAndNamesThem) {
    const std::string svg = chart_svg(trained(10), ChartOf::loss, {"Loss & <more> \"so\"", "迭代"});
    EXPECT_NE(svg.find(">Loss &amp; &lt;more&gt; &quot;so&quot;</text>"), std::string::npos);
    EXPECT_NE(svg.find(">迭代</text>"), std::string::npos);
}

TEST(ChartSvg, StaysInItsViewForRunsOfAnyKind) {
    Experiment experiment;
    experiment.iterations = 0;
    EXPECT_EQ(points(chart_svg(trained(0, experiment), ChartOf::loss, {"", ""}), 0), 1u);
    const Experiment hopeless = with_dataset({}, *Dataset::make(1, {1e150}, {1e150}));
    for (const Experiment& strange : {experiment, hopeless}) {
        const std::string svg = chart_svg(trained(100, strange), ChartOf::loss, {"", ""});
        EXPECT_EQ(svg.find("nan"), std::string::npos) << svg;
        EXPECT_EQ(svg.find("inf"), std::string::npos) << svg;
    }
}

}  // namespace
}  // namespace neuroglass
