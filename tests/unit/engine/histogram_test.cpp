// Counts in bins: every value once, each where it belongs; bins whose edges are round.
#include "engine/numeric/histogram.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/numbers.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity(), largest = std::numeric_limits<double>::max();

std::vector<double> drawn(Draw& draw) {
    std::vector<double> values(static_cast<std::size_t>(draw.whole(1, 200)));
    const double size = draw.one_in(10) ? draw.spread(1e-300, 1e300) : draw.spread(1e-6, 1e6),
                 middle = draw.one_in(2) ? 0 : draw.real(-100, 100) * size;
    for (double& value : values) value = draw.one_in(10) ? middle : middle + draw.real(-1, 1) * size;
    return values;
}

TEST(Histogram, CountsEveryValueOnce) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 500; ++n) {
        auto values = drawn(draw);
        const auto [low, high] = std::ranges::minmax(values);
        const double width = std::max({high - low, std::abs(high) / 100, 1e-300});
        for (const double odd : {std::nan(""), infinity, -infinity})
            if (draw.one_in(3)) values.push_back(odd);
        const Bins bins{low - draw.real(-0.3, 0.3) * width, high + (1 + draw.real(-0.3, 0.3)) * width,
                        static_cast<std::size_t>(draw.whole(1, 60))};
        const Histogram counted = histogram(values, bins);
        ASSERT_EQ(counted.counts.size(), bins.count);
        EXPECT_EQ(std::accumulate(counted.counts.begin(), counted.counts.end(),
                                  counted.below + counted.above + counted.neither),
                  values.size());
        EXPECT_EQ(counted.below, static_cast<std::size_t>(
                                     std::ranges::count_if(values, [&](double value) { return value < bins.min; })));
        EXPECT_EQ(counted.above, static_cast<std::size_t>(
                                     std::ranges::count_if(values, [&](double value) { return value > bins.max; })));
        EXPECT_EQ(counted.neither, static_cast<std::size_t>(
                                       std::ranges::count_if(values, [](double value) { return std::isnan(value); })));
        for (std::size_t i = 0; i < bins.count; ++i) {
            const auto within = [&](double value) {
                return value >= bins.edge(i) &&
                       (value < bins.edge(i + 1) || (i + 1 == bins.count && value == bins.max));
            };
            EXPECT_EQ(counted.counts[i], static_cast<std::size_t>(std::ranges::count_if(values, within)))
                << "bin " << i;
        }
    }
}

TEST(Histogram, AnEdgeBelongsToTheBinAboveItButForTheLast) {
    const std::vector<double> values{
        0, 0.25, 0.5, 0.75, 1, std::nextafter(0.25, 0), std::nextafter(1, 2), std::nextafter(0, -1)};
    const Histogram counted = histogram(values, {0, 1, 4});
    EXPECT_EQ(counted.counts, (std::pmr::vector<std::size_t>{2, 1, 1, 2}));
    EXPECT_EQ(counted.below, 1u);
    EXPECT_EQ(counted.above, 1u);
}

TEST(Histogram, HoldsTheLargestNumbers) {
    const std::vector<double> values{-largest, largest, 0, 1e300};
    const Histogram counted = histogram(values, {-largest, largest, 2});
    EXPECT_EQ(counted.counts, (std::pmr::vector<std::size_t>{1, 3}));
    EXPECT_EQ(histogram(std::vector<double>{}, {0, 1, 3}).counts, std::pmr::vector<std::size_t>(3));
}

TEST(RoundBins, HoldAllValuesInNotTooManyRoundBins) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 2000; ++n) {
        const auto values = drawn(draw);
        const auto [low, high] = std::ranges::minmax(values);
        const auto max = static_cast<std::size_t>(draw.whole(2, 60));
        const Bins bins = round_bins(values, max);
        ASSERT_LE(bins.min, low);
        ASSERT_GE(bins.max, high);
        ASSERT_GE(bins.count, 1u);
        ASSERT_LE(bins.count, max);
        const double width = (bins.max / 2 - bins.min / 2) / static_cast<double>(bins.count) * 2;
        const std::string text = exact_text(rounded(width, 5));
        EXPECT_NE(std::string("125").find(text[text.find_first_of("123456789")]), std::string::npos) << text;
        EXPECT_LE(std::ranges::count_if(text.substr(0, text.find('e')), [](char c) { return c >= '1' && c <= '9'; }), 1)
            << text;
        const double round_width = rounded(width, 1);  // what `width` has lost where the bins are far from 0
        EXPECT_NEAR(bins.min / round_width, std::round(bins.min / round_width), 1e-6);
        EXPECT_LT(low - bins.min, round_width * (1 + 1e-6)) << "an empty bin at the end";
        EXPECT_LT(bins.max - high, round_width * (1 + 1e-6)) << "an empty bin at the end";
        EXPECT_EQ(histogram(values, bins).below + histogram(values, bins).above, 0u);
    }
}

TEST(RoundBins, AreAsNarrowAsMayBe) {
    const auto expect = [](std::vector<double> values, std::size_t max, double min, double top, std::size_t count) {
        const Bins bins = round_bins(values, max);
        EXPECT_EQ(bins.min, min);
        EXPECT_EQ(bins.max, top);
        EXPECT_EQ(bins.count, count);
    };
    expect({0, 1}, 10, 0, 1, 10);
    expect({0, 1}, 9, 0, 1, 5);
    expect({0.12, 0.83}, 10, 0.1, 0.9, 8);
    expect({-0.1, 0.1}, 2, -0.1, 0.1, 2);
    expect({-4.3, 12.2}, 20, -5, 13, 18);
    expect({1e6, 3e6}, 5, 1e6, 3e6, 4);
    expect({3'109'937, 3'109'939}, 2, 3'109'937, 3'109'939, 2);
    expect({-1e-3, 7e-3}, 20, -1e-3, 7e-3, 16);
}

TEST(RoundBins, AreThereForAnything) {
    for (const auto& values : {std::vector<double>{},
                               {std::nan("")},
                               {0},
                               {0, 0},
                               {5, 5, 5},
                               {1e300},
                               {-largest, largest},
                               {largest},
                               {-largest},
                               {5e-324},
                               {-5e-324, 5e-324},
                               {1e16, 1e16 + 2},
                               {infinity, 3, -infinity}}) {
        const Bins bins = round_bins(values, 20);
        ASSERT_LT(bins.min, bins.max);
        ASSERT_TRUE(std::isfinite(bins.min) && std::isfinite(bins.max));
        EXPECT_GE(bins.count, 1u);
        EXPECT_LE(bins.count, 20u);
        for (std::size_t i = 0; i < bins.count; ++i) EXPECT_LT(bins.edge(i), bins.edge(i + 1));
        for (const double value : values)
            if (std::isfinite(value)) EXPECT_TRUE(value >= bins.min && value <= bins.max) << value;
    }
}

}  // namespace
}  // namespace neuroglass
