// The author's choice of a language, else the reader's own.
#include "app/locales.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

std::size_t choice_of(std::string_view code) { return 1 + language_index(code); }

TEST(Locales, AreEnglishUntilTheWordsAreThere) {
    Locales locales;
    locales.choose(choice_of("zh"), "en-GB");
    EXPECT_EQ(locales.code(), "en");
    EXPECT_EQ(locales.take_wanted(), "zh");
    EXPECT_EQ(locales.take_wanted(), std::nullopt) << "once";
    EXPECT_TRUE(locales.add("zh", "step = 一步\n"));
    EXPECT_EQ(locales.code(), "en");
    locales.choose(choice_of("zh"), "en-GB");
    EXPECT_EQ(locales.code(), "zh");
    EXPECT_EQ(text("step", locales.language()), "一步");
    locales.choose(choice_of("en"), "zh-CN");
    EXPECT_EQ(locales.code(), "en");
}

TEST(Locales, AskAgainWhereItComesToBeWantedAgain) {
    Locales locales;
    locales.choose(choice_of("zh"), "en");
    EXPECT_TRUE(locales.take_wanted());
    locales.choose(choice_of("en"), "en");
    EXPECT_FALSE(locales.take_wanted());
    locales.choose(choice_of("zh"), "en");
    EXPECT_TRUE(locales.take_wanted());
}

TEST(Locales, TheReadersOwnIsToldByItsFirstPart) {
    for (const auto& [readers, code] :
         {std::pair{"zh-CN", "zh"}, {"zh", "zh"}, {"en-US", "en"}, {"de", "en"}, {"", "en"}}) {
        Locales locales;
        ASSERT_TRUE(locales.add("zh", "step = 一步\n"));
        locales.choose(0, readers);
        EXPECT_EQ(locales.code(), code) << readers;
        EXPECT_FALSE(locales.take_wanted()) << "it is there";
    }
}

TEST(Locales, WordsThatAreNoneChangeNothing) {
    Locales locales;
    EXPECT_FALSE(locales.add("zh", "no equals sign"));
    EXPECT_FALSE(locales.add("en", "step = Step\n")) << "it is compiled in";
    EXPECT_FALSE(locales.add("xx", "step = Step\n")) << "nobody speaks it";
    locales.choose(choice_of("zh"), "");
    EXPECT_EQ(locales.code(), "en");
}

}  // namespace
}  // namespace neuroglass
