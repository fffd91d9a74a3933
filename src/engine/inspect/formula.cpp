// A number of the arithmetic written out; see formula.h.
#include "engine/inspect/formula.h"

#include <cmath>

#include "engine/train/optimizer.h"

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
        const auto terms = explanation_.parents(term, notation_.max_terms);
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

    void difference(Term a, Term b) const {
        number(a);
        minus(b);
    }
    /// × (1 - out), × (1 - out × out) or × f'(z), which make the derivative.
    void derivative_factors(Term output) const {
        switch (explanation_.activation()) {
            case Activation::sigmoid:
                words("(1");
                minus(output);
                break;
            case Activation::tanh:
                words("(1 ");
                words(notation_.minus);
                words(" ");
                squared(output);
                break;
            default: number({Quantity::activation_derivative, output.row}); return;
        }
        words(")");
    }
    void derivative(Term output) const {
        switch (explanation_.activation()) {
            case Activation::sigmoid:
                number(output);
                words(" × ");
                derivative_factors(output);
                break;
            case Activation::tanh:
                words("1 ");
                words(notation_.minus);
                words(" ");
                squared(output);
                break;
            default: number(output); words(explanation_.value(output) > 0 ? " > 0" : " ≤ 0");
        }
    }
    void delta(Term term) const {
        const auto& training = explanation_.training();
        const Term error{Quantity::error, term.row}, output{Quantity::output, term.row};
        if (explanation_.is_output() && training.loss == LossFunction::mean_squared_error) words("2 × ");
        number(error);
        if (explanation_.has(Quantity::activation_derivative)) {
            words(" × ");
            if (explanation_.activation() == Activation::sigmoid) {
                number(output);
                words(" × ");
            }
            derivative_factors(output);
        }
        if (explanation_.has(Quantity::rows_of_update)) {
            words(" / ");
            number({Quantity::rows_of_update});
        }
    }
    void output(Term term) const {
        const Term z{Quantity::pre_activation, term.row};
        switch (explanation_.activation()) {
            case Activation::sigmoid:
                words("1 / (1 + e^");
                negated(z);
                words(")");
                break;
            case Activation::tanh:
                words("tanh(");
                number(z);
                words(")");
                break;
            case Activation::relu:
                words("max(0, ");
                number(z);
                words(")");
                break;
            case Activation::identity: number(z); break;
            case Activation::step:
                number(z);
                words(explanation_.value(z) < 0 ? " < 0" : " ≥ 0");
                break;
            case Activation::softmax: {
                const auto all = explanation_.parents(term);
                words("e^");
                number({Quantity::shifted, term.row, explanation_.place().unit});
                for (std::size_t k = 0; k < all.size(); ++k) {
                    words(k == 0 ? " / (e^" : " + e^");
                    number(all[k]);
                }
                words(")");
            }
        }
    }

private:
    void negated(Term term) const { notation_.number(term.quantity, -explanation_.value(term)); }
    void squared(Term term) const { times(term, term); }
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
    if (parents.empty()) return;
    switch (term.quantity) {
        case Quantity::input:
            write.words("(");
            write.difference(parents[0], parents[1]);
            write.words(") / ");
            write.number(parents[2]);
            break;
        case Quantity::product:
        case Quantity::back_product:
        case Quantity::row_gradient:
        case Quantity::decay: write.times(parents[0], parents[1]); break;
        case Quantity::sum:
        case Quantity::gradient: write.sum(term, false); break;
        case Quantity::pre_activation: write.sum(parents[0], true); break;
        case Quantity::output: write.output(term); break;
        case Quantity::error:
            if (explanation.is_output()) write.difference(parents[0], parents[1]);
            else write.sum(term, true);
            break;
        case Quantity::activation_derivative: write.derivative(parents[0]); break;
        case Quantity::delta: write.delta(term); break;
        case Quantity::decayed_gradient: write.difference(parents[0], parents[1]); break;
        case Quantity::mean:
        case Quantity::square: {
            const bool is_mean = term.quantity == Quantity::mean;
            const std::string_view beta = is_mean ? "0.9" : "0.999";
            write.words(beta);
            write.words(" × ");
            write.number(parents[0]);
            write.words(" + (1 ");
            write.words(notation.minus);
            write.words(" ");
            write.words(beta);
            write.words(is_mean ? ") × " : ") × (");
            write.number(parents[1]);
            if (is_mean) break;
            write.words(" × ");
            write.number(parents[1]);
            write.words(")");
            break;
        }
        case Quantity::corrected_mean:
        case Quantity::corrected_square:
            write.number(parents[0]);
            write.words(" / ");
            notation.number(
                Quantity::momentum,
                explanation.correction(term.quantity == Quantity::corrected_mean ? Adam::beta1 : Adam::beta2));
            break;
        case Quantity::update:
            write.times(parents[0], parents[1]);
            if (explanation.training().optimizer == Optimizer::momentum) {
                write.words(" + ");
                write.times(parents[2], parents[3]);
            } else if (explanation.training().optimizer == Optimizer::adam) {
                write.words(" / (√");
                write.number(parents[2]);
                write.words(" + 1e-8)");
            }
            break;
        case Quantity::new_weight:
            if (parents.size() == 2) write.plus(parents[0], parents[1]);
            else write.number(parents[0]);
            break;
        default: break;
    }
}

}  // namespace neuroglass
