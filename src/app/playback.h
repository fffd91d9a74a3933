// Decides from frame to frame how far the run is to be, and trains towards it within the frame's share of time.
// Knows no screen; the clock is given to it.
#pragma once

#include <cstdint>
#include <functional>

#include "core/run.h"
#include "ui/pace.h"

namespace neuroglass {

class Playback {
public:
    explicit Playback(std::function<double()> clock_ms) : clock_ms_(std::move(clock_ms)) {}

    bool playing() const { return playing_; }
    /// Where training is on its way to.
    std::int64_t goal() const { return goal_; }

    void play(const Run& run);
    void pause() { playing_ = false; }
    /// To that iteration, as fast as the budget allows.
    void seek(std::int64_t iteration) { goal_ = iteration; }

    /// One frame's training.
    /// @param now_ms    the frame's time
    /// @param budget_ms how long it may take, give or take a slice
    void advance(Run& run, const Pace& pace, double now_ms, double budget_ms);

private:
    void move_goal(const Run& run, const Pace& pace, double elapsed_ms);

    std::function<double()> clock_ms_;
    bool playing_ = false;
    std::int64_t goal_ = 0;
    double exact_ = 0;           // the goal with its fraction of an iteration
    double last_ms_ = -1;        // the frame before, while playing
    std::int64_t slice_ = 256;   // iterations between two looks at the clock
};

}  // namespace neuroglass
