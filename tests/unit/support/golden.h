// The expected numbers in tests/golden, made with NumPy by make_golden.py there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/experiment.h"

namespace neuroglass {

/// A line is a name and its numbers, or a name and a word.
struct GoldenBlock {
    std::vector<std::pair<std::string, std::vector<double>>> lines;
    std::map<std::string, std::string, std::less<>> words;
    const std::vector<double>& of(std::string_view line) const;
    std::string name() const { return words.at("name"); }
};

/// @param file e.g. "article.txt"; at least one block, or the test program ends
std::vector<GoldenBlock> golden_blocks(const std::string& file);

struct GoldenState {
    std::int64_t iteration;
    std::vector<double> weights, predictions;
    double loss = 0;
};

struct GoldenCase {
    std::string name;
    Experiment experiment;
    std::vector<GoldenState> states;  // by rising iteration
};

/// Of single-output networks of the article's kind.
std::vector<GoldenCase> golden_cases(const std::string& file);
/// A line of network_bits.jsonl.
struct GoldenBits {
    std::string link, bits;
    std::size_t weights;
};
std::vector<GoldenBits> golden_network_bits();
/// Of networks.txt, of any kind.
std::vector<GoldenCase> golden_networks();

}  // namespace neuroglass
