// What is said of the person's last request, until the next one: kept apart from its language too, so that it can be
// said in another.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "document/view_settings.h"
#include "engine/model/dataset.h"
#include "i18n/text.h"
#include "platform/canvas.h"

namespace neuroglass {

/// What became of what the browser was asked for, in words; nothing while it has not answered.
struct Report {
    Error words;
    bool is_error;
};
std::optional<Report> report_of(const Input& input);

/// What is said of data that was taken. @param last_heading the last of the lines above its rows; 0: there are none
Error data_notice(const Dataset& dataset, std::size_t last_heading);

class Notices {
public:
    /// @param reasons what is said in the place {message} of the words
    void say(Error words, bool is_error, std::vector<Error> reasons, Language language);
    /// The same in another language.
    void translate(Language language);
    void clear() { shown_.clear(); }
    /// Something else has been asked for: it has been read.
    void age() { is_old_ = true; }
    bool is_old() const { return is_old_; }

    /// Empty: there is none.
    const std::string& text() const { return shown_; }
    bool is_error() const { return is_error_; }

private:
    std::string worded(Language language) const;

    std::string shown_;
    Error words_;
    std::vector<Error> reasons_;
    bool is_error_ = false, is_old_ = false;
};

}  // namespace neuroglass
