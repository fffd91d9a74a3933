// How far the run is to be in each frame; see playback.h.
#include "app/playback.h"

#include <algorithm>
#include <cmath>

#include "document/iteration_scale.h"

namespace neuroglass {

void Playback::play(const Run& run) {
    playing_ = true;
    if (run.iteration() >= run.last_iteration()) target_iteration_ = 0;
    exact_ = static_cast<double>(target_iteration_);
    last_ms_ = -1;
}

void Playback::move_target(const Run& run, const PlaybackSpeed& speed, double elapsed_ms) {
    const auto last = static_cast<double>(run.last_iteration());
    const double seconds = elapsed_ms / 1000;
    if (speed.iterations_a_second > 0) exact_ += speed.iterations_a_second * seconds;
    else if (speed.seconds_a_decade > 0)
        exact_ = scale_iteration(scale_position(exact_) + seconds / speed.seconds_a_decade);
    else exact_ = last;
    exact_ = std::min(exact_, last);
    target_iteration_ = static_cast<std::int64_t>(exact_);
}

void Playback::advance(Run& run, const PlaybackSpeed& speed, double now_ms, double budget_ms) {
    if (playing_) {
        constexpr double longest_ms = 100;  // after a hidden tab or a slow frame, go on from where we were
        if (last_ms_ >= 0) move_target(run, speed, std::clamp(now_ms - last_ms_, 0.0, longest_ms));
        last_ms_ = now_ms;
    }
    target_iteration_ = std::clamp<std::int64_t>(target_iteration_, 0, run.last_iteration());
    trainer_.train(run, target_iteration_, clock_ms_, budget_ms);
    target_iteration_ = std::min(target_iteration_, run.last_iteration());  // an overflow may have ended the run
    if (!playing_) return;
    if (run.iteration() < target_iteration_) {  // time waits for training
        target_iteration_ = run.iteration();
        exact_ = std::min(exact_, static_cast<double>(target_iteration_) + 1);
    }
    if (run.iteration() >= run.last_iteration()) playing_ = false;
}

}  // namespace neuroglass
