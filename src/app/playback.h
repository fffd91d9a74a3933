// Decides from frame to frame how far the run is to be, and trains towards it within the frame's share of time.
// Knows no screen; the clock is given to it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

#include "document/playback_speed.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"

namespace neuroglass {

/// Trains a Run or a Sweep towards an iteration, in slices that fit a budget of time: some iterations, or a part of
/// one. A slice is measured in work, so that what was learned from a small experiment does not make the first slice of
/// a large one long.
class BudgetedTrainer {
public:
    static constexpr std::int64_t min_work = 1 << 16, max_work = 1 << 23;  // some 80 us, and 10 ms

    /// @param budget_ms how long it may take, give or take a slice
    template <class Trained>
    void train(Trained& trained, std::int64_t target_iteration, const std::function<double()>& clock_ms,
               double budget_ms) {
        const double start = clock_ms();
        double before = start;
        bool goes_on = trained.iteration() != target_iteration;
        while (goes_on && before - start < budget_ms) {
            goes_on = trained.approach(target_iteration, work_);
            const double after = clock_ms();
            const double share = after > before ? std::clamp(budget_ms / 3 / (after - before), 0.25, 2.0)
                                                : 2;  // of what the next slice is to take
            work_ = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(static_cast<double>(work_) * share)),
                                             min_work, max_work);
            before = after;
        }
    }

private:
    std::int64_t work_ = min_work;  // between two looks at the clock
};

class Playback {
public:
    explicit Playback(std::function<double()> clock_ms) : clock_ms_(std::move(clock_ms)) {}

    bool playing() const { return playing_; }
    /// Where training is on its way to.
    std::int64_t target_iteration() const { return target_iteration_; }

    void play(const Run& run);
    void pause() { playing_ = false; }
    /// To that iteration, as fast as the budget allows.
    void seek(std::int64_t iteration) { target_iteration_ = iteration; }

    /// One frame's training.
    /// @param now_ms    the frame's time
    /// @param budget_ms how long it may take, give or take a slice
    void advance(Run& run, const PlaybackSpeed& speed, double now_ms, double budget_ms);

private:
    void move_target(const Run& run, const PlaybackSpeed& speed, double elapsed_ms);

    std::function<double()> clock_ms_;
    bool playing_ = false;
    std::int64_t target_iteration_ = 0;
    double exact_ = 0;     // the goal with its fraction of an iteration
    double last_ms_ = -1;  // the frame before, while playing
    BudgetedTrainer trainer_;
};

}  // namespace neuroglass
