// The rows of the data as a table of text, with a line of names above them; read_csv reads it back.
#pragma once

#include <string>

#include "engine/model/experiment.h"

namespace neuroglass {

/// @param separator of the cells: a comma or a tab
std::string data_table(const Experiment& experiment, char separator);

}  // namespace neuroglass
