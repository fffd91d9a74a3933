// Links as messengers, mail programs and trackers give them back.
#include "formats/mangled_link.h"

#include <gtest/gtest.h>

#include "formats/share_link.h"
#include "i18n/text.h"
#include "support/draw.h"
#include "support/shared_states.h"

namespace neuroglass {
namespace {

/// What the link shows, as our own; and all that is said of it.
std::string read(std::string_view link) {
    const ParseResult reading = parse_share_link(link);
    std::string all = *share_link(reading.shared);
    for (const Error& error : reading.errors) all += "\n" + message(error.key, error.arguments);
    return all;
}

TEST(MangledLink, IsReadAsItWasMade) {
    const std::string made = "v=1&learning_rate=0.5&bias=on&at=50";
    for (const char* link : {
             "v=1&learning_rate=0.5&bias=on&at=50",
             "https://example.org/neuroglass/#v=1&learning_rate=0.5&bias=on&at=50",
             "v=1&amp;learning_rate=0.5&amp;bias=on&amp;at=50",
             "v=1&amp;amp;learning_rate=0.5&amp;amp;bias=on&amp;amp;at=50",
             "v=1&#38;learning_rate=0.5&#38;bias=on&#38;at=50",
             "v%3D1%26learning_rate%3D0.5%26bias%3Don%26at%3D50",
             "v%253D1%2526learning_rate%253D0.5%2526bias%253Don%2526at%253D50",
             "v%3D1%26amp%3Blearning_rate%3D0.5%26amp%3Bbias%3Don%26amp%3Bat%3D50",
             "v=1&learning\\_rate=0.5&bias=on&at=50",
             "v=1\\&learning\\_rate\\=0.5\\&bias=on&at=50",
             "v=1&learning%5Frate=0.5&bias=on&at=50",
             "v=1&learning-rate=0.5&bias=on&at=50",
             "v=1&learningRate=0.5&bias=on&at=50",
             "V=1&LEARNING_RATE=0.5&BIAS=ON&AT=50",
             "#/v=1&learning_rate=0.5&bias=on&at=50",
             "#!v=1&learning_rate=0.5&bias=on&at=50",
             "#!/v=1&learning_rate=0.5&bias=on&at=50",
             "?v=1&learning_rate=0.5&bias=on&at=50",
             "\"v=1&learning_rate=0.5&bias=on&at=50\"",
             "v=1&learning_rate=0.5&bias=on&at=50.",
             "v=1&learning_rate=0.5&bias=on&at=50).",
             "v=1&learning_rate=0.5&bias=on&at=50。",
             "v=1&learning_rate=0.5&bias=on&at=50%E3%80%82",
             "v=1&learning_rate=0.5&bias=on&at=50%22",
             "v=1&learning_rate=0.5&bias=on&at=50%E2%80%9D",
             "v=1&learning_rate=0.5&bias=on&at=50%E2%80%8B",
             "v=1&learning_rate=0.5&bias=on&at=50%20",
             "v=1&learning_rate=0.5&bias=on&at=50%C2%A0",
             "v=1&learning_rate=0.5&bias=on&at=50**",
             "v=1&learning_rate=0.5&\r\nbias=on&at=50",
             "v=1&learning_rate=0.5&bi\u200Bas=on&at=5\u00AD0",
             "v=1&learning_rate=0.5&bias=on&at=50&utm_source=mail&utm_medium=x&fbclid=IwAR0_x-y",
             "v=1&learning_rate=0.5&bias=on&at=50?utm_source=mail",
             "v=1&learning_rate=0.5&bias=on&at=50?fbclid=IwAR0",
             "v=1&utm_campaign=a.b&learning_rate=0.5&bias=on&at=50",
             "v=1&learning_rate=0.5&bias=on&at=50:~:text=Neural,network",
             "v=1&learning_rate=%EF%BC%90%EF%BC%8E%EF%BC%95&bias=on&at=%EF%BC%95%EF%BC%90",
             "v=1&learning_rate=0,5&bias=true&at=50",
         })
        EXPECT_EQ(read(link), made) << link;
}

TEST(MangledLink, KeepsTheQuestionAsItIs) {
    EXPECT_EQ(parse_share_link("question=Why%3F").shared.view.question, "Why?");
    EXPECT_EQ(parse_share_link("question=Why?").shared.view.question, "Why?");
    EXPECT_EQ(parse_share_link("question=Is 50%25 right.").shared.view.question, "Is 50% right.");
    EXPECT_EQ(parse_share_link("question=Was%2520ist%252C").shared.view.question, "Was ist,") << "encoded once more";
    EXPECT_EQ(parse_share_link("question=100%2525%20sure").shared.view.question, "100%25 sure");
}

TEST(MangledLink, TellsTheRest) {
    EXPECT_EQ(read("v=1&seed=7&at=5x"), "v=1&seed=7\nat: \"5x\" is not a number; allowed are 0 to 10000.");
    EXPECT_EQ(read("v=1&seed=1,000x&tab=seeds"),
              "v=1&tab=seeds\nseed: \"1,000x\" is not a number; allowed are 0 to 4294967295.");
    EXPECT_EQ(read("v=1&learning_rate=1,000&at=1"),
              "v=1&at=1\nlearning_rate: \"1,000\" could be 1 or 1000; please write one of the two.");
    EXPECT_NE(read("v=1&nonsense=1&other=2&seed=7").find("These are not known keys: nonsense, other; there are "),
              std::string::npos);
}

TEST(MangledLink, IsNoLinkOfOurs) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    constexpr std::string_view marks = "%%%25aF0 :~:.&=#\\_?\"utm_;";
    for (int n = 0; n < 20'000; ++n) {
        SharedState shared;
        for (auto length = draw.whole(0, 12); length > 0; --length)
            shared.view.question += marks[static_cast<std::size_t>(draw.whole(0, std::ssize(marks) - 1))];
        const std::string link = *share_link(shared);
        ASSERT_EQ(mended_link(link), link);
        ASSERT_EQ(parse_share_link(link).shared.view.question, shared.view.question) << link;
    }
}

}  // namespace
}  // namespace neuroglass
