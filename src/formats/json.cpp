// The result of a run as JSON; see json.h.
#include "formats/json.h"

#include <cmath>

#include "base/decimal.h"

namespace neuroglass {
namespace {

std::string number(double value) {
    if (!std::isfinite(value)) return "null";
    return std::string(DecimalText(value, Notation::general, 17));
}

}  // namespace

std::string result_json(const Run& run) {
    std::string json = "{\"iteration\":" + std::to_string(run.iteration()) + ",\"weights\":[";
    for (std::size_t i = 0; i < run.weights().size(); ++i) {
        if (i > 0) json += ',';
        json += number(run.weights()[i]);
    }
    json += "],\"prediction\":" + number(run.prediction()) + ",\"loss\":" + number(run.loss());
    if (run.diverged_at()) json += ",\"diverged_at\":" + std::to_string(*run.diverged_at());
    return json += '}';
}

}  // namespace neuroglass
