// A number of the arithmetic written out; see formula.h.
#include "engine/inspect/formula.h"

#include <cmath>

namespace neuroglass {
namespace {

class Writer {
public:
    Writer(const Explanation& explanation, const Notation& notation) : explanation_(explanation), notation_(notation) {}

    std::string number(Term term) const { return notation_.number(term.quantity, explanation_.value(term)); }
    std::string times(Term a, Term b) const { return number(a) + " × " + number(b); }
    /// a + b, or a - |b|, which is the same number.
    std::string plus(Term a, Term b) const { return number(a) + signed_number(b); }
    std::string minus(const std::string& from, Term term) const {
        const std::string subtracted = number(term);
        return from + sign(true) + (explanation_.value(term) < 0 ? '(' + subtracted + ')' : subtracted);
    }

    /// @param products whether each term is written as a product of its two parents
    std::string sum(Term term, bool products) const {
        const auto terms = explanation_.parents(term);
        const bool all = terms.size() <= notation_.max_terms;
        std::string text;
        for (std::size_t n = 0; n < terms.size(); ++n) {
            if (!all && n + 2 == notation_.max_terms) {
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
    std::string signed_number(Term term) const {
        const double value = explanation_.value(term);
        return sign(value < 0) + notation_.number(term.quantity, std::abs(value));
    }

    const Explanation& explanation_;
    const Notation& notation_;
};

}  // namespace

std::string formula(const Explanation& explanation, Term term, const Notation& notation) {
    const Writer write(explanation, notation);
    const auto parents = explanation.parents(term);
    switch (term.quantity) {
        case Quantity::input:
        case Quantity::weight:
        case Quantity::target:
        case Quantity::rate: return {};
        case Quantity::product:
        case Quantity::row_gradient:
        case Quantity::update: return write.times(parents[0], parents[1]);
        case Quantity::sum:
        case Quantity::gradient: return write.sum(term, false);
        case Quantity::pre_activation: return write.sum(parents[0], true);
        case Quantity::output:
            return "1 / (1 + e^" + notation.number(Quantity::pre_activation, -explanation.value(parents[0])) + ')';
        case Quantity::error: return write.minus(write.number(parents[0]), parents[1]);
        case Quantity::activation_derivative:
            return write.number(parents[0]) + " × (" + write.minus("1", parents[0]) + ')';
        case Quantity::delta: return write.times(parents[0], parents[1]) + " × (" + write.minus("1", parents[1]) + ')';
        case Quantity::new_weight: return write.plus(parents[0], parents[1]);
    }
    return {};
}

}  // namespace neuroglass
