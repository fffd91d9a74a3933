// Percent-encoding, UTF-8, and what of a text can be shown.
#include "formats/url_text.h"

#include <gtest/gtest.h>

#include "support/draw.h"

namespace neuroglass {
namespace {

TEST(UrlText, EncodesAllThatChatProgramsAndMailMayTouch) {
    EXPECT_EQ(percent_encoded("aZ09-._~,:;"), "aZ09-._~,:;");
    EXPECT_EQ(percent_encoded(" +&=%#'\"<>()[]?/é\n"), "%20%2B%26%3D%25%23%27%22%3C%3E%28%29%5B%5D%3F%2F%C3%A9%0A");
}

TEST(UrlText, DecodesWhatItEncodesAndLeavesAPlusSign) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 500; ++n) {
        std::string bytes(static_cast<std::size_t>(draw.whole(0, 40)), ' ');
        for (char& c : bytes) c = static_cast<char>(draw.whole(0, 255));
        ASSERT_EQ(percent_decoded(percent_encoded(bytes)), bytes);
    }
    EXPECT_EQ(percent_decoded("1+1%2b1%2B"), "1+1+1+");
    for (const char* broken : {"%", "%4", "a%", "%4g", "%g4", "%%41", "% 41"})
        EXPECT_FALSE(percent_decoded(broken)) << broken;
}

TEST(UrlText, KnowsUtf8)  // the edges of RFC 3629, section 4
{
    for (const char* right : {"", "a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                              "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_utf8(right));
    for (const char* wrong : {"\x80", "\xC1\xBF", "\xC2", "\xC2z", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xE2\x82",
                              "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xBF"})
        EXPECT_FALSE(is_utf8(wrong));
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 500; ++n) {
        const std::string words = draw.words(300);
        ASSERT_TRUE(is_utf8(words) && !has_control_character(words) && words.size() <= 300) << words;
    }
}

TEST(UrlText, KnowsControlCharacters) {
    for (const char* text : {"\n", "a\x7F", "\xC2\x80", "\xC2\x9F", "\x1b["}) EXPECT_TRUE(has_control_character(text));
    for (const char* text : {"", " ", "\xC2\xA0", "é", "中"}) EXPECT_FALSE(has_control_character(text));
}

TEST(UrlText, ShowsFortyBytesOfAnything) {
    EXPECT_EQ(shown("a 中"), "a 中");
    EXPECT_EQ(shown(std::string_view("\x1b\xFF\0z\n", 5)), "???z?");
    EXPECT_EQ(shown(std::string(41, 'x')), std::string(40, 'x') + "…");
    EXPECT_EQ(shown(std::string(39, 'x') + "中中"), std::string(39, 'x') + "…");
}

}  // namespace
}  // namespace neuroglass
