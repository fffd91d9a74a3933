// What columns and classes are called; see column_label.h.
#include "ui/widgets/column_label.h"

#include "document/data_names.h"
#include "ui/format.h"

namespace neuroglass {

std::string_view cut(const Ui& ui, std::string_view words, float font_size, float width) {
    if (ui.text_width(words, font_size) <= width) return words;
    const float left = width - ui.text_width("…", font_size);
    const auto begins = [&](std::size_t at) { return (static_cast<unsigned char>(words[at]) & 0xC0) != 0x80; };
    std::size_t end = 0;  // what fits
    for (std::size_t beyond = words.size(); beyond - end > 1;) {
        std::size_t middle = (end + beyond) / 2;
        while (middle < beyond && !begins(middle)) ++middle;
        if (middle == beyond)  // then one before it, if there is one
            for (middle = (end + beyond) / 2; middle > end && !begins(middle);) --middle;
        if (middle == end) break;
        (ui.text_width(words.substr(0, middle), font_size) <= left ? end : beyond) = middle;
    }
    return ui.concat({words.substr(0, end), "…"});
}

std::string_view input_label(const Ui& ui, const Experiment& experiment, std::size_t input, float font_size,
                             float width) {
    const std::string_view name = input_name(experiment, input);
    return name.empty() ? ui.concat({subscript("x", input + 1)}) : cut(ui, name, font_size, width);
}

std::string_view target_label(const Ui& ui, const Experiment& experiment, std::size_t target, std::string_view without,
                              float font_size, float width) {
    std::string_view name = experiment.model.outputs > 1 ? class_name(experiment, target) : std::string_view();
    if (name.empty()) name = target_name(experiment, target);
    return cut(ui, name.empty() ? without : name, font_size, width);
}

std::string_view class_label(const Ui& ui, const Experiment& experiment, std::size_t index, float font_size,
                             float width) {
    const std::string_view name = class_name(experiment, index);
    return name.empty() ? ui.concat({whole(index + 1)}) : cut(ui, name, font_size, width);
}

}  // namespace neuroglass
