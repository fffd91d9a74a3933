// The expected numbers in tests/golden; see golden.h.
#include "support/golden.h"

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

}  // namespace

const std::vector<double>& GoldenBlock::of(std::string_view line) const {
    for (const auto& [key, numbers] : lines)
        if (key == line) return numbers;
    give_up("no line " + std::string(line) + " in golden case " + name);
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
            if (key == "name") blocks.back().name = word;
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
        std::vector<GoldenState> states;
        for (const auto& [key, numbers] : block.lines) {
            if (key == "at") states.push_back({static_cast<std::int64_t>(numbers[0]), {}, 0, 0});
            else if (states.empty()) continue;
            else if (key == "weights") states.back().weights = numbers;
            else if (key == "prediction") states.back().prediction = numbers[0];
            else if (key == "loss") states.back().loss = numbers[0];
        }
        cases.push_back({block.name, std::move(experiment), std::move(states)});
    }
    return cases;
}

}  // namespace neuroglass
