// The published examples: asked for when they are first wanted; and the figures of the one that is shown, recomputed
// within a share of the frame's time while their tab is open.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/session.h"
#include "document/gallery.h"
#include "ui/frame_context.h"

namespace neuroglass {

class Examples {
public:
    /// @param clock_ms what training measures itself by
    explicit Examples(std::function<double()> clock_ms) : clock_ms_(std::move(clock_ms)) {}

    /// @param text as src/document/examples.txt has it. @return whether it could be read
    bool add(std::string_view text);
    /// They did not come; they are asked for no more until someone wants them again.
    void miss() { state_ = State::missed; }
    /// They are wanted, and then that one is to be opened.
    void want(const std::string& id);
    /// Whether they are to be asked for; tells it once.
    bool take_wanted(UiState::Tab tab);
    /// The one that is to be opened now that they are here, or did not come; empty: none.
    std::string take_pending() { return std::exchange(pending_, {}); }

    bool are_here() const { return state_ == State::here; }
    const Gallery& all() const { return gallery_; }
    std::string ids() const;
    const std::optional<Recomputation>& figures() const { return figures_; }

    /// Recomputes for one frame. @return whether anything has come of it
    bool follow(const Session& session, double budget_ms);
    /// Whether figures that are shown are still on their way.
    bool are_behind(const Session& session) const;
    ShownExamples shown(const Session& session) const;

private:
    enum class State { unasked, wanted, coming, missed, here };

    const Example* shown_example(const Session& session) const;

    std::function<double()> clock_ms_;
    State state_ = State::unasked;
    Gallery gallery_;
    std::string pending_;
    const Example* recomputed_ = nullptr;  // whose figures they are
    bool reveal_ = false;                  // they are new
    std::optional<Recomputation> figures_;
    std::int64_t work_ = 1000;  // iterations between two looks at the clock
};

}  // namespace neuroglass
