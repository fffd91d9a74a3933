// The result as JSON.
#include "formats/json.h"

#include <gtest/gtest.h>

#include "base/numbers.h"
#include "support/bits.h"

namespace neuroglass {
namespace {

TEST(Json,
     HasTheResultWithSeventeenDigits)  // tests/golden/article.txt, article_seed_1 at 10, to its last digits but one
{
    neuroglass::Run run{Experiment()};
    run.seek(10);
    const std::string json = result_json(run);
    EXPECT_TRUE(json.starts_with("{\"iteration\":10,\"weights\":[-0.172370860863083")) << json;
    EXPECT_NE(json.find("],\"prediction\":0.659809210479104"), std::string::npos) << json;
    EXPECT_NE(json.find(",\"loss\":0.170292141533847"), std::string::npos) << json;
    EXPECT_EQ(json.find("diverged_at"), std::string::npos);
    EXPECT_EQ(json.back(), '}');
}

TEST(Json, NumbersReadBackAsTheSameBits) {
    neuroglass::Run run{Experiment()};
    run.seek(1234);
    const std::string json = result_json(run);
    std::size_t at = json.find('[') + 1;
    for (const double weight : run.weights()) {
        const std::size_t end = json.find_first_of(",]", at);
        EXPECT_EQ(bits(parse_number(json.substr(at, end - at)).value()), bits(weight));
        at = end + 1;
    }
}

TEST(Json, SaysWhereARunHadToStopAndNeverNaN) {
    const auto w = starting_weights({.inputs = 2}, Init::article, 1, 1);
    const double scale = 0x1p498;  // row 1 sums to exactly 0 and moves the weights by 1e300; row 2 then sums inf - inf
    const double sign1 = w[1] > 0 ? 1e150 : -1e150, sign2 = w[0] > 0 ? 1e150 : -1e150;
    Experiment experiment =
        with_dataset({}, *Dataset::make(2, {w[1] * scale, -w[0] * scale, sign1, sign2}, {1e150, 0}));
    experiment.training.rate = 1000;
    neuroglass::Run run(experiment);
    run.advance(experiment.iterations);
    ASSERT_TRUE(run.diverged_at());
    const std::string json = result_json(run);
    EXPECT_NE(json.find(",\"diverged_at\":" + std::to_string(*run.diverged_at()) + "}"), std::string::npos) << json;
    EXPECT_EQ(json.find("nan"), std::string::npos) << json;
    EXPECT_EQ(json.find("inf"), std::string::npos) << json;
}

}  // namespace
}  // namespace neuroglass
