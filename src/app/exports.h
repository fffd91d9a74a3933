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

/// The experiment that is shown with other data.
Experiment with_rows(const Experiment& shown, const CsvRows& rows);

}  // namespace neuroglass
