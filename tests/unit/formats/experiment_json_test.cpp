// An experiment as JSON and back: every bit, every mistake, any garbage.
#include "formats/experiment_json.h"

#include <gtest/gtest.h>

#include "document/number_field.h"
#include "i18n/text.h"
#include "support/bits.h"
#include "support/draw.h"
#include "support/shared_states.h"

namespace neuroglass {
namespace {

void expect_same(const Result<Experiment>& back, const Experiment& experiment, const std::string& json) {
    ASSERT_TRUE(back) << message(back.error().key, back.error().arguments) << json;
    ASSERT_EQ(*back, experiment) << json;
    ASSERT_EQ(bits(all_numbers(*back)), bits(all_numbers(experiment))) << json;
}

/// The sentence that a person gets; "" where the text is read.
std::string said(std::string_view json) {
    const auto result = parse_experiment_json(json);
    return result ? "" : message(result.error().key, result.error().arguments);
}

TEST(ExperimentJson, IsReadable) {
    EXPECT_EQ(experiment_json({}), R"({
  "neuroglass": 1,
  "iterations": 10000,
  "seed": 1,
  "learning_rate": 1,
  "bias": false,
  "inputs": [
    [0, 1, 1],
    [1, 0, 0],
    [1, 0, 1]
  ],
  "targets": [1, 0, 1],
  "test": [1, 0, 1]
}
)");
}

TEST(ExperimentJson, ReadsBackAnyExperimentToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 300; ++n) {
        const Experiment experiment = draw.single_neuron();
        const std::string json = experiment_json(experiment);
        expect_same(parse_experiment_json(json), experiment, json);
    }
}

TEST(ExperimentJson, ReadsBackNumbersOfAnyKind) {
    const std::vector<double> odd = {-0.0, 5e-324,  -1e150, 9007199254740993.0,      12345678901234567.0,
                                     0.1,  1.0 / 3, 1e-7,   123456789012345680000.0, -2};
    const Experiment experiment =
        with_dataset({}, *Dataset::make(1, odd, std::vector<double>(odd.rbegin(), odd.rend())));
    expect_same(parse_experiment_json(experiment_json(experiment)), experiment, experiment_json(experiment));
}

TEST(ExperimentJson, ReadsBackTheLargestExperiment) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Experiment experiment = with_dataset({}, draw.dataset(Dataset::max_rows, Dataset::max_inputs));
    experiment.model.bias = Bias::on;
    experiment.starting_weights.assign(Dataset::max_inputs + 1, 0.5);
    expect_same(parse_experiment_json(experiment_json(experiment)), experiment, "");
}

TEST(ExperimentJson, TakesFieldsInAnyOrderAndLeavesTheRestAsInTheArticle) {
    EXPECT_EQ(*parse_experiment_json("{}"), Experiment());
    EXPECT_EQ(*parse_experiment_json("\xEF\xBB\xBF{\"neuroglass\":1}"), Experiment());
    const auto experiment = parse_experiment_json(
        R"({"starting_weights":[1,2,3],"test":[5,6],"bias":true,"targets":[0],"seed":7,"inputs":[[3,4]]})");
    ASSERT_TRUE(experiment);
    EXPECT_EQ(experiment->starting_weights, (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(experiment->test_example, (std::vector<double>{5, 6}));
    EXPECT_EQ(experiment->seed, 7u);
    EXPECT_TRUE(experiment->model.has_bias());
    EXPECT_EQ(experiment->dataset, *Dataset::make(2, {3, 4}, {0}));
    EXPECT_EQ(experiment->iterations, Experiment().iterations);
    EXPECT_EQ(parse_experiment_json(R"({"inputs":[[3,4]],"targets":[0]})")->test_example, (std::vector<double>{3, 4}));
    EXPECT_EQ(parse_experiment_json(R"({"iterations":1e3,"learning_rate":1})")->iterations, 1000);
    EXPECT_TRUE(parse_experiment_json(R"({"starting_weights":[]})")->starting_weights.empty());
}

TEST(ExperimentJson, NamesTheFieldOfAMistakeAndWhatIsAllowed) {
    EXPECT_EQ(said(R"({"sed":1})").substr(0, 21), "\"sed\" is none of iter");
    for (const ExperimentField& parameter : parameters())
        EXPECT_NE(said(R"({"sed":1})").find(parameter.key), std::string::npos) << said(R"({"sed":1})");
    EXPECT_EQ(said(R"({"seed":1,"seed":1})"), "seed is given twice.");
    EXPECT_EQ(said(R"({"seed":-1})"), "seed: -1 is out of range; allowed are 0 to 4294967295.");
    EXPECT_EQ(said(R"({"seed":1e999})"), "seed: 1e999 is out of range; allowed are 0 to 4294967295.");
    EXPECT_EQ(said(R"({"seed":1.5})"),
              "seed: 1.5 is not a whole number; allowed are the whole numbers from 0 to 4294967295.");
    EXPECT_EQ(said(R"({"seed":"5"})"), "seed: \"5\" is not a number; allowed are 0 to 4294967295.");
    EXPECT_EQ(said(R"({"learning_rate":null})"),
              "learning_rate: \"null\" is not a number; allowed are 0.000001 to 1000.");
    EXPECT_EQ(said(R"({"iterations":[1]})"), "iterations: \"[…]\" is not a number; allowed are 0 to 1000000000.");
    EXPECT_EQ(said(R"({"iterations":{"a":1}})"), "iterations: \"{…}\" is not a number; allowed are 0 to 1000000000.");
    EXPECT_EQ(said(R"({"bias":1})"), "bias: \"1\" is neither true nor false.");
    EXPECT_EQ(said(R"({"bias":"perhaps"})"), "bias: \"perhaps\" is neither true nor false.");
    EXPECT_EQ(said(R"({"neuroglass":2})"), "neuroglass: \"2\" is an unknown version of the format; it must be 1.");
    EXPECT_EQ(said(R"({"neuroglass":"1"})"), "neuroglass: \"1\" is an unknown version of the format; it must be 1.");
    EXPECT_EQ(said(R"({"inputs":[[1,2],[1]],"targets":[1,0]})"),
              "inputs, row 2 has 1 number, the rows before it have 2.");
    EXPECT_EQ(said(R"({"inputs":[[1,2],[1,"x"]],"targets":[1,0]})"), "inputs, row 2, x2: \"x\" is not a number.");
    EXPECT_EQ(said(R"({"inputs":[[1,2],[1,1e151]],"targets":[1,0]})"),
              "inputs, row 2, x2: 1e+151 is too large; allowed are -1e+150 to 1e+150.");
    EXPECT_EQ(said(R"({"inputs":[[1,2],[1,-1e999]],"targets":[1,0]})"),
              "inputs, row 2, x2: -1e999 is too large; allowed are -1e+150 to 1e+150.");
    EXPECT_EQ(said(R"({"inputs":[1,2],"targets":[1,0]})"),
              "inputs: expected a list of rows, such as [[0, 1, 1], [1, 0, 0]].");
    EXPECT_EQ(said(R"({"inputs":3})"), "inputs: expected a list of rows, such as [[0, 1, 1], [1, 0, 0]].");
    EXPECT_EQ(said(R"({"inputs":[[[1]]]})"), "inputs, row 1, x1: \"[…]\" is not a number.");
    EXPECT_EQ(said(R"({"targets":true})"), "targets: expected a list of numbers, such as [1, 0, 1].");
    EXPECT_EQ(said(R"({"test":[1,[0]]})"), "test, x2: \"[…]\" is not a number.");
    EXPECT_EQ(said(R"({"starting_weights":[1,null,1]})"), "starting_weights, w2: \"null\" is not a number.");
    EXPECT_EQ(said(R"({"inputs":[[1]]})"), "targets is missing; inputs and targets belong together.");
    EXPECT_EQ(said(R"({"targets":[1]})"), "inputs is missing; inputs and targets belong together.");
    EXPECT_EQ(said(R"({"inputs":[[1]],"targets":[1,0]})"),
              "inputs has 1 row, and targets has 2 numbers; each row needs one.");
    EXPECT_EQ(said(R"({"inputs":[],"targets":[]})"), "The data has 0 rows; 1 to 10000 are allowed.");
    EXPECT_EQ(said(R"({"inputs":[[]],"targets":[1]})"), "The data has 0 inputs a row; 1 to 64 are allowed.");
    EXPECT_EQ(said(R"({"test":[1,0]})"), "The test example has 2 inputs; the data has 3.");
    EXPECT_EQ(said(R"({"inputs":[[1,2]],"targets":[1],"test":[1,0,1]})"),
              "The test example has 3 inputs; the data has 2.");
    EXPECT_EQ(said(R"({"starting_weights":[1,0]})"), "2 starting weights are given; the network has 3.");
    EXPECT_EQ(said(R"({"starting_weights":[1,0,1],"bias":true})"), "3 starting weights are given; the network has 4.");
    EXPECT_EQ(said("[1]"), said("5"));
    EXPECT_NE(said("5").find("not an experiment"), std::string::npos);
    EXPECT_NE(said("{\"" + std::string(100'000, 'x') + "\":1}").find("xxx…\" is none of"), std::string::npos);
}

TEST(ExperimentJson, NamesLineAndColumnOfWhatIsNoJson) {
    const auto at = [](std::string_view json) { return said(json).substr(0, said(json).find(':')); };
    EXPECT_EQ(at(""), "line 1, column 1");
    EXPECT_EQ(at("{"), "line 1, column 2");
    EXPECT_EQ(at("{\n  \"seed\": x}"), "line 2, column 11");
    EXPECT_EQ(at("{\n  \"seed\": 1,\n}"), "line 3, column 1");
    EXPECT_EQ(at("{\"seed\": 1} 2"), "line 1, column 13");
    EXPECT_EQ(at("{\"seed\": 1}\n\n{"), "line 3, column 1");
    EXPECT_EQ(at(std::string("{}\0{", 4)), "line 1, column 3");
    EXPECT_EQ(at("\xEF\xBB\xBF{'seed': 1}"), "line 1, column 2");
    EXPECT_EQ(at("{\"seed\": 1 /* one */}"), "line 1, column 12");
    EXPECT_EQ(at("{\"test\":\xff}"), "line 1, column 9");
}

TEST(ExperimentJson, StopsAtWhatIsTooMuch) {
    std::string rows = "[1]", widest = "1";
    for (int i = 1; i < 10'000; ++i) rows += ",[1]";
    for (int i = 1; i < 64; ++i) widest += ",1";
    EXPECT_EQ(said("{\"inputs\":[" + rows + ",[1]],\"targets\":[1]}"),
              "inputs, row 10001 is one too many: at most 10000 are allowed.");
    EXPECT_EQ(said("{\"inputs\":[[" + widest + ",1]],\"targets\":[1]}"),
              "inputs, row 1, x65 is one too many: at most 64 are allowed.");
    EXPECT_EQ(said("{\"test\":[" + widest + ",1]}"), "test, x65 is one too many: at most 64 are allowed.");
    EXPECT_EQ(said("{\"inputs\":[[" + widest + "]],\"targets\":[1]}"), "");
    std::string many = "1";
    for (std::size_t i = 0; i < Experiment::max_weights; ++i) many += ",1";
    EXPECT_NE(said("{\"starting_weights\":[" + many + "]}").find("w7691 is one too many"), std::string::npos);
    EXPECT_NE(said("{\"inputs\":[[1]],\"targets\":[" + std::string(2'000'000, ' ') + "1" +
                   [] {
                       std::string more;
                       for (int i = 0; i < 10'000; ++i) more += ",1";
                       return more;
                   }() +
                   "]}")
                  .find("y10001 is one too many"),
              std::string::npos);
    EXPECT_NE(said(std::string(1'000'000, '[')), "");
    EXPECT_NE(said("{\"inputs\":" + std::string(1'000'000, '[')), "");
    EXPECT_NE(said("{\"seed\":" + std::string(1'000'000, '9') + "}"), "");
}

TEST(ExperimentJson, BearsAnyChangeOfItsText) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    constexpr std::string_view marks = "{}[],:\"\\ \n0123456789.eE+-truefalsn\xFF\xE2/*x";
    const auto place = [&](const std::string& text) {
        return static_cast<std::size_t>(draw.whole(0, static_cast<std::int64_t>(text.size())));
    };
    int read = 0, refused = 0;
    for (int n = 0; n < 20'000; ++n) {
        Experiment experiment = with_dataset(
            draw.single_neuron(),
            draw.dataset(static_cast<std::size_t>(draw.whole(1, 3)), static_cast<std::size_t>(draw.whole(1, 3))));
        std::string json = experiment_json(experiment);
        for (auto changes = draw.whole(1, 4); changes > 0; --changes) {
            const std::size_t from = place(json), length = static_cast<std::size_t>(draw.whole(0, 12));
            const std::string piece = json.substr(from, length);
            switch (draw.whole(0, 3)) {
                case 0: json.erase(from, length); break;
                case 1: json.insert(place(json), piece); break;
                case 2:
                    json.insert(
                        from, 1,
                        marks[static_cast<std::size_t>(draw.whole(0, static_cast<std::int64_t>(marks.size()) - 1))]);
                    break;
                default:
                    if (from < json.size()) json[from] = static_cast<char>(draw.whole(0, 255));
            }
        }
        const auto result = parse_experiment_json(json);
        if (result) {
            ++read;
            expect_same(parse_experiment_json(experiment_json(*result)), *result, json);
        } else {
            ++refused;
            ASSERT_TRUE(result.error().key.starts_with("error.")) << json;
            const std::string words = message(result.error().key, result.error().arguments);
            ASSERT_NE(words, result.error().key) << json;
            ASSERT_LT(words.size(), 300u) << words;
        }
    }
    EXPECT_GT(read, 100) << "hardly a changed text is still an experiment";
    EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace neuroglass
