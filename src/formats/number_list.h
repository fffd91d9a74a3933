// Texts, errors and rows of data among numbers, by which the modules of one build tell each other what they have read:
// nothing is written out for that, and no bit is lost.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/model/dataset.h"

namespace neuroglass {

using NumberList = std::vector<double>;

inline void add_number(NumberList& list, std::size_t number) { list.push_back(static_cast<double>(number)); }
void add_numbers(NumberList& list, std::span<const double> numbers);
/// Its length and its bytes.
void add_text(NumberList& list, std::string_view text);
/// How many rows, inputs and targets there are, then all inputs and all targets.
void add_rows(NumberList& list, const Dataset& dataset);
/// Why there is nothing: 0, the key of the error, and the names and values of its arguments.
NumberList error_numbers(const Error& error);

/// Takes the same off a list.
class NumberReader {
public:
    explicit NumberReader(std::span<const double> numbers) : rest_(numbers) {}

    bool at_end() const { return rest_.empty(); }
    double number();
    std::size_t count() { return static_cast<std::size_t>(number()); }
    std::vector<double> numbers(std::size_t count);
    std::string text();
    /// @param rows as count() has just given it
    Dataset dataset(std::size_t rows);
    /// What follows the 0.
    Error error();

private:
    std::span<const double> rest_;
};

}  // namespace neuroglass
