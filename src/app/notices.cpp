// What is said of the person's last request; see notices.h.
#include "app/notices.h"

#include <utility>

namespace neuroglass {

std::optional<Report> report_of(const Input& input) {
    const auto of_file = [&](const char* key) { return Error{key, {{"file", input.outcome_file}}}; };
    switch (input.outcome) {
        case Outcome::none: break;
        case Outcome::copied: return Report{{"notice.copied", {}}, false};
        case Outcome::copy_failed: return Report{{"notice.copy_failed", {}}, true};
        case Outcome::saved: return Report{of_file("notice.saved"), false};
        case Outcome::save_asked: return Report{of_file("notice.save_asked"), false};
        case Outcome::save_failed: return Report{of_file("notice.save_failed"), true};
        case Outcome::not_read: return Report{{"notice.not_read", {}}, true};
        case Outcome::too_large: return Report{of_file("notice.too_large"), true};
        case Outcome::not_written: return Report{of_file("notice.not_written"), true};
        case Outcome::no_reader: return Report{{"notice.no_reader", {}}, true};
        case Outcome::not_kept: return Report{{"notice.not_kept", {}}, true};
    }
    return std::nullopt;
}

Error data_notice(const Dataset& dataset, std::size_t last_heading) {
    const char* key = "notice.opened_data";
    if (last_heading > 0) key = last_heading == 1 ? "notice.opened_named" : "notice.opened_titled";
    return {key,
            {{"rows", std::to_string(dataset.rows())},
             {"inputs", std::to_string(dataset.input_count())},
             {"line", std::to_string(last_heading)}}};
}

void Notices::say(Error words, bool is_error, std::vector<Error> reasons, Language language) {
    words_ = std::move(words);
    reasons_ = std::move(reasons);
    shown_ = worded(language);
    is_error_ = is_error;
    is_old_ = false;
}

void Notices::translate(Language language) {
    if (!shown_.empty()) shown_ = worded(language);
}

std::string Notices::worded(Language language) const {
    std::string reasons;
    for (const Error& reason : reasons_)
        reasons += (reasons.empty() ? "" : " ") + message(reason.key, reason.arguments, language);
    auto arguments = words_.arguments;
    if (!reasons.empty()) arguments.emplace_back("message", reasons);
    return message(words_.key, arguments, language);
}

}  // namespace neuroglass
