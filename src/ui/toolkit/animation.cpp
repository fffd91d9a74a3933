// Values that follow, and highlights; see animation.h.
#include "ui/toolkit/animation.h"

#include <algorithm>
#include <cmath>

#include "engine/numeric/exponential.h"

namespace neuroglass {
namespace {

/// The one with that id, in its place; a new one where there is none.
template <class Kept>
Kept& kept(std::vector<Kept>& all, const Kept& made) {
    auto found = std::ranges::lower_bound(all, made.id, {}, &Kept::id);
    if (found == all.end() || found->id != made.id) found = all.insert(found, made);
    found->seen = true;
    return *found;
}

/// Forgets what nobody has asked for in this frame.
template <class Kept>
void forget_unseen(std::vector<Kept>& all) {
    std::erase_if(all, [](const Kept& one) { return !one.seen; });
    for (Kept& one : all) one.seen = false;
}

}  // namespace

void Animation::begin(const UiInput& input, double elapsed_ms) {
    now_ms_ = input.now_ms;
    elapsed_ms_ = std::clamp(elapsed_ms, 1.0, 50.0);
    reduced_motion_ = input.reduced_motion;
    moving_ = false;
}

void Animation::end() {
    forget_unseen(followers_);
    forget_unseen(highlights_);
}

float Animation::animate(ImGuiID id, float target) {
    Follower& follower = kept(followers_, {id, target, true});
    constexpr double time_constant_ms = 32;  // 99 % of the way within 150 ms
    const double share = reduced_motion_ ? 1 : 1 - exponential(-elapsed_ms_ / time_constant_ms);
    follower.value += (target - follower.value) * static_cast<float>(share);
    if (!(std::abs(target - follower.value) > 1e-3f * (1 + std::abs(target)))) follower.value = target;
    else moving_ = true;
    return follower.value;
}

float Animation::change_highlight(ImGuiID id, double value) {
    constexpr double lasts_ms = 600;
    ChangeHighlight& highlight = kept(highlights_, {id, value, now_ms_ - lasts_ms, true});
    if (highlight.value != value) {
        highlight.value = value;
        highlight.since_ms = now_ms_;
    }
    const double left = 1 - (now_ms_ - highlight.since_ms) / lasts_ms;
    if (reduced_motion_ || !(left > 0)) return 0;
    moving_ = true;
    return static_cast<float>(left);
}

}  // namespace neuroglass
