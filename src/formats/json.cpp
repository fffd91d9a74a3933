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

std::string list(std::span<const double> values) {
    std::string list = "[";
    for (const double value : values) list += (list.size() > 1 ? "," : "") + number(value);
    return list + ']';
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    return json + '"';
}

std::string result_json(const Run& run) {
    const auto predictions = run.predictions();
    std::string json = "{\"iteration\":" + std::to_string(run.iteration()) + ",\"weights\":" + list(run.weights());
    json += ",\"prediction\":" + (predictions.size() == 1 ? number(predictions[0]) : list(predictions));
    json += ",\"loss\":" + number(run.loss());
    if (!run.held_out_rows().empty()) json += ",\"held_out_loss\":" + number(run.held_out_loss());
    if (run.diverged_at()) json += ",\"diverged_at\":" + std::to_string(*run.diverged_at());
    return json += '}';
}

}  // namespace neuroglass
