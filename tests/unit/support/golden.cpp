// The expected numbers in tests/golden; see golden.h.
#include "support/golden.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace neuroglass {
namespace {

void give_up(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

/// Which of the names the block has there, in the order of the enum.
template <class Choice>
Choice choice(const GoldenBlock& block, std::string_view key, std::initializer_list<const char*> names) {
    const auto found = block.words.find(key);
    const auto name = found == block.words.end() ? names.end() : std::ranges::find(names, found->second);
    if (name == names.end()) give_up("golden case " + block.name() + ": what is its " + std::string(key) + "?");
    return static_cast<Choice>(name - names.begin());
}

std::vector<GoldenState> states_of(const GoldenBlock& block) {
    std::vector<GoldenState> states;
    for (const auto& [key, numbers] : block.lines) {
        if (key == "at") states.push_back({static_cast<std::int64_t>(numbers[0]), {}, {}});
        else if (states.empty()) continue;
        else if (key == "weights") states.back().weights = numbers;
        else if (key == "prediction" || key == "predictions") states.back().predictions = numbers;
        else if (key == "loss") states.back().loss = numbers[0];
    }
    return states;
}

}  // namespace

const std::vector<double>& GoldenBlock::of(std::string_view line) const {
    for (const auto& [key, numbers] : lines)
        if (key == line) return numbers;
    give_up("no line " + std::string(line) + " in golden case " + name());
    std::abort();
}

std::vector<GoldenBlock> golden_blocks(const std::string& file) {
    std::ifstream in(NEUROGLASS_GOLDEN_DIR "/" + file);
    std::vector<GoldenBlock> blocks(1);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        if (line.empty()) {
            if (!blocks.back().lines.empty()) blocks.emplace_back();
            continue;
        }
        std::istringstream words(line);
        std::string key, word;
        words >> key;
        std::vector<double> numbers;
        while (words >> word) {
            if (key == "name" || std::isalpha(static_cast<unsigned char>(word[0]))) blocks.back().words[key] = word;
            else numbers.push_back(std::strtod(word.c_str(), nullptr));
        }
        blocks.back().lines.emplace_back(key, numbers);
    }
    if (blocks.back().lines.empty()) blocks.pop_back();
    if (blocks.empty()) give_up("golden file " + file + " is missing or empty");
    return blocks;
}

std::vector<GoldenCase> golden_cases(const std::string& file) {
    std::vector<GoldenCase> cases;
    for (const GoldenBlock& block : golden_blocks(file)) {
        Experiment experiment;
        const auto& widths = block.of("widths");
        experiment = with_dataset(
            experiment, *Dataset::make(static_cast<std::size_t>(widths[0]), block.of("inputs"), block.of("targets")));
        experiment.model.hidden.assign(widths.begin() + 1, widths.end() - 1);
        experiment.model.bias = block.of("bias")[0] == 1 ? Bias::on : Bias::off;
        experiment.test_example = block.of("test");
        experiment.seed = static_cast<std::uint32_t>(block.of("seed")[0]);
        experiment.training.rate = block.of("learning_rate")[0];
        cases.push_back({block.name(), std::move(experiment), states_of(block)});
    }
    return cases;
}

std::vector<GoldenCase> golden_networks() {
    const std::initializer_list<const char*> activations = {"sigmoid", "tanh", "relu", "identity", "softmax", "step"};
    std::vector<GoldenCase> cases;
    for (const GoldenBlock& block : golden_blocks("networks.txt")) {
        const auto& test = block.of("test");
        const auto outputs = static_cast<std::size_t>(block.of("outputs")[0]);
        Experiment experiment =
            with_dataset({}, *Dataset::make(test.size(), block.of("inputs"), block.of("targets"), outputs));
        experiment.test_example = test;
        ModelSpec& model = experiment.model;
        model.hidden.assign(block.of("hidden").begin(), block.of("hidden").end());
        model.activation = choice<Activation>(block, "activation", activations);
        model.output_activation = choice<Activation>(block, "output_activation", activations);
        model.bias = choice<Bias>(block, "bias", {"off", "on", "fixed"});
        TrainingSpec& training = experiment.training;
        training.loss = choice<LossFunction>(block, "loss_function",
                                             {"half_squared_error", "half_mean_squared_error", "mean_squared_error",
                                              "cross_entropy", "mean_cross_entropy"});
        training.optimizer = choice<Optimizer>(block, "optimizer", {"gradient_descent", "momentum", "adam"});
        training.rate = block.of("learning_rate")[0];
        training.momentum = block.of("momentum")[0];
        training.weight_decay = block.of("weight_decay")[0];
        training.batch = static_cast<std::size_t>(block.of("batch")[0]);
        training.order = choice<Order>(block, "order", {"listed", "shuffled"});
        experiment.init = choice<Init>(block, "init", {"article", "unit", "python", "normal", "xavier", "he", "zeros"});
        experiment.init_scale = block.of("init_scale")[0];
        experiment.seed = static_cast<std::uint32_t>(block.of("seed")[0]);
        if (const auto wrong = check_fit(experiment)) give_up("golden case " + block.name() + ": " + wrong->key);
        cases.push_back({block.name(), std::move(experiment), states_of(block)});
    }
    return cases;
}

std::vector<GoldenBits> golden_network_bits() {
    std::ifstream in(NEUROGLASS_GOLDEN_DIR "/network_bits.jsonl");
    std::vector<GoldenBits> lines;
    for (std::string line; std::getline(in, line);) {
        const auto after = [&](std::string_view key) {
            const std::size_t at = line.find(key);
            if (at == std::string::npos) give_up("network_bits.jsonl: a line without " + std::string(key));
            return line.substr(at + key.size());
        };
        const auto text = [&](std::string_view key) {
            const std::string rest = after(key);
            return rest.substr(0, rest.find('"'));
        };
        lines.push_back({text("\"link\": \""), text("\"bits\": \""), std::stoul(after("\"weights\": "))});
    }
    return lines;
}

}  // namespace neuroglass
