// What is said of the last request, and in another language again.
#include "app/notices.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(Notices, SayTheirReasonsInThePlaceOfTheMessage) {
    Notices notices;
    notices.say({"notice.not_opened", {}}, true, {{"error.csv_nothing", {}}}, english);
    EXPECT_NE(notices.text().find(text("error.csv_nothing")), std::string::npos) << notices.text();
    EXPECT_EQ(notices.text().find('{'), std::string::npos) << notices.text();
    EXPECT_TRUE(notices.is_error());
}

TEST(Notices, AreSaidAgainInAnotherLanguageUnlessTheyHaveBeenRead) {
    const auto other = Dictionary::parse("notice.copied = 已复制。\n");
    ASSERT_TRUE(other);
    Notices notices;
    notices.translate(&*other);
    EXPECT_EQ(notices.text(), "") << "there is none";
    notices.say({"notice.copied", {}}, false, {}, english);
    notices.translate(&*other);
    EXPECT_EQ(notices.text(), "已复制。");
    notices.clear();
    notices.translate(english);
    EXPECT_EQ(notices.text(), "");
}

TEST(Notices, GrowOldByAnotherRequestAndNewByAnotherWord) {
    Notices notices;
    notices.say({"notice.copied", {}}, false, {}, english);
    EXPECT_FALSE(notices.is_old());
    notices.age();
    EXPECT_TRUE(notices.is_old());
    notices.say({"notice.copied", {}}, false, {}, english);
    EXPECT_FALSE(notices.is_old());
}

TEST(Notices, TellWhatBecameOfAFileByItsName) {
    EXPECT_FALSE(report_of({}));
    const auto saved = report_of({.outcome = Outcome::saved, .outcome_file = "neuroglass.py"});
    ASSERT_TRUE(saved);
    EXPECT_FALSE(saved->is_error);
    EXPECT_NE(message(saved->words.key, saved->words.arguments).find("neuroglass.py"), std::string::npos);
    for (const Outcome failure : {Outcome::copy_failed, Outcome::save_failed, Outcome::not_read, Outcome::too_large,
                                  Outcome::not_kept, Outcome::not_written, Outcome::no_reader}) {
        const auto failed = report_of({.outcome = failure, .outcome_file = "a"});
        ASSERT_TRUE(failed);
        EXPECT_TRUE(failed->is_error);
        EXPECT_NE(text(failed->words.key), failed->words.key) << "it has words";
    }
}

}  // namespace
}  // namespace neuroglass
