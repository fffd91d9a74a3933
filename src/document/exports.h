// What can be taken out of the page: one row each, which the panel, the form and JavaScript read.
#pragma once

#include <array>
#include <string_view>

namespace neuroglass {

enum class Export { python, cpp, csv, data, json, png, loss_svg, prediction_svg, arithmetic, page };

struct ExportInfo {
    Export what;
    std::string_view id;  // as commands name it
    const char* file_name;
    const char* media_type;
    std::string_view label_key;    // into src/i18n
    std::string_view about_key{};  // a sentence; none: the panel that shows it has a button of its own for it
    bool is_text = true;           // which can be copied, too
    bool needs_canvas = false;     // a form without a picture has none
    bool is_program = false;       // a text that on the page a module of its own writes: bindings/formats.cpp
};

/// In the order of Export, which is that in which people meet them.
inline constexpr std::array exports{
    ExportInfo{Export::python, "python", "neuroglass.py", "text/x-python", "take.python", "take.python.about", true,
               false, true},
    ExportInfo{Export::cpp, "cpp", "neuroglass.cpp", "text/x-c++src", "take.cpp", "take.cpp.about", true, false, true},
    ExportInfo{Export::csv, "csv", "neuroglass-history.csv", "text/csv", "take.csv", "take.csv.about"},
    ExportInfo{Export::data, "data", "neuroglass-data.tsv", "text/tab-separated-values", "take.data",
               "take.data.about"},
    ExportInfo{Export::json, "json", "neuroglass.json", "application/json", "take.json", "take.json.about"},
    ExportInfo{Export::png, "png", "neuroglass.png", "image/png", "take.png", "take.png.about", false, true},
    ExportInfo{Export::loss_svg, "loss_svg", "neuroglass-loss.svg", "image/svg+xml", "take.loss_svg",
               "take.loss_svg.about"},
    ExportInfo{Export::prediction_svg, "prediction_svg", "neuroglass-prediction.svg", "image/svg+xml",
               "take.prediction_svg", "take.prediction_svg.about"},
    ExportInfo{Export::arithmetic, "arithmetic", "neuroglass-arithmetic.tsv", "text/tab-separated-values",
               "tab.arithmetic"},
    ExportInfo{Export::page, "page", "neuroglass.html", "text/html", "share.file", "share.file.about", false},
};

constexpr const ExportInfo& info_of(Export what) { return exports[static_cast<std::size_t>(what)]; }

}  // namespace neuroglass
