// The author's choice of a language, else the reader's own.
#include "app/locales.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

using Choice = UiState::LanguageChoice;

TEST(Locales, AreEnglishUntilTheWordsAreThere) {
    Locales locales;
    locales.choose(Choice::zh, "en-GB");
    EXPECT_EQ(locales.code(), "en");
    EXPECT_EQ(locales.take_wanted(), "zh");
    EXPECT_EQ(locales.take_wanted(), std::nullopt) << "once";
    EXPECT_TRUE(locales.add("step = 一步\n"));
    EXPECT_EQ(locales.code(), "en");
    locales.choose(Choice::zh, "en-GB");
    EXPECT_EQ(locales.code(), "zh");
    EXPECT_EQ(text("step", locales.language()), "一步");
}

TEST(Locales, AskAgainWhereItComesToBeWantedAgain) {
    Locales locales;
    locales.choose(Choice::zh, "en");
    EXPECT_TRUE(locales.take_wanted());
    locales.choose(Choice::en, "en");
    EXPECT_FALSE(locales.take_wanted());
    locales.choose(Choice::zh, "en");
    EXPECT_TRUE(locales.take_wanted());
}

TEST(Locales, TheReadersOwnIsToldByItsFirstLetters) {
    for (const auto& [readers, code] :
         {std::pair{"zh-CN", "zh"}, {"zh", "zh"}, {"en-US", "en"}, {"de", "en"}, {"", "en"}}) {
        Locales locales;
        ASSERT_TRUE(locales.add("step = 一步\n"));
        locales.choose(Choice::readers_own, readers);
        EXPECT_EQ(locales.code(), code) << readers;
        EXPECT_FALSE(locales.take_wanted()) << "it is there";
    }
}

TEST(Locales, WordsThatAreNoneChangeNothing) {
    Locales locales;
    EXPECT_FALSE(locales.add("no equals sign"));
    locales.choose(Choice::zh, "");
    EXPECT_EQ(locales.code(), "en");
}

}  // namespace
}  // namespace neuroglass
