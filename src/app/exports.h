// What leaves the page as text, and what comes back in from a file. Neither saves nor opens anything.
#pragma once

#include <string>

#include "app/session.h"
#include "i18n/text.h"

namespace neuroglass {

/// What is saved or copied, UTF-8; empty for what is no text, and for programs, which a module of their own writes.
std::string exported(Export what, const Session& session, Language language);

struct OpenedFile {
    Experiment experiment;
    bool is_experiment;            // as JSON; else its data alone, as CSV
    std::size_t last_heading = 0;  // the last of the lines above the rows
};

/// An experiment, or rows of data for the one that is shown. Errors: as the readers of JSON and CSV have them.
Result<OpenedFile> read_opened(const std::string& bytes, const Experiment& shown);

}  // namespace neuroglass
