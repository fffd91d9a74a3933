// Links and their entries: what they look like, how long they are, and that they bring back every bit.
#include "formats/share_link.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "document/number_field.h"
#include "formats/url_text.h"
#include "i18n/text.h"
#include "support/draw.h"
#include "support/shared_states.h"

namespace neuroglass {
namespace {

std::string words(const Error& error) { return message(error.key, error.arguments); }

/// The moment of a link that is right in all of it.
SharedState read(std::string_view link) {
    const ParseResult reading = parse_share_link(link);
    for (const Error& error : reading.errors) ADD_FAILURE() << link << ": " << words(error);
    return reading.shared;
}

std::string link_of(const SharedState& shared) {
    const auto link = share_link(shared);
    return link ? *link : words(link.error());
}

SharedState with(SharedState shared, std::initializer_list<std::pair<const char*, const char*>> entries) {
    for (const auto& [key, value] : entries) {
        const auto changed = with_entry(shared, key, value);
        if (!changed) ADD_FAILURE() << key << '=' << value << ": " << words(changed.error());
        else shared = *changed;
    }
    return shared;
}

TEST(ShareLink, HoldsOnlyWhatDiffersFromTheDefaults) {
    EXPECT_EQ(link_of({}), "v=1");
    EXPECT_EQ(link_of({.experiment = {.seed = 2}, .iteration = 100}), "v=1&seed=2&at=100");
    EXPECT_EQ(read(""), SharedState());
    EXPECT_EQ(read("#"), SharedState());
    EXPECT_EQ(read("#v=1"), SharedState());
    EXPECT_EQ(read("#v=1&seed=2&at=100"), read("at=100&seed=2"));
    for (const auto key : entry_keys())
        if (key != "pin") EXPECT_EQ(link_of(*with_entry({}, key, entry_text({}, key))), "v=1") << key;
}

TEST(ShareLink, IsReadable) {
    EXPECT_EQ(link_of(with({}, {{"bias", "on"},
                                {"learning_rate", "0.5"},
                                {"tab", "loss-surface"},
                                {"language", "zh"},
                                {"theme", "dark"},
                                {"loss", "4,1"}})),
              "v=1&learning_rate=0.5&bias=on&tab=loss-surface&language=zh&theme=dark&loss=4,1");
    EXPECT_EQ(link_of(with({}, {{"data", "a;b\n0;1\n1;0\n"}, {"row", "2"}})), "v=1&data=0,1_1,0&names=a,b&row=2");
    EXPECT_EQ(link_of(with({}, {{"test", "0, 1, 0"}, {"weights", "0.5,-1,1e20"}, {"output", "3,2"}})),
              "v=1&test=0,1,0&weights=0.5,-1,1e20&output=3,2");
}

TEST(ShareLink, TellsPinsByWhatTheyDifferIn) {
    SharedState shared = with({}, {{"seed", "3"},
                                   {"weights", "1,2,3"},
                                   {"pin", "seed:2"},
                                   {"pin", "same"},
                                   {"pin", "weights:"},
                                   {"pin", "test:0,0;data:0,1,1_1,0,0"}});
    ASSERT_EQ(shared.pins.size(), 4u);
    EXPECT_EQ(shared.pins[0].seed, 2u);
    EXPECT_TRUE(shared.pins[0].starting_weights.empty()) << "another seed draws its own";
    EXPECT_EQ(shared.pins[1], shared.experiment);
    EXPECT_TRUE(shared.pins[2].starting_weights.empty());
    EXPECT_EQ(shared.pins[2].seed, 3u);
    EXPECT_EQ(shared.pins[3].dataset, *Dataset::make(2, {0, 1, 1, 0}, {1, 0}));
    EXPECT_EQ(link_of(shared),
              "v=1&seed=3&weights=1,2,3&pin=seed:2&pin=same&pin=weights:&pin=data:0,1,1_1,0,0;test:0,0");
    EXPECT_EQ(read(link_of(shared)), shared);
    EXPECT_EQ(link_of(with(shared, {{"pin", ""}})), "v=1&seed=3&weights=1,2,3");
}

TEST(ShareLink, ShowsOrHidesWhicheverIsShorter) {
    EXPECT_EQ(link_of(with({}, {{"hide", "loss, share"}})), "v=1&hide=loss,share");
    EXPECT_EQ(link_of(with({}, {{"show", "prediction weights"}})), "v=1&show=prediction,weights");
    EXPECT_EQ(link_of(with({}, {{"hide", "tabs"}, {"show", "view"}})), "v=1&show=view&hide=tabs");
    EXPECT_EQ(link_of(with({}, {{"show", "none"}})), "v=1&show=none");
    EXPECT_EQ(link_of(with({}, {{"show", "view"}, {"show", ""}})), "v=1");
    EXPECT_EQ(read("v=1&hide=tabs,view&show=view,loss"),
              with({}, {{"show", "loss"},
                        {"hide", entry_text(with({}, {{"hide", "tabs"}, {"show", "loss"}}), "hide").c_str()}}));
    const SharedState arithmetic = read("v=1&show=arithmetic&tab=seeds");
    EXPECT_EQ(arithmetic.view.tab, ViewSettings::Tab::arithmetic);
    EXPECT_EQ(entry_text(arithmetic, "show"), "view");
}

TEST(ShareLink, LocksAllThatCanBeLocked) {
    const SharedState locked = read("v=1&lock=all");
    for (const Part& part : parts()) EXPECT_EQ(locked.view.locked.has(part.name), part.can_lock) << part.name;
    EXPECT_EQ(link_of(locked), "v=1&lock=all");
    EXPECT_EQ(link_of(read("lock=seed%20data")), "v=1&lock=data,seed");
}

TEST(ShareLink, CarriesAQuestionInAnyScript) {
    const std::string question = "Why 0.5? 为什么 “½” & so = on #1 100%";
    const SharedState shared = *with_entry({}, "question", question);
    EXPECT_EQ(read(link_of(shared)).view.question, question);
    EXPECT_EQ(read("question=a+b%20c").view.question, "a+b c");
    EXPECT_EQ(link_of(with({}, {{"question", "And now..."}})), "v=1&question=And%20now..%2E")
        << "no program may take the end for that of a sentence";
}

TEST(ShareLink, PacksLongData) {
    std::string rows;
    for (int i = 0; i < 100; ++i) rows += "0,1,1,1\n1,0,0,0\n";
    const SharedState shared = *with_entry({}, "data", rows);
    EXPECT_LE(link_of(shared).size(), 200u);
    EXPECT_TRUE(link_of(shared).starts_with("v=1&data=~4_200_0,1_")) << link_of(shared);
    EXPECT_EQ(read(link_of(shared)), shared);
}

TEST(ShareLink, IsShortForWhatTeachersShare) {
    for (const auto& entries :
         {std::initializer_list<std::pair<const char*, const char*>>{
              {"seed", "4294967295"}, {"at", "10000"}, {"tab", "arithmetic"}, {"row", "2"}, {"digits", "17"}},
          {{"bias", "on"},
           {"iterations", "1000000"},
           {"learning_rate", "0.01"},
           {"data", "0,0,0_0,1,1_1,0,1_1,1,0"},
           {"tab", "inputs"},
           {"language", "zh"},
           {"theme", "dark"}},
          {{"show", "prediction weights loss-surface timeline"},
           {"hide", "tabs"},
           {"lock", "all"},
           {"question", "Where does the path go if you start here?"}},
          {{"tab", "compare"},
           {"pin", "seed:2"},
           {"pin", "learning_rate:10"},
           {"pin", "bias:on"},
           {"pin", "weights:0.5,0.5,0.5"}},
          {{"weights", "-0.16595599059485195,0.44064898688431615,-0.99977125036531"},
           {"loss", "1,2"},
           {"tab", "loss-surface"},
           {"at", "137"}}})
        EXPECT_LE(link_of(with({}, entries)).size(), 200u) << link_of(with({}, entries));
}

TEST(ShareLink, BringsBackAnyMomentToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    int fitting = 0;
    for (int n = 0; n < 2000; ++n) {
        const SharedState shared = draw.shared();
        ASSERT_EQ(fault(shared), "");
        const auto link = share_link(shared);
        if (!link) {
            ASSERT_EQ(link.error().key, "error.link_size");
            continue;
        }
        ++fitting;
        ASSERT_LE(link->size(), max_link);
        ASSERT_TRUE(link->starts_with("v=1")) << *link;
        ASSERT_EQ(link->find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,:;=&%"),
                  std::string::npos)
            << *link;
        ASSERT_TRUE(std::isalnum(static_cast<unsigned char>(link->back())) || link->back() == '=') << *link;
        ASSERT_TRUE(same_to_the_bit(read(*link), shared)) << *link;
    }
    EXPECT_GT(fitting, 1800);
}

TEST(ShareLink, MeansTheSameInAnyOrder) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 300; ++n) {
        SharedState shared = draw.shared();
        if (shared.pins.size() > 1) shared.pins.resize(1);  // their own order stays
        const auto link = share_link(shared);
        if (!link) continue;
        std::vector<std::string> pieces{""};
        for (const char c : *link) c == '&' ? pieces.emplace_back() : pieces.back() += c;
        for (std::size_t i = pieces.size() - 1; i > 0; --i)
            std::swap(pieces[i], pieces[static_cast<std::size_t>(draw.whole(0, static_cast<std::int64_t>(i)))]);
        std::string shuffled;
        for (const std::string& piece : pieces) (shuffled += shuffled.empty() ? "" : "&") += piece;
        ASSERT_TRUE(same_to_the_bit(read(shuffled), shared)) << shuffled;
    }
}

TEST(ShareLink, ReadsEachEntryBackFromItsText) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 300; ++n) {
        const SharedState shared = draw.shared();
        for (const auto key : entry_keys()) {
            if (key == "pin") continue;
            const auto again = with_entry(shared, key, entry_text(shared, key));
            ASSERT_TRUE(again) << key << ": " << words(again.error());
            ASSERT_TRUE(same_to_the_bit(*again, shared)) << key << '=' << entry_text(shared, key);
        }
    }
    EXPECT_EQ(entry_text({}, "nothing"), "");
}

TEST(ShareLink, PinsHaveNoNamesOfTheirOwn)  // which may hold what parts a pin
{
    SharedState shared;
    shared.experiment.names = "a;b,c:d, e ";
    Experiment pin = shared.experiment;
    pin.seed = 3;
    shared.pins.push_back(pin);
    EXPECT_EQ(read(*share_link(shared)), shared);
    shared.pins[0].names = "others";
    EXPECT_EQ(read(*share_link(shared)).pins[0], pin);
    EXPECT_FALSE(with_entry({}, "pin", "seed:3;names:a"));
}

TEST(ShareLink, AllEntriesMakeTheMomentOfAnyOther) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    std::size_t pins = 0;
    for (int n = 0; n < 300; ++n) {
        const SharedState shared = draw.shared(), before = draw.shared();
        DataText texts;
        const ParseResult reading = with_entries(before, all_entries(shared, texts));
        for (const Error& error : reading.errors) ADD_FAILURE() << words(error);
        ASSERT_TRUE(same_to_the_bit(reading.shared, shared));
        pins += shared.pins.size();
    }
    EXPECT_GT(pins, 50u);
}

TEST(ShareLink, TellsWhichLinesOfTheDataWereTakenForHeadings) {
    const auto headings = [](std::string_view link) {
        const ParseResult reading = parse_share_link(link);
        for (const Error& error : reading.errors) ADD_FAILURE() << words(error);
        return std::to_string(reading.first_heading) + '-' + std::to_string(reading.last_heading);
    };
    EXPECT_EQ(headings("v=1&data=0,1_1,0"), "0-0");
    EXPECT_EQ(headings("v=1&data=a,b%0A0,1%0A1,0"), "1-1");
    EXPECT_EQ(headings("v=1&data=a;b_0;1_1;0"), "1-1");
    EXPECT_EQ(headings("v=1&data=%0AMine,%0Aa,b%0A0,1"), "1-2") << "blank lines above them do not count";
    EXPECT_EQ(headings("v=1&seed=2"), "0-0");
}

TEST(ShareLink, BearsAnyChangeOfItsText) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    constexpr std::string_view marks = "#&=%;:,_~.-+ 0123456789abcdefv\xFF\xE2";
    const auto place = [&](const std::string& text) {
        return static_cast<std::size_t>(draw.whole(0, static_cast<std::int64_t>(text.size())));
    };
    int whole = 0, told = 0;
    for (int n = 0; n < 10'000; ++n) {
        const auto made = share_link(draw.shared());
        if (!made || made->size() > 2000) continue;
        std::string link = *made;
        for (auto changes = draw.whole(1, 4); changes > 0; --changes) {
            const std::size_t from = place(link), length = static_cast<std::size_t>(draw.whole(0, 12));
            const std::string piece = link.substr(from, length);
            switch (draw.whole(0, 4)) {
                case 0: link.erase(from, length); break;
                case 1: link.insert(place(link), piece); break;
                case 2:
                    link.insert(
                        from, 1,
                        marks[static_cast<std::size_t>(draw.whole(0, static_cast<std::int64_t>(marks.size()) - 1))]);
                    break;
                case 3: link.resize(from); break;
                default:
                    if (from < link.size()) link[from] = static_cast<char>(draw.whole(0, 255));
            }
        }
        const ParseResult reading = parse_share_link(link);
        (reading.errors.empty() ? whole : told) += 1;
        ASSERT_EQ(fault(reading.shared), "") << link;
        for (const Error& error : reading.errors) {
            for (const auto& [name, argument] : error.arguments)
                ASSERT_EQ(words(error).find('{' + name + '}'), std::string::npos) << words(error);
            ASSERT_TRUE(is_utf8(words(error)) && words(error).size() < 600) << words(error);
        }
        if (const auto again = share_link(reading.shared))
            ASSERT_TRUE(same_to_the_bit(read(*again), reading.shared)) << link;
    }
    EXPECT_GT(whole, 100);
    EXPECT_GT(told, 1000);
}

TEST(ShareLink, KeepsViewsWithinTheExperiment) {
    const SharedState narrow =
        with({}, {{"at", "5000"}, {"row", "3"}, {"output", "3,1"}, {"data", "0,1_1,0"}, {"iterations", "10"}});
    EXPECT_EQ(fault(narrow), "");
    EXPECT_EQ(narrow.iteration, 10);
    EXPECT_FALSE(narrow.view.row);
    EXPECT_EQ(with({}, {{"data", "0,1_1,0"}, {"data", ""}}).view, ViewSettings())
        << "the axes are the usual ones again";
    SharedState raw;
    raw.experiment = with_dataset({}, *Dataset::make(2, {0, 1}, {1}));
    EXPECT_EQ(link_of(raw), "v=1&data=0,1,1") << "axes that the data has not are those that the plot shows";
}

}  // namespace
}  // namespace neuroglass
