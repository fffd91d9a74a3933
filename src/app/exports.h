// What leaves the page as text, and the data that comes in from a file. Neither saves nor opens anything.
#pragma once

#include <string>

#include "app/session.h"
#include "formats/csv.h"
#include "i18n/text.h"

namespace neuroglass {

/// What is saved or copied, UTF-8; empty for what is no text, and for programs, which a module of their own writes.
std::string exported(Export what, const Session& session, Language language);

/// Whether the text of a file is an experiment, as JSON, and not rows of data, as CSV.
bool is_experiment(std::string_view content);

struct OpenedData {
    Experiment experiment;     // that has them
    std::size_t last_heading;  // the last of the lines above the rows; 0: none
    std::size_t left_out = 0;  // rows in which a value is missing
};

/// Rows of data for the experiment that is shown. Errors: as the reader of CSV has them.
Result<OpenedData> read_data(std::string_view content, const Experiment& shown, const CsvChoice& choice = {});

}  // namespace neuroglass
