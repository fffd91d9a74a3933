// Names of columns and classes; see data_names.h.
#include "document/data_names.h"

#include <algorithm>

#include "base/utf8.h"

namespace neuroglass {
namespace {

/// Where the part at that place begins; the end where there is none.
std::size_t start_of(std::string_view names, std::size_t place) {
    std::size_t start = 0;
    while (place > 0 && start < names.size()) {
        start = std::min(names.find(',', start), names.size() - 1) + 1;
        --place;
    }
    return start;
}

/// As much of it as one name may have.
std::string_view first_characters(std::string_view text) {
    std::size_t end = 0;
    const auto goes_on = [&] {  // with another byte of the same character
        return end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;
    };
    for (std::size_t characters = 0; end < text.size() && characters < max_name; ++characters) {
        ++end;
        while (goes_on()) ++end;
    }
    return text.substr(0, end);
}

}  // namespace

std::string_view name_at(std::string_view names, std::size_t place) {
    names.remove_prefix(start_of(names, place));
    return first_characters(trimmed(names.substr(0, names.find(','))));
}

std::string_view input_name(const Experiment& experiment, std::size_t input) {
    return name_at(experiment.names, input);
}

std::string_view target_name(const Experiment& experiment, std::size_t target) {
    return name_at(experiment.names, experiment.dataset.input_count() + target);
}

std::string_view class_name(const Experiment& experiment, std::size_t index) {
    return name_at(experiment.classes, index);
}

std::string with_name(std::string_view names, std::size_t place, std::string_view name) {
    if (names.empty()) return "";
    const std::size_t start = start_of(names, place);
    std::string text(names);
    return text.insert(start, std::string(name) + ',');
}

std::string without_name(std::string_view names, std::size_t place) {
    const std::size_t start = start_of(names, place);
    std::string text(names);
    return text.erase(start, start_of(names, place + 1) - start);
}

std::string plain_name(std::string_view name) {
    std::string text;
    for (name = trimmed(name); !name.empty();) {
        const std::size_t length = utf8_length(name);
        const std::string_view character = name.substr(0, std::max<std::size_t>(length, 1));
        if (character == "," || has_control_character(character)) text += ' ';
        else text += length == 0 ? std::string_view("?") : character;  // what is no text
        name.remove_prefix(character.size());
    }
    return std::string(first_characters(trimmed(text)));
}

}  // namespace neuroglass
