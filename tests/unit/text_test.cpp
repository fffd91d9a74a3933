// Words by key, and the filling of their places. That every key used in src exists is held by tests/source.
#include "text/text.h"

#include <set>

#include <gtest/gtest.h>

#include "core/parameters.h"

namespace neuroglass {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

TEST(Text, FindsEveryPhraseByItsKey) {
    for (const Phrase& phrase : phrases(Language::english)) {
        EXPECT_EQ(text(phrase.key), phrase.words);
        EXPECT_EQ(text(phrase.key).data()[text(phrase.key).size()], '\0') << phrase.key;
        EXPECT_FALSE(phrase.words.empty()) << phrase.key;
    }
}

TEST(Text, KeysRiseAndNoneIsTwice) {
    std::string_view before;
    for (const Phrase& phrase : phrases(Language::english)) {
        EXPECT_LT(before, phrase.key);
        before = phrase.key;
    }
}

TEST(Text, HasWordsForEveryParameter) {
    for (const Parameter& parameter : parameters()) {
        EXPECT_NE(text(parameter.label_key), parameter.label_key);
        EXPECT_NE(text(parameter.help_key), parameter.help_key);
    }
}

TEST(Text, GivesTheKeyWhereThereAreNoWords) { EXPECT_EQ(text("no.such.key"), "no.such.key"); }

TEST(Text, EveryPlaceIsClosed) {
    for (const Phrase& phrase : phrases(Language::english)) {
        int open = 0;
        for (const char c : phrase.words) {
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            EXPECT_TRUE(open == 0 || open == 1) << phrase.key;
        }
        EXPECT_EQ(open, 0) << phrase.key;
    }
}

TEST(Text, MessageFillsItsPlaces) {
    EXPECT_EQ(message("error.range", Arguments{{"field", "seed"}, {"given", "-1"}, {"least", "0"}, {"most", "5"}}),
              "seed: -1 is out of range; allowed are 0 to 5.");
    EXPECT_EQ(message("{a}{b}{a} }{", Arguments{{"a", "1"}, {"b", "{a}"}}), "1{a}1 }{") << "what was filled in is not filled again";
    EXPECT_EQ(message("{a} {c}", Arguments{{"a", ""}}), " {c}");
    EXPECT_EQ(message("", Arguments{}), "");
}

TEST(Text, MessagesOfParameterErrorsLeaveNoPlaceOpen) {
    for (const Parameter& parameter : parameters())
        for (const char* wrong : {"x", "-1", "1e300", "0.5", "", "1e-300"}) {
            const auto result = parse_value(parameter, wrong);
            if (result) continue;
            const auto sentence = message(result.error().key, result.error().arguments);
            EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find(parameter.key), 0u) << sentence;
        }
}

}  // namespace
}  // namespace neuroglass
