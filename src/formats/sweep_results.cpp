// What every seed of a sweep has come to, as text; see sweep_results.h.
#include "formats/sweep_results.h"

#include "base/decimal.h"
#include "formats/csv_lines.h"

namespace neuroglass {
namespace {

std::string number(double value) { return std::string(DecimalText(value, Notation::general, 17)); }

std::string seed(const Sweep& sweep, std::size_t i) { return std::to_string(sweep.first_seed() + i); }

}  // namespace

std::string sweep_csv(const Sweep& sweep) {
    std::string csv = "seed,prediction";
    for (std::size_t w = 0; w < sweep.weight_count(); ++w)
        csv += ',' + csv_cell(weight_name(sweep.experiment().model, w));
    csv += '\n';
    for (std::size_t i = 0; i < sweep.count(); ++i) {
        csv += seed(sweep, i) + ',' + number(sweep.prediction(i));
        for (std::size_t w = 0; w < sweep.weight_count(); ++w) csv += ',' + number(sweep.weight(i, w));
        csv += '\n';
    }
    return csv;
}

std::string sweep_json(const Sweep& sweep) {
    std::string json = "{\"iteration\":" + std::to_string(sweep.iteration()) + ",\"seeds\":[";
    for (std::size_t i = 0; i < sweep.count(); ++i) {
        json += (i > 0 ? ",{\"seed\":" : "{\"seed\":") + seed(sweep, i) + ",\"weights\":[";
        for (std::size_t w = 0; w < sweep.weight_count(); ++w) json += (w > 0 ? "," : "") + number(sweep.weight(i, w));
        json += "],\"prediction\":" + number(sweep.prediction(i));
        if (const auto last = sweep.diverged_at(i)) json += ",\"diverged_at\":" + std::to_string(*last);
        json += '}';
    }
    return json + "]}";
}

}  // namespace neuroglass
