// A number of the arithmetic written out; see formula.h.
#include "engine/inspect/formula.h"

#include <cmath>

namespace neuroglass {
namespace {

class Writer {
public:
    Writer(const Explanation& explanation, const Notation& notation) : explanation_(explanation), notation_(notation) {}

    void words(std::string_view piece) const { notation_.words(piece); }
    void number(Term term) const { notation_.number(term.quantity, explanation_.value(term)); }
    void times(Term a, Term b) const {
        number(a);
        words(" × ");
        number(b);
    }
    /// a + b, or a - |b|, which is the same number.
    void plus(Term a, Term b) const {
        number(a);
        signed_number(b);
    }
    /// What is subtracted from what stands there.
    void minus(Term term) const {
        const bool negative = explanation_.value(term) < 0;
        sign(true);
        if (negative) words("(");
        number(term);
        if (negative) words(")");
    }

    /// @param products whether each term is written as a product of its two parents
    void sum(Term term, bool products) const {
        const auto terms = explanation_.parents(term);
        const bool all = terms.size() <= notation_.max_terms;
        for (std::size_t n = 0; n < terms.size(); ++n) {
            if (!all && n + 2 == notation_.max_terms) {
                words(" + …");
                n = terms.size() - 1;
            }
            if (products) {
                const auto factors = explanation_.parents(terms[n]);
                if (n > 0) words(" + ");
                times(factors[0], factors[1]);
            } else if (n > 0) {
                signed_number(terms[n]);
            } else {
                number(terms[n]);
            }
        }
    }

private:
    void sign(bool negative) const {
        words(" ");
        words(negative ? notation_.minus : "+");
        words(" ");
    }
    void signed_number(Term term) const {
        const double value = explanation_.value(term);
        sign(value < 0);
        notation_.number(term.quantity, std::abs(value));
    }

    const Explanation& explanation_;
    const Notation& notation_;
};

}  // namespace

void write_formula(const Explanation& explanation, Term term, const Notation& notation) {
    const Writer write(explanation, notation);
    const auto parents = explanation.parents(term);
    switch (term.quantity) {
        case Quantity::input:
        case Quantity::weight:
        case Quantity::target:
        case Quantity::rate: break;
        case Quantity::product:
        case Quantity::row_gradient:
        case Quantity::update: write.times(parents[0], parents[1]); break;
        case Quantity::sum:
        case Quantity::gradient: write.sum(term, false); break;
        case Quantity::pre_activation: write.sum(parents[0], true); break;
        case Quantity::output:
            write.words("1 / (1 + e^");
            notation.number(Quantity::pre_activation, -explanation.value(parents[0]));
            write.words(")");
            break;
        case Quantity::error:
            write.number(parents[0]);
            write.minus(parents[1]);
            break;
        case Quantity::activation_derivative:
            write.number(parents[0]);
            write.words(" × (1");
            write.minus(parents[0]);
            write.words(")");
            break;
        case Quantity::delta:
            write.times(parents[0], parents[1]);
            write.words(" × (1");
            write.minus(parents[1]);
            write.words(")");
            break;
        case Quantity::new_weight: write.plus(parents[0], parents[1]); break;
    }
}

}  // namespace neuroglass
