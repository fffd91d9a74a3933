// The parameter registry: limits, messages, steps, text.
#include "document/number_field.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

std::string argument(const Error& error, std::string_view name) {
    for (const auto& [key, value] : error.arguments)
        if (key == name) return value;
    return "(none)";
}

/// A value that the parameter may have.
double drawn_value(Draw& draw, const ExperimentField& parameter) {
    const double value = draw.one_in(2) ? draw.real(parameter.min, parameter.max)
                                        : draw.spread(std::max(parameter.min, 1e-6), parameter.max);
    return std::clamp(parameter.kind != FieldInfo::Kind::number ? std::round(value) : value, parameter.min,
                      parameter.max);
}

/// What the article's experiment refuses though it is within range.
bool does_not_fit(const Error& error) { return error.key.starts_with("error.fit.") || error.key == "error.targets"; }

bool is_taken(const ExperimentField& parameter, double value) {
    const auto changed = with_parameter({}, parameter, value);
    return changed || does_not_fit(changed.error());
}

TEST(Parameters, HaveTheLimitsOfTheArticlesExperiment)  // the ranges that the README promises
{
    struct {
        const char* key;
        double min, max, default_value;
    } const wanted[] = {{"iterations", 0, 1e9, 10'000}, {"seed", 0, 4294967295, 1}, {"learning_rate", 1e-6, 1000, 1}};
    for (const auto& [key, min, max, default_value] : wanted) {
        const ExperimentField* parameter = find_parameter(key);
        ASSERT_TRUE(parameter) << key;
        EXPECT_EQ(parameter->min, min);
        EXPECT_EQ(parameter->max, max);
        EXPECT_EQ(parameter->default_value, default_value);
    }
    EXPECT_EQ(find_parameter("nothing"), nullptr);
}

TEST(Parameters, AreDescribedWhole) {
    std::set<std::string_view> keys;
    for (const ExperimentField& parameter : parameters()) {
        SCOPED_TRACE(parameter.key);
        EXPECT_TRUE(keys.insert(parameter.key).second) << "twice";
        EXPECT_EQ(parameter.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos);
        EXPECT_LT(parameter.min, parameter.max);
        EXPECT_GE(parameter.default_value, parameter.min);
        EXPECT_LE(parameter.default_value, parameter.max);
        EXPECT_GT(parameter.step, 0);
        EXPECT_EQ(number_of(parameter, Experiment()), parameter.default_value) << "a new experiment has another value";
    }
}

TEST(Parameters, SetTheirOwnFieldAndNoOther) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const ExperimentField& parameter : parameters()) {
        SCOPED_TRACE(parameter.key);
        const double value = drawn_value(draw, parameter);
        const auto changed = with_parameter({}, parameter, value);
        if (!changed && does_not_fit(changed.error())) continue;
        ASSERT_TRUE(changed);
        for (const ExperimentField& other : parameters())
            EXPECT_EQ(number_of(other, *changed), other.key == parameter.key ? value : other.default_value)
                << other.key;
    }
}

TEST(Parameters, TakeTheirLimitsAndNothingBeyond) {
    for (const ExperimentField& parameter : parameters()) {
        SCOPED_TRACE(parameter.key);
        EXPECT_TRUE(is_taken(parameter, parameter.min));
        EXPECT_TRUE(is_taken(parameter, parameter.max));
        const double beyond = parameter.kind != FieldInfo::Kind::number ? 1
                              : parameter.min == 0                      ? 1e-9
                                                                        : parameter.min / 2;
        for (const double wrong :
             {parameter.min - beyond, parameter.max + beyond, parameter.max * 2, -1e300, HUGE_VAL, std::nan("")}) {
            const auto refused = with_parameter({}, parameter, wrong);
            ASSERT_FALSE(refused) << wrong;
            EXPECT_EQ(refused.error().key, "error.range");
        }
    }
}

TEST(Parameters, ErrorsNameFieldValueAndRange) {
    const ExperimentField& seed = *find_parameter("seed");
    struct {
        const char *text, *key;
    } const wrong[] = {{"-1", "error.range"},   {"4294967296", "error.range"}, {"1.5", "error.whole"},
                       {"abc", "error.number"}, {"", "error.number"},          {"0x10", "error.number"},
                       {"nan", "error.number"}, {"1e999", "error.range"}};
    for (const auto& [text, key] : wrong) {
        const auto result = parse_value(seed, text);
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.error().key, key) << text;
        EXPECT_EQ(argument(result.error(), "field"), "seed");
        EXPECT_EQ(argument(result.error(), "given"), text);
        EXPECT_EQ(argument(result.error(), "min"), "0");
        EXPECT_EQ(argument(result.error(), "max"), "4294967295");
    }
    const auto rate = parse_value(*find_parameter("learning_rate"), "0");
    ASSERT_FALSE(rate);
    EXPECT_EQ(argument(rate.error(), "min"), "0.000001");
}

TEST(Parameters, ReadBackTheTextOfAnyValue) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const ExperimentField& parameter : parameters())
        for (int i = 0; i < 1000; ++i) {
            const double value = drawn_value(draw, parameter);
            const auto back = parse_value(parameter, value_text(parameter, value));
            ASSERT_TRUE(back) << value;
            ASSERT_EQ(bits(*back), bits(value));
        }
}

TEST(Parameters, StepMovesUnlessAtTheLimitAndStaysWithin) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const ExperimentField& parameter : parameters())
        for (int i = 0; i < 2000; ++i) {
            const double value = i == 0 ? parameter.min : i == 1 ? parameter.max : drawn_value(draw, parameter);
            SCOPED_TRACE(std::string(parameter.key) + " " + value_text(parameter, value));
            const double presses = static_cast<double>(draw.whole(1, 20));
            const double up = stepped(parameter, value, presses), down = stepped(parameter, value, -presses);
            EXPECT_TRUE(is_taken(parameter, up));
            EXPECT_TRUE(is_taken(parameter, down));
            if (value == parameter.max) EXPECT_EQ(up, value);
            else EXPECT_GT(up, value);
            if (value == parameter.min) EXPECT_EQ(down, value);
            else EXPECT_LT(down, value);
        }
}

TEST(Parameters, NoPressIsNoStep) {
    for (const ExperimentField& parameter : parameters())
        EXPECT_EQ(stepped(parameter, parameter.default_value, 0), parameter.default_value) << parameter.key;
    EXPECT_EQ(stepped(*find_parameter("iterations"), 12'345, 0), 12'345);
}

TEST(Parameters, TenPressesOfALogarithmicStepAreADecade) {
    EXPECT_EQ(stepped(*find_parameter("iterations"), 100, 10), 1000);
    EXPECT_EQ(stepped(*find_parameter("learning_rate"), 0.05, -10), 0.005);
    EXPECT_EQ(stepped(*find_parameter("seed"), 5, 3), 8);
}

TEST(Parameters, SliderReachesItsEndsAndRises) {
    for (const ExperimentField& parameter : parameters()) {
        SCOPED_TRACE(parameter.key);
        EXPECT_EQ(slider_value(parameter, 0), parameter.min);
        EXPECT_EQ(slider_value(parameter, 1), parameter.max);
        EXPECT_EQ(slider_value(parameter, -0.5), parameter.min);
        EXPECT_EQ(slider_value(parameter, 1.5), parameter.max);
        EXPECT_EQ(slider_position(parameter, parameter.min), 0);
        EXPECT_EQ(slider_position(parameter, parameter.max), 1);
        double before = parameter.min;
        for (double position = 0; position <= 1; position += 0.001) {
            const double value = slider_value(parameter, position);
            EXPECT_TRUE(is_taken(parameter, value)) << value;
            EXPECT_GE(value, before);
            before = value;
        }
    }
}

TEST(Parameters, SliderStaysWhereItsValueIs) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const ExperimentField& parameter : parameters())
        for (int i = 0; i < 1000; ++i) {
            const double value = slider_value(parameter, draw.real(0, 1));
            const double again = slider_value(parameter, slider_position(parameter, value));
            ASSERT_LE(std::abs(again - value),
                      parameter.kind == FieldInfo::Kind::integer ? std::max(1.0, value * 1e-9) : value * 1e-9)
                << parameter.key;
        }
}

}  // namespace
}  // namespace neuroglass
