// The polynomials of the sigmoid; see sigmoid.h.
#include "core/sigmoid.h"

namespace neuroglass {

/// Taylor coefficients around each point c: s(c + t) = a0 + a1 t + ..., from s' = s - s², so (n + 1) a(n+1) = an - sum
/// of ak a(n-k).
SigmoidPieces::SigmoidPieces() {
    for (int i = -middle; i <= middle; ++i) {
        auto& a = coefficients_[static_cast<std::size_t>(i + middle)];
        a = {1 / (1 + exponential(-static_cast<double>(i) / pieces_per_unit))};
        for (std::size_t n = 0; n < 6; ++n) {
            double next = a[n];
            for (std::size_t k = 0; k <= n; ++k) next -= a[k] * a[n - k];
            a[n + 1] = next / static_cast<double>(n + 1);
        }
    }
}

const SigmoidPieces& sigmoid_pieces() {
    static const SigmoidPieces pieces;
    return pieces;
}

}  // namespace neuroglass
