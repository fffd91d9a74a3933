// Published examples: whose each is, the experiment that it is, and which figures were printed of it. Trains an example
// to look at what comes of those. Reads no text; formats/gallery_text.h does.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/shared_state.h"
#include "engine/train/run.h"

namespace neuroglass {

/// What becomes of a printed figure when the experiment is trained, from the best to the worst.
enum class Verdict : std::uint8_t {
    last_digit,    // it comes out to the last printed digit
    rounded,       // it was rounded on the way
    machine,       // its last digits depend on the machine
    another_rule,  // it comes of another rule
    no_seed,       // nobody can know the start
};

/// One printed figure.
struct Claim {
    enum class Kind : std::uint8_t {
        outputs,      // of each row, and within a row of each output
        activations,  // of each unit for the test example, layer by layer
        weights,      // in the order in which they lie
        prediction,   // the first output for the test example
        loss,
        mean_error,   // the mean of |target - output| over all rows and outputs
        epoch_error,  // the sum of (target - output)², of each row before its own update, over the epoch that ends here
    };

    std::int64_t iteration = 0;  // after which it was printed
    Kind kind = Kind::loss;
    std::size_t place = 0;  // of outputs, activations and weights, counted from 0
    std::string printed{};
    Verdict verdict = Verdict::last_digit;
};

/// One example.
struct Example {
    std::string id, author, year, title, url;
    std::vector<std::pair<std::string, std::string>> about{};  // what it is, in a few sentences, by language
    std::string link{};                                        // its experiment, as text; empty: too long for that
    SharedState shared{};                                      // the same
    std::vector<Claim> claims{};                               // by rising iteration
    std::uint64_t needs{};                                     // what it uses, as find_needs() has it

    /// In that language, else in English.
    std::string_view about_in(std::string_view language) const;
    /// The worst of its figures; where none was printed, nobody can know the start.
    Verdict verdict() const;
    /// The worst of those printed after that iteration; nothing where none was.
    std::optional<Verdict> verdict_at(std::int64_t iteration) const;
    /// The first iteration at which a figure has that verdict.
    std::int64_t first_iteration(Verdict verdict) const;
    /// Whether a run is its own, wherever that ends.
    bool is_of(const Experiment& experiment) const;
    /// A bit for each of experiment_fields() that it uses: a parameter, hidden layers or weights in which its
    /// experiment differs from the article's.
    std::uint64_t find_needs() const;
};
using Gallery = std::vector<Example>;

const Example* find_example(std::span<const Example> gallery, std::string_view id);
/// The example that the experiment is, or nullptr.
const Example* example_of(std::span<const Example> gallery, const Experiment& experiment);

/// How it is called without words: "output 2", "output 2,1", "a[1][2]", "w1", "loss"; rows and units from 1.
std::string claim_name(const ModelSpec& model, const Claim& claim);
/// How many figures of that kind an experiment has.
std::size_t claim_places(const Experiment& experiment, Claim::Kind kind);

/// The value with as many decimals as are printed.
std::string as_printed(double value, std::string_view printed);
/// Whether those are the printed digits.
bool is_as_printed(double value, std::string_view printed);
/// To 17 significant digits.
std::string exactly(double value);

/// Trains an example as far as its figures go, and keeps what they are here.
class Recomputation {
public:
    explicit Recomputation(const Example& example);

    /// Trains at most so many iterations. @return whether all figures are there
    bool advance(std::int64_t iterations);
    /// Of the first figures, in the order of the claims. A run that stops before gives no more.
    std::span<const double> values() const { return values_; }
    /// Whether that figure came out to the last printed digit.
    bool matches(std::size_t claim) const { return matches_[claim]; }
    bool is_done() const { return done_; }
    const Run& run() const { return run_; }

private:
    double value_of(const Claim& claim) const;
    double squared_error() const;

    Run run_;
    std::vector<Claim> claims_;
    std::vector<double> values_;
    std::vector<bool> matches_;
    double epoch_error_ = 0;
    bool done_ = false;
};

}  // namespace neuroglass
