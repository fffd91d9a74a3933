// The published examples; see examples.h.
#include "app/examples.h"

#include <algorithm>

#include "formats/gallery_text.h"

namespace neuroglass {

bool Examples::add(std::string_view text) {
    auto gallery = read_gallery(text);
    if (!gallery || gallery->empty()) return false;
    figures_.reset();
    recomputed_ = nullptr;
    gallery_ = *gallery;
    state_ = State::here;
    return true;
}

void Examples::want(const std::string& id) {
    pending_ = id;
    if (state_ == State::missed || state_ == State::unasked) state_ = State::wanted;
}

bool Examples::take_wanted(UiState::Tab tab) {
    const bool wanted = state_ == State::wanted || (state_ == State::unasked && tab == UiState::Tab::examples);
    if (wanted) state_ = State::coming;
    return wanted;
}

std::string Examples::ids() const {
    std::string ids;
    for (const Example& example : gallery_) ids += (ids.empty() ? "" : ", ") + example.id;
    return ids;
}

/// Whose figures are to be computed: that of the experiment, while its tab is open.
const Example* Examples::shown_example(const Session& session) const {
    if (session.view().tab != UiState::Tab::examples) return nullptr;
    return example_of(gallery_, session.run().experiment());
}

bool Examples::follow(const Session& session, double budget_ms) {
    const Example* const example = shown_example(session);
    const bool is_new = example != recomputed_;
    reveal_ = example && is_new;
    recomputed_ = example;
    if (!example) return false;
    if (is_new) figures_.emplace(*example);
    const std::size_t before = figures_->values().size();
    const double start = clock_ms_();
    for (double now = start; !figures_->is_done() && now - start < budget_ms / 2;) {
        figures_->advance(work_);
        const double took = clock_ms_() - now;
        now += took;
        work_ = std::clamp<std::int64_t>(took > budget_ms / 6 ? work_ / 2 : work_ * 2, 16, 1 << 20);
    }
    return reveal_ || figures_->values().size() != before;
}

bool Examples::are_behind(const Session& session) const {
    const Example* const example = shown_example(session);
    return example && (example != recomputed_ || !figures_->is_done());
}

ShownExamples Examples::shown(const Session& session) const {
    using Shown = ShownExamples::State;
    const Example* const example = example_of(gallery_, session.run().experiment());
    const Shown state = are_here() ? Shown::here : state_ == State::missed ? Shown::failed : Shown::coming;
    return {state, gallery_, example, example && example == recomputed_ ? &*figures_ : nullptr, reveal_};
}

}  // namespace neuroglass
