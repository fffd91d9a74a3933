// The expected numbers in tests/golden, made with NumPy by make_golden.py there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/experiment.h"

namespace neuroglass {

/// A line is a name and its numbers.
struct GoldenBlock {
    std::string name;
    std::vector<std::pair<std::string, std::vector<double>>> lines;
    const std::vector<double>& of(std::string_view line) const;
};

/// @param file e.g. "article.txt"; at least one block, or the test program ends
std::vector<GoldenBlock> golden_blocks(const std::string& file);

struct GoldenState {
    std::int64_t iteration;
    std::vector<double> weights;
    double prediction, loss;
};

struct GoldenCase {
    std::string name;
    Experiment experiment;
    std::vector<GoldenState> states;  // by rising iteration
};

std::vector<GoldenCase> golden_cases(const std::string& file);

}  // namespace neuroglass
