// What is looked at beside the run: the runs kept for comparing, the seed sweep while its tab is open, and runs with
// other last bits where somebody asks why digits differ. Trained along within a share of the frame's time.
#pragma once

#include <optional>
#include <vector>

#include "app/playback.h"
#include "app/session.h"
#include "engine/inspect/digits.h"
#include "engine/train/sweep.h"

namespace neuroglass {

class Followers {
public:
    /// @param clock_ms what training measures itself by
    explicit Followers(std::function<double()> clock_ms) : clock_ms_(std::move(clock_ms)) {}

    /// Trains them for one frame. @return whether any has moved
    bool follow(Session& session, double budget_ms);
    /// Whether one is still on its way to where the run is.
    bool are_behind(const Session& session) const;
    const std::optional<Sweep>& sweep() const { return sweep_; }
    /// The sweep, where there is one and it is of what is shown: that may have changed since the last frame.
    const Sweep* sweep_of(const Session& session) const;
    /// Why digits of what is shown may differ; none where nobody asks.
    std::span<const DigitCheck> digit_checks(const Session& session) const;

private:
    bool prepare_weights(const Run& run, double budget_ms);
    bool check_digits(const Session& session, double budget_ms);
    bool train_sweep(const Session& session, double budget_ms);

    std::function<double()> clock_ms_;
    std::optional<Sweep> sweep_;
    std::vector<DigitCheck> checks_;  // one of each variation that the model can have
    std::vector<BudgetedTrainer> pin_trainers_;
    BudgetedTrainer sweep_trainer_;
};

}  // namespace neuroglass
