// `neuroglass data`: what is ready to be learnt from; or the rows of one, as CSV.
#include "base/numbers.h"
#include "cli/command.h"
#include "cli/pages.h"
#include "document/number_field.h"
#include "document/ready_data.h"
#include "formats/data_table.h"
#include "formats/rows_text.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

std::string list() {
    std::vector<Cells> lines;
    for (const ReadySet& set : ready_data()) {
        const Dataset dataset = dataset_of(set);
        const std::string name = set.recipe ? rows_text(dataset) : std::string(set.name());
        lines.push_back({name, std::string(text(set.label_key)),
                         fill("cli.data_size", {{"rows", std::to_string(dataset.rows())},
                                                {"inputs", std::to_string(dataset.input_count())}})});
    }
    return table(lines, false) + '\n' + std::string(words("cli.data_more")) + '\n';
}

}  // namespace

Result<Outcome> data(const Arguments& arguments) {
    if (arguments.word().empty()) return Outcome{list(), std::nullopt, {}};
    const auto dataset = parse_rows(arguments.word());
    if (!dataset) return dataset.error();
    return Outcome{data_table(with_dataset({}, *dataset), ','), std::nullopt, {}};
}

}  // namespace neuroglass
