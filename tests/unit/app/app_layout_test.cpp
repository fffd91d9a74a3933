// Where everything lies at every size: nothing outside its area, nothing over anything else, no word cut off.
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "imgui_internal.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

struct Size {
    float width, height, pixel_ratio;
    bool coarse;
};
void PrintTo(const Size& size, std::ostream* out) {
    *out << size.width << " x " << size.height << " at " << size.pixel_ratio << (size.coarse ? ", fingers" : "");
}

/// Every screen at one pixel ratio, and every ratio on a phone and a desk: the layout knows nothing but CSS pixels, so
/// that ratios matter to fonts and lines alone. The sanitizers look at five of them. NEUROGLASS_TEST_ALL: each with
/// each.
std::vector<Size> sizes() {
    const bool each = std::getenv("NEUROGLASS_TEST_ALL") != nullptr;
    std::vector<Size> all;
    const std::pair<float, float> screens[] = {{320, 480},   {360, 640},  {390, 844},  {430, 932},  {600, 960},
                                               {719, 800},   {720, 800},  {768, 1024}, {1024, 700}, {1024, 1366},
                                               {1199, 800},  {1200, 800}, {1280, 720}, {1366, 768}, {1440, 900},
                                               {1920, 1080}, {2560, 1440}};
    for (const auto& [width, height] : screens)
        for (const float ratio : {1.f, 1.25f, 1.5f, 2.f, 3.f})
            if (each || ratio == 1 || width == 390 || width == 1440)
                all.push_back({width, height, ratio, width < 500 || (width == 768 && ratio > 1)});
    if (each || !NEUROGLASS_SANITIZED) return all;
    std::vector<Size> five;
    for (std::size_t i = 0; i < all.size(); i += (all.size() + 4) / 5) five.push_back(all[i]);
    return five;
}

/// Whether two controls cover each other; at their edges they may touch.
bool covers(Rect a, Rect b) {
    const float across = std::min(a.right(), b.right()) - std::max(a.x, b.x),
                down = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return across > 0.5f && down > 0.5f;
}

class Layout : public testing::TestWithParam<Size> {
protected:
    Layout() : person(GetParam().width, GetParam().height, GetParam().pixel_ratio) {
        person.browser.input.coarse_pointer = GetParam().coarse;
        person.app.set_experiment({});
        person.key(Key::end);
        person.type(" ");
        person.frames(240);  // numbers of every length are on their way
        person.type(" ");
        person.settle();
    }
    /// Whether the control is in the part that scrolls, and not wholly in sight there.
    bool cut_off(const Focusable& stop) {
        const bool narrow = person.has("dock seed");
        std::set<std::string_view> fixed{"help",      "appearance",   "timeline", "to start",
                                         "step back", "step forward", "to end"};
        if (narrow) fixed.insert({"train", "step", "reset"});
        const float end = person.control(narrow ? "dock seed" : "timeline").y;
        return !fixed.contains(stop.name()) && !stop.name().starts_with("dock") &&
               (stop.rect.y < 56 || stop.rect.bottom() > end);
    }

    Person person;
};

TEST_P(Layout, ControlsLieWithinTheScreenAndApartFromEachOther) {
    const auto& stops = person.app.ui().focusables();
    for (std::size_t i = 0; i < stops.size(); ++i) {
        EXPECT_GE(stops[i].rect.x, 0) << stops[i].name();
        EXPECT_LE(stops[i].rect.right(), GetParam().width) << stops[i].name();
        EXPECT_GT(stops[i].rect.width, 24) << stops[i].name();
        if (!stops[i].name().ends_with(" chart")) EXPECT_GE(stops[i].rect.height, 32) << stops[i].name();
        if (!person.browser.scrolls) EXPECT_LE(stops[i].rect.bottom(), GetParam().height) << stops[i].name();
        for (std::size_t j = 0; j < i && !cut_off(stops[i]); ++j)
            if (!cut_off(stops[j]))
                EXPECT_FALSE(covers(stops[i].rect, stops[j].rect)) << stops[i].name() << " and " << stops[j].name();
    }
}

TEST_P(Layout, WordsStandApartAndNoneIsCutOffAtTheSide) {
    std::vector<ScreenText> texts;
    for (ScreenText& text : person.screen())
        if (!text.on_top && !text.out_of_sight()) texts.push_back(std::move(text));
    ASSERT_GT(texts.size(), 20U);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_GE(texts[i].ink.x, texts[i].clip.x - 1) << texts[i].words;
        EXPECT_LE(texts[i].ink.right(), texts[i].clip.right() + 1) << texts[i].words;
        EXPECT_GT(texts[i].font_size, 11.9) << texts[i].words;
    }
    EXPECT_EQ(overlapping_words(person.control("surface")), "");
}

TEST_P(Layout, HelpFitsTheScreen) {
    person.type("?");
    person.settle();
    for (const ScreenText& text : person.screen()) {
        EXPECT_TRUE(text.in_sight()) << text.words;
        EXPECT_GE(text.ink.x, 0) << text.words;
        EXPECT_GE(text.ink.y, 0) << text.words;
        EXPECT_LE(text.ink.right(), GetParam().width) << text.words;
        EXPECT_LE(text.ink.bottom(), GetParam().height) << text.words;
    }
}

TEST_P(Layout, TheResultAndWhatTrainsAreInSightAtOnce) {
    const auto in_sight = [&](std::string_view words) {
        return std::ranges::any_of(person.screen(),
                                   [&](const ScreenText& text) { return text.in_sight() && text.words == words; });
    };
    EXPECT_TRUE(in_sight(std::string_view(fixed(person.run().prediction(), 8)))) << "the prediction";
    for (const char* id : {"train", "step", "reset", "timeline"}) {
        const Rect rect = person.control(id);
        EXPECT_GE(rect.y, 0) << id;
        EXPECT_LE(rect.bottom(), GetParam().height) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Layout, testing::ValuesIn(sizes()));

TEST(Words, EverySignIsInTheFont) {
    Person person;
    for (const auto& table : english_phrases())
        for (const Phrase& phrase : table)
            for (const char* at = phrase.words; *at;) {
                unsigned code = 0;
                at += ImTextCharFromUtf8(&code, at, nullptr);
                EXPECT_TRUE(ImGui::GetIO().Fonts->Fonts[0]->IsGlyphInFont(code))
                    << phrase.key << " has U+" << std::hex << code;
            }
}

TEST(Words, NumbersOfAnySizeKeepTheirPlaces)  // weights of a run that goes far: large, negative, and many digits
{
    Person person;
    Experiment experiment =
        with_dataset({}, *Dataset::make(3, {1e6, 1, 1, 1, -1e6, 1, 1, 1, 12345.678}, {1e6, -1e6, 1}));
    experiment.training.rate = 1;
    experiment.iterations = 20;
    person.app.set_experiment(experiment);
    person.settle();
    person.click("to end");
    person.settle();
    EXPECT_EQ(overlapping_words(person.control("surface")), "");
}

// The settings' card is as high as what it holds, whatever of it stands elsewhere or is hidden.
TEST(Layout, TheSettingsLeaveNoGapAboveTheData) {
    const auto gap = [](Person& person, const char* last) {
        person.settle();
        const Rect above = person.control(last);
        return person.control("data open").y - above.bottom();
    };
    Person upright(1024, 700), on_its_side(844, 390);
    EXPECT_NEAR(gap(upright, "speed"), gap(on_its_side, "speed"), 1);
    Person phone(390, 844), phone_without_speed(390, 844);
    ASSERT_FALSE(phone_without_speed.app.set("hide", "speed"));
    const auto settings_end = [](Person& person, const char* last) {
        person.settle();
        for (int turn = 0; turn < 60; ++turn) person.wheel(200, 400, 100);
        person.settle();
        return person.control(last).bottom();
    };
    EXPECT_NEAR(settings_end(phone, "speed"), settings_end(phone_without_speed, "bias"), 20);
}

}  // namespace
}  // namespace neuroglass
