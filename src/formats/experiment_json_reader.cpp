// An experiment out of JSON; see experiment_json.h. The JSON itself is read by the library nlohmann/json, event by
// event, into plain values; what those mean is known to plain_experiment.cpp.
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "formats/experiment_json.h"
#include "formats/plain_experiment.h"

#define JSON_NOEXCEPTION
#include <nlohmann/json.hpp>

/// What its own messages are made of, which nobody reads.
template <>
std::string
nlohmann::detail::parser<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>::exception_message(
    token_type, const std::string&) {
    return {};
}
template <>
nlohmann::detail::parse_error nlohmann::detail::parse_error::create<std::nullptr_t, 0>(int id,
                                                                                       const position_t& position,
                                                                                       const std::string&,
                                                                                       std::nullptr_t) {
    return {id, position.chars_read_total, ""};
}
template <>
nlohmann::detail::out_of_range nlohmann::detail::out_of_range::create<std::nullptr_t, 0>(int id, const std::string&,
                                                                                         std::nullptr_t) {
    return {id, ""};
}

namespace neuroglass {
namespace {

constexpr std::string_view version_key = "neuroglass";

Error syntax_error(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line_start = before.rfind('\n') + 1;  // 0 where there is none
    const auto column =
        1 + std::ranges::count_if(before.substr(line_start), [](unsigned char c) { return (c & 0xC0) != 0x80; });
    return {"error.json_syntax",
            {{"line", std::to_string(1 + std::ranges::count(before, '\n'))}, {"column", std::to_string(column)}}};
}

/// What nlohmann/json calls as it reads; false ends the reading.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<Experiment> experiment() const;

    bool null() { return add({.given = "null"}); }
    bool boolean(bool value) {
        return add({.kind = Plain::Kind::boolean, .number = value ? 1.0 : 0.0, .given = value ? "true" : "false"});
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool string(const std::string& value) { return add({.kind = Plain::Kind::text, .given = value}); }
    bool binary(const nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t);
    bool key(const std::string& name);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& exception);

private:
    bool number(double value) { return add({.kind = Plain::Kind::number, .number = value}); }
    /// Puts a value where it stands; the last ones of too long a list nowhere.
    bool add(Plain plain);
    bool fail(Error error) {
        error_ = std::move(error);
        return false;
    }

    std::string_view text_;
    Options options_;
    std::string name_;          // of the field that is read now
    std::vector<Plain> lists_;  // those that are open: of the field, of a row
    std::size_t depth_ = 0;     // 1 within the object
    std::size_t unread_ = 0;    // how many objects and lists are open within a value that is none of ours
    std::optional<Error> error_;
};

bool Reader::add(Plain plain) {
    if (unread_ > 0) return true;
    if (depth_ == 0) return fail({"error.json_object", {}});
    if (lists_.empty()) options_.emplace_back(name_, std::move(plain));
    else if (auto& items = lists_.back().items; items.size() < Plain::max_items) items.push_back(std::move(plain));
    return true;
}

bool Reader::start_object(std::size_t) {
    if (depth_ == 0) {
        depth_ = 1;
        return true;
    }
    if (unread_ == 0) add({.given = "{…}"});
    ++unread_;
    return true;
}

bool Reader::end_object() {
    if (unread_ > 0) --unread_;
    return true;
}

bool Reader::key(const std::string& name) {
    if (unread_ > 0) return true;
    if (std::ranges::find(options_, name, &Options::value_type::first) != options_.end())
        return fail({"error.json_twice", {{"field", name}}});
    name_ = name;
    return true;
}

bool Reader::start_array(std::size_t) {
    if (depth_ == 0) return fail({"error.json_object", {}});
    if (unread_ == 0 && lists_.size() < Plain::max_depth) {
        lists_.push_back({.kind = Plain::Kind::list, .given = "[…]"});
        return true;
    }
    if (unread_ == 0) add({.given = "[…]"});
    ++unread_;
    return true;
}

bool Reader::end_array() {
    if (unread_ > 0) {
        --unread_;
        return true;
    }
    Plain list = std::move(lists_.back());
    lists_.pop_back();
    return add(std::move(list));
}

bool Reader::parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& exception) {
    constexpr int number_overflow = 406;
    if (exception.id != number_overflow || depth_ == 0)
        return fail(syntax_error(text_, std::min(std::max<std::size_t>(position, 1) - 1, text_.size())));
    // The library reads no further; that number, at the least, is wrong with the field that it stands in.
    const double infinite = token.starts_with('-') ? -HUGE_VAL : HUGE_VAL;
    add({.kind = Plain::Kind::number, .number = infinite, .given = token});
    unread_ = 0;
    while (!lists_.empty()) end_array();
    options_ = {options_.back()};
    return false;
}

Result<Experiment> Reader::experiment() const {
    if (error_) return *error_;
    Options settings;  // all but the version
    for (const auto& [name, plain] : options_)
        if (name != version_key) settings.emplace_back(name, plain);
        else if (!(plain.kind == Plain::Kind::number && plain.number == 1))
            return Error{"error.json_version", {{"given", plain.shown()}}};
    if (auto wrong = check_names(settings, option_names(plain_key))) return std::move(*wrong);
    return experiment_from(settings, plain_key);
}

}  // namespace

Result<Experiment> parse_experiment_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Reader reader(text);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &reader))
        if (const auto zero = text.find('\0'); zero != std::string_view::npos)
            return syntax_error(text, zero);  // which the library takes for the end
    return reader.experiment();
}

}  // namespace neuroglass
