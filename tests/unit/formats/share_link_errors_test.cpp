// What a person is told about a link that is wrong, and that the rest of it still applies.
#include <gtest/gtest.h>

#include "document/number_field.h"
#include "formats/share_link.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

/// All that is said of it, a sentence a line.
std::string said(std::string_view link) {
    std::string all;
    for (const Error& error : parse_share_link(link).errors)
        all += (all.empty() ? "" : "\n") + message(error.key, error.arguments);
    return all;
}

std::string allowed_keys() {
    std::string keys;
    for (const auto key : entry_keys()) (keys += keys.empty() ? "" : ", ") += key;
    return keys;
}

TEST(ShareLinkErrors, NameTheKeyTheValueAndTheRange) {
    EXPECT_EQ(said("v=1&seed=-1"), "seed: -1 is out of range; allowed are 0 to 4294967295.");
    EXPECT_EQ(said("seed=ten"), "seed: \"ten\" is not a number; allowed are 0 to 4294967295.");
    EXPECT_EQ(said("seed"), "seed: \"\" is not a number; allowed are 0 to 4294967295.");
    EXPECT_EQ(said("iterations=1.5"),
              "iterations: 1.5 is not a whole number; allowed are the whole numbers from 0 to 1000000000.");
    EXPECT_EQ(said("bias=maybe"), "bias: \"maybe\" is neither on nor off.");
    EXPECT_EQ(said("at=101&iterations=100"), "at: 101 is out of range; allowed are 0 to 100.");
    EXPECT_EQ(said("row=4"), "row: 4 is out of range; allowed are 1 to 3.");
    EXPECT_EQ(said("theme=blue"), "theme: \"blue\" is not one of auto, light, dark.");
    EXPECT_EQ(said("data=1,x"), "data, row 1, number 2: \"x\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(said("test=1,,1"), "test, number 2: \"\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(said("test=1,0"), "test: 2 numbers are given; the data has 3 inputs.");
    EXPECT_EQ(said("weights=1,0,1&bias=on"), "weights: 3 numbers are given; the network has 4 weights.");
    EXPECT_EQ(said("output=1,4"),
              "output: \"1,4\" does not name two axes; expected two different numbers from 1 to 3, such as 1,2.");
    for (const char* wrong : {"1", "1,1", "0,1", "1,2,3", "1.5,2", "a,b", "", ","})
        EXPECT_TRUE(said("loss=" + std::string(wrong) + "&at=1").starts_with("loss: \"" + std::string(wrong) + '"'))
            << wrong;
    EXPECT_TRUE(said("show=prediction,seed").starts_with("show: \"seed\" is not one of header, view, prediction,"))
        << said("show=prediction,seed");
    EXPECT_TRUE(said("hide=nothing").starts_with("hide: \"nothing\" is not one of header, view,"));
    EXPECT_EQ(said("lock=loss"),
              "lock: \"loss\" is not one of weights, data, train, timeline, speed, test, iterations, seed, "
              "learning_rate, bias, activation, output_activation, loss_function, update, order, optimizer, momentum, "
              "weight_decay, init, init_scale, held_out, held_out_seed, scaling, targets, layers, held_out_rows.");
}

TEST(ShareLinkErrors, TellOfQuestionsAndPins) {
    EXPECT_EQ(said("question=" + std::string(301, 'x')),
              "question: the text is 301 characters long; at most 300 are allowed.");
    EXPECT_EQ(said("question=a%0Ab"),
              "question: \"a?b\" contains control characters; only one line of text is allowed.");
    EXPECT_EQ(said("pin=seed:-1"), "pin, seed: -1 is out of range; allowed are 0 to 4294967295.");
    EXPECT_EQ(said("pin=data:1,x"),
              "pin, data, row 1, number 2: \"x\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(said("pin=same&pin=same&pin=same&pin=same&pin=same"),
              "pin: this is one run too many; at most 4 can be pinned.");
    for (const char* wrong : {"seed", "seed=1", "tab:inputs", "seed:1;seed:2", "seed:1;;", ":", "same;seed:1"})
        EXPECT_TRUE(said("pin=" + std::string(wrong) + "&at=1").starts_with("pin: \"")) << wrong;
    EXPECT_NE(said("pin=x").find("iterations, seed, learning_rate, bias, activation, "), std::string::npos)
        << said("pin=x");
}

TEST(ShareLinkErrors, ForgiveTheColonThatIsTakenFromTheEndOfAPin) {
    for (const char* key : {"weights", "layers", "held_out_rows"}) {
        const auto read =
            parse_share_link("v=1&layers=2&weights=1,2,3,4,5,6,7,8&held_out_rows=1&pin=" + std::string(key));
        ASSERT_TRUE(read.errors.empty()) << key;
        EXPECT_EQ(read.shared.pins.size(), 1u) << key;
    }
    EXPECT_TRUE(said("pin=seed").starts_with("pin: \"seed\" is not understood"));
}

TEST(ShareLinkErrors, TellOfTheLinkItself) {
    EXPECT_EQ(said("sed=1"), "\"sed\" is not a known key; there are " + allowed_keys() + '.');
    EXPECT_EQ(said("seed=1&seed=2"), "seed is given twice in the link; the first one is used.");
    EXPECT_EQ(said("v=1&v=1"), "v is given twice in the link; the first one is used.");
    EXPECT_EQ(said("question=%zz"),
              "question: \"%zz\" is damaged; each % must be followed by two of the characters 0 to 9 and A to F.");
    EXPECT_EQ(said("question=%FF"), "question: \"%FF\" is damaged; it is not text in UTF-8.");
    EXPECT_EQ(said("question=\xFFx"), "question: \"?x\" is damaged; it is not text in UTF-8.");
    EXPECT_EQ(said("data=~4_3_0,1_e"), "data: the packed rows \"~4_3_0,1_e\" are damaged; please copy the link again.");
    EXPECT_EQ(said("sed=1&Foo=2"), "These are not known keys: sed, Foo; there are " + allowed_keys() + '.');
    const std::string many =
        said("seed=x&iterations=x&learning_rate=x&bias=x&test=x&weights=x&tab=x&theme=x&speed=x&at=x");
    EXPECT_EQ(many.substr(many.rfind('\n') + 1), "2 more entries of the link could not be used.");
}

TEST(ShareLinkErrors, LeaveTheRestStanding) {
    const ParseResult reading =
        parse_share_link("v=1&seed=-1&at=50&sed=1&theme=dark&tab=nothing&question=%&learning_rate=2");
    EXPECT_EQ(reading.errors.size(), 4u);
    EXPECT_EQ(*share_link(reading.shared), "v=1&learning_rate=2&theme=dark&at=50");
    EXPECT_EQ(*share_link(parse_share_link("seed=2&seed=3").shared), "v=1&seed=2");
}

TEST(ShareLinkErrors, TakeNothingOfAnotherVersion) {
    for (const char* version : {"2", "0", "", "1.0", "01", "x", "%31%"}) {
        const ParseResult reading = parse_share_link("seed=2&v=" + std::string(version) + "&sed=3");
        ASSERT_EQ(reading.errors.size(), 1u);
        EXPECT_EQ(message(reading.errors[0].key, reading.errors[0].arguments),
                  "v: \"" + std::string(version) + "\" is an unknown version of links; known is 1.");
        EXPECT_EQ(reading.shared, SharedState());
    }
}

TEST(ShareLinkErrors, TakeNothingOfALinkThatIsTooLong) {
    const std::string longest = "v=1&seed=2" + std::string(max_link - 10, '&');
    EXPECT_EQ(parse_share_link('#' + longest).shared.experiment.seed, 2u);
    EXPECT_EQ(said(longest + '&'), "The link is 8001 bytes long; at most 8000 are allowed.");
    EXPECT_EQ(parse_share_link(longest + '&').shared, SharedState());
    std::vector<double> inputs(1000);
    for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i] = 1.0 / static_cast<double>(i + 1);
    const auto link = share_link({.experiment = with_dataset({}, *Dataset::make(1, inputs, inputs))});
    ASSERT_FALSE(link);
    EXPECT_NE(message(link.error().key, link.error().arguments).find("bytes long; at most 8000 are allowed."),
              std::string::npos);
}

TEST(ShareLinkErrors, LeaveAMomentAsItWas) {
    for (const auto key : entry_keys()) {
        if (key == "question") continue;
        const auto result = with_entry({}, key, "\x1b[ nonsense \xFF");
        ASSERT_FALSE(result) << key;
        const std::string words = message(result.error().key, result.error().arguments);
        EXPECT_TRUE(words.starts_with(key) || key == "data") << key << ": " << words;
        EXPECT_EQ(words.find_first_of("\x1b\xFF{}"), std::string::npos) << words;
    }
}

TEST(ShareLinkErrors, ComeFromEntriesOfAnySource) {
    const ParseResult reading = with_entries({}, {{"at", "5"}, {"seed", "x"}, {"tab", "seeds"}, {"v", "1"}});
    ASSERT_EQ(reading.errors.size(), 2u);
    EXPECT_EQ(*share_link(reading.shared), "v=1&tab=seeds&at=5");
}

}  // namespace
}  // namespace neuroglass
