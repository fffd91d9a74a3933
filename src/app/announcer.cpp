// What is said aloud; see announcer.h.
#include "app/announcer.h"

#include <cmath>
#include <utility>

#include "ui/format.h"
#include "ui/widgets/phase_words.h"

namespace neuroglass {
namespace {

std::string sentence(const char* key, const Run& run, Language language) {
    const std::pair<std::string, std::string> arguments[] = {{"iteration", std::string(grouped(run.iteration()))},
                                                             {"prediction", std::string(fixed(run.prediction(), 4))},
                                                             {"loss", std::string(significant(run.loss(), 3))}};
    return message(key, arguments, language);
}

std::string phase_sentence(std::size_t place, const Run& run, Language language) {
    const std::size_t layers = run.network().layers().size();
    const Phase phase = phase_at(place, layers);
    const std::pair<std::string, std::string> number[] = {{"layer", std::to_string(phase.layer + 1)}};
    const std::pair<std::string, std::string> layer[] = {
        {"layer", message(phase_layer_key(phase, layers), number, language)}};
    return message(phase_key(phase), layer, language);
}

/// The largest of 10, 100, 1000, … up to an iteration; 0 below 10.
std::int64_t milestone(std::int64_t iteration) {
    std::int64_t power = 10;
    while (power * 10 <= iteration) power *= 10;
    return iteration < 10 ? 0 : power;
}

}  // namespace

void Announcer::listen(const Run& run, bool playing, const std::string& notice, std::optional<std::size_t> phase,
                       Language language) {
    const std::int64_t iteration = run.iteration();
    const bool stopped = run.diverged_at() && iteration == *run.diverged_at();
    const char* event = nullptr;
    if (stopped && !stopped_) event = "run.overflow";
    else if (playing != playing_)
        event = playing ? "announce.start" : iteration >= run.last_iteration() ? "announce.end" : "announce.pause";
    else if (playing && milestone(iteration) > milestone(iteration_)) event = "announce.milestone";
    const bool told = notice == notice_ || notice.empty();
    if (notice != notice_) notice_ = notice;
    const bool another_phase = std::exchange(phase_, phase) != phase && phase;
    if (event || !told || another_phase) {
        words_ = told ? "" : notice;
        if (event) words_ += (words_.empty() ? "" : " ") + sentence(event, run, language);
        if (another_phase) words_ += (words_.empty() ? "" : " ") + phase_sentence(*phase, run, language);
        ++count_;
    }
    playing_ = playing;
    stopped_ = stopped;
    iteration_ = iteration;
}

}  // namespace neuroglass
