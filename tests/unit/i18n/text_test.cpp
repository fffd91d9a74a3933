// Words by key, and the filling of their places. That every key used in src exists is held by tests/source.
#include <gtest/gtest.h>

#include <array>

#include "document/number_field.h"
#include "i18n/cli_text.h"
#include "i18n/errors.h"

namespace neuroglass {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

const std::vector tables = [] {
    const auto screen = english_phrases();
    std::vector all(screen.begin(), screen.end());
    all.push_back(english_cli_phrases());
    return all;
}();

TEST(Text, FindsEveryPhraseByItsKey) {
    for (const auto& table : tables)
        for (const Phrase& phrase : table) {
            EXPECT_EQ(cli_text(phrase.key), phrase.words);
            EXPECT_EQ(text(phrase.key), table.data() == english_cli_phrases().data() ? phrase.key : phrase.words)
                << "the screen has no words of the command line";
            EXPECT_STRNE(phrase.words, "") << phrase.key;
        }
}

TEST(Text, KeysRiseAndNoneIsTwice) {
    for (const auto& table : tables) {
        std::string_view before;
        for (const Phrase& phrase : table) {
            EXPECT_LT(before, key_of(phrase));
            before = phrase.key;
        }
    }
}

TEST(Text, HasWordsForEveryParameter) {
    for (const ExperimentField& parameter : parameters()) {
        EXPECT_NE(text(parameter.label_key), parameter.label_key);
        EXPECT_NE(text(parameter.help_key), parameter.help_key);
    }
}

TEST(Text, GivesTheKeyWhereThereAreNoWords) { EXPECT_EQ(text("no.such.key"), "no.such.key"); }

TEST(Text, EveryPlaceIsClosed) {
    for (const auto& table : tables)
        for (const Phrase& phrase : table) {
            int open = 0;
            for (const char c : std::string_view(phrase.words)) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                EXPECT_TRUE(open == 0 || open == 1) << phrase.key;
            }
            EXPECT_EQ(open, 0) << phrase.key;
        }
}

TEST(Text, MessageFillsItsPlaces) {
    EXPECT_EQ(message("error.range", Arguments{{"field", "seed"}, {"given", "-1"}, {"min", "0"}, {"max", "5"}}),
              "seed: -1 is out of range; allowed are 0 to 5.");
    EXPECT_EQ(message("{a}{b}{a} }{", Arguments{{"a", "1"}, {"b", "{a}"}}), "1{a}1 }{")
        << "what was filled in is not filled again";
    EXPECT_EQ(message("{a} {c}", Arguments{{"a", ""}}), " {c}");
    EXPECT_EQ(message("", Arguments{}), "");
}

TEST(Text, MessagesOfParameterErrorsLeaveNoPlaceOpen) {
    for (const ExperimentField& parameter : parameters())
        for (const char* wrong : {"x", "-1", "1e300", "0.5", "", "1e-300"}) {
            const auto result = parse_value(parameter, wrong);
            if (result) continue;
            const auto sentence = message(result.error().key, result.error().arguments);
            EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find(parameter.key), 0u) << sentence;
        }
}

TEST(Dictionary, HasTheWordsOfItsFileAndOtherwiseEnglishOnes) {
    const auto dictionary =
        Dictionary::parse("# words\r\n\r\nstep = 单步\nreset = a = b\\nc\r\nerror.rows = {given} 行");
    ASSERT_TRUE(dictionary);
    EXPECT_EQ(text("step", &*dictionary), "单步");
    EXPECT_EQ(text("step", &*dictionary).data()[text("step", &*dictionary).size()], '\0');
    EXPECT_EQ(text("reset", &*dictionary), "a = b\nc");
    EXPECT_EQ(text("train.start", &*dictionary), text("train.start"));
    EXPECT_EQ(message("error.rows", Arguments{{"given", "5"}}, &*dictionary), "5 行");
    EXPECT_EQ(error_message("error.rows", Arguments{{"given", "5"}}, &*dictionary), "5 行");
    EXPECT_EQ(error_message("error.whole", {}, &*dictionary), text("error.whole"));
}

TEST(Dictionary, KeepsItsWordsWhenItIsMoved) {
    auto first = Dictionary::parse("step = 单步\n");
    ASSERT_TRUE(first);
    const Dictionary second = std::move(*first);
    EXPECT_EQ(text("step", &second), "单步");
}

TEST(Dictionary, RefusesALineThatIsNoneAndAKeyThatIsThereTwice) {
    EXPECT_TRUE(Dictionary::parse(""));
    for (const char* wrong : {"step", "step: 单步", " = words", "step = a\nstep = b"})
        EXPECT_FALSE(Dictionary::parse(wrong)) << wrong;
}

}  // namespace
}  // namespace neuroglass
