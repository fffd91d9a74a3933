// The data as a table; see data_table.h.
#include "formats/data_table.h"

#include "base/numbers.h"
#include "document/data_names.h"

namespace neuroglass {

std::string data_table(const Experiment& experiment, char separator) {
    const Dataset& dataset = experiment.dataset;
    const std::size_t inputs = dataset.input_count(), targets = dataset.target_count();
    std::string table;
    const auto add = [&](std::size_t column, std::string_view text) {
        if (column > 0) table += separator;
        table += text;
    };
    const auto add_name = [&](std::size_t column, std::string_view name, const std::string& usual) {
        add(column, name.empty() ? usual : name);
    };
    for (std::size_t i = 0; i < inputs; ++i) add_name(i, input_name(experiment, i), 'x' + std::to_string(i + 1));
    for (std::size_t i = 0; i < targets; ++i)
        add_name(inputs + i, targets > 1 ? class_name(experiment, i) : target_name(experiment, i),
                 targets == 1 ? "y" : 'y' + std::to_string(i + 1));
    table += '\n';
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        for (std::size_t i = 0; i < inputs; ++i) add(i, exact_text(dataset.inputs(row)[i]));
        for (std::size_t i = 0; i < targets; ++i) add(inputs + i, exact_text(dataset.targets(row)[i]));
        table += '\n';
    }
    return table;
}

}  // namespace neuroglass
