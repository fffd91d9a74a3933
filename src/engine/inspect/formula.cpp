// A number of the arithmetic written out; see formula.h.
#include "engine/inspect/formula.h"

#include <cmath>

namespace neuroglass {
namespace {

class Writer {
public:
    Writer(const Explanation& explanation, const Notation& notation) : explanation_(explanation), notation_(notation) {}

    std::string number(Cell cell) const { return notation_.number(cell.step, explanation_.value(cell)); }
    std::string times(Cell a, Cell b) const { return number(a) + " × " + number(b); }
    /// a + b, or a - |b|, which is the same number.
    std::string plus(Cell a, Cell b) const { return number(a) + signed_number(b); }
    std::string minus(const std::string& from, Cell cell) const {
        const std::string subtracted = number(cell);
        return from + sign(true) + (explanation_.value(cell) < 0 ? '(' + subtracted + ')' : subtracted);
    }

    /// @param products whether each term is written as a product of its two parents
    std::string sum(Cell cell, bool products) const {
        const auto terms = explanation_.parents(cell);
        const bool all = terms.size() <= notation_.most_terms;
        std::string text;
        for (std::size_t n = 0; n < terms.size(); ++n) {
            if (!all && n + 2 == notation_.most_terms) {
                text += " + …";
                n = terms.size() - 1;
            }
            if (products) {
                const auto factors = explanation_.parents(terms[n]);
                text += (n > 0 ? " + " : "") + times(factors[0], factors[1]);
            } else {
                text += n > 0 ? signed_number(terms[n]) : number(terms[n]);
            }
        }
        return text;
    }

private:
    std::string sign(bool negative) const { return ' ' + (negative ? std::string(notation_.minus) : "+") + ' '; }
    std::string signed_number(Cell cell) const {
        const double value = explanation_.value(cell);
        return sign(value < 0) + notation_.number(cell.step, std::abs(value));
    }

    const Explanation& explanation_;
    const Notation& notation_;
};

}  // namespace

std::string formula(const Explanation& explanation, Cell cell, const Notation& notation) {
    const Writer write(explanation, notation);
    const auto parents = explanation.parents(cell);
    switch (cell.step) {
        case Step::input:
        case Step::weight:
        case Step::target:
        case Step::rate: return {};
        case Step::product:
        case Step::contribution:
        case Step::change: return write.times(parents[0], parents[1]);
        case Step::sum:
        case Step::total: return write.sum(cell, false);
        case Step::pre_activation: return write.sum(parents[0], true);
        case Step::output:
            return "1 / (1 + e^" + notation.number(Step::pre_activation, -explanation.value(parents[0])) + ')';
        case Step::error: return write.minus(write.number(parents[0]), parents[1]);
        case Step::slope: return write.number(parents[0]) + " × (" + write.minus("1", parents[0]) + ')';
        case Step::delta: return write.times(parents[0], parents[1]) + " × (" + write.minus("1", parents[1]) + ')';
        case Step::new_weight: return write.plus(parents[0], parents[1]);
    }
    return {};
}

}  // namespace neuroglass
