// A shared state as the text of a link, and back; see share_link.h.
#include "formats/share_link.h"

#include <algorithm>

#include "formats/link_error.h"
#include "formats/mangled_link.h"
#include "formats/rows_text.h"
#include "formats/url_text.h"

namespace neuroglass {
namespace {

using Kind = FieldInfo::Kind;

constexpr std::size_t max_told = 8;  // errors; of more, how many there are
const ViewField &show = *find_view_field("show"), &hide = *find_view_field("hide");

/// What of it is hidden, in the shorter of two ways.
Entries hidden_entries(const SharedState& shared) {
    if (shared.view.hidden.empty()) return {};
    SharedState all_panels = shared;
    set_text(show, all_panels, "");
    const std::string shown = text_of(show, shared), hidden = text_of(hide, shared),
                      hidden_beside = text_of(hide, all_panels);
    Entries entries;
    const std::size_t beside = hidden_beside.empty() ? 0 : std::string_view("&hide=").size() + hidden_beside.size();
    const bool by_show = shown.size() + beside < hidden.size();
    if (by_show) entries.emplace_back(show.key, shown);
    if (const std::string& rest = by_show ? hidden_beside : hidden; !rest.empty()) entries.emplace_back(hide.key, rest);
    return entries;
}

void add_error(ParseResult& reading, Error error) { reading.errors.push_back(std::move(error)); }

/// Sets one entry; what `hide` names comes to what `show` has hidden.
void apply(ParseResult& reading, std::string_view key, const std::string& value, bool shows) {
    const std::string hidden = key == hide.key && shows ? text_of(hide, reading.shared) + ',' : "";
    auto wrong = set_entry(reading.shared, key, hidden + value);
    if (wrong) add_error(reading, std::move(*wrong));
    else reading.took_any = true;
}

/// What of the data was not taken as rows.
void note_headings(ParseResult& reading, const std::string& data) {
    const auto rows = read_rows(data, reading.shared.experiment.model.outputs);
    if (!rows) return;
    reading.first_heading = rows->first_heading;
    reading.last_heading = rows->last_heading;
}

/// Unknown keys are reported once, together, with the list of the known ones.
void tell_unknown(ParseResult& reading, const std::vector<std::string>& unknown) {
    if (unknown.empty()) return;
    std::string given;
    for (const std::string& key : unknown) (given += given.empty() ? "" : ", ") += shown(key);
    const bool one = unknown.size() == 1;
    add_error(reading, link_error(one ? "error.link_key" : "error.link_keys",
                                  {{"given", given}, {"allowed", joined(entry_keys())}}));
}

/// Sets all entries, in the order of entry_keys(). @param reading the defaults, and what is told already
void read_into(ParseResult& reading, const Entries& entries) {
    constexpr std::size_t max_unknown = 5;  // that are named
    const auto keys = entry_keys();
    std::vector<std::string> unknown;
    std::vector<std::vector<const std::string*>> values(keys.size());
    for (const auto& [key, value] : entries) {
        const auto known = std::ranges::find(keys, key);
        if (known == keys.end()) {
            if (unknown.size() < max_unknown) unknown.push_back(key);
            continue;
        }
        auto& given = values[static_cast<std::size_t>(known - keys.begin())];
        if (!given.empty() && find_field(key)->kind != Kind::pins)
            add_error(reading, link_error("error.link_twice", {{"field", key}}));
        else given.push_back(&value);
    }
    tell_unknown(reading, unknown);
    const bool shows = !values[static_cast<std::size_t>(std::ranges::find(keys, show.key) - keys.begin())].empty();
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (const std::string* const value : values[i]) {
            apply(reading, keys[i], *value, shows);
            if (find_field(keys[i])->kind == Kind::dataset) note_headings(reading, *value);
        }
    if (auto wrong = check_fit(reading.shared.experiment)) {
        add_error(reading, std::move(*wrong));
        reading.shared.experiment = fitting(std::move(reading.shared.experiment));
    }
    reading.shared = fitted(std::move(reading.shared));
    if (reading.errors.size() <= max_told) return;
    const std::size_t more = reading.errors.size() - max_told;
    reading.errors.resize(max_told);
    add_error(reading, link_error("error.link_more", {{"count", std::to_string(more)}}));
}

/// The entries of a link, those that are not empty. A question mark begins one only where a tracker follows it.
std::vector<std::string_view> entries_of(std::string_view text) {
    std::vector<std::string_view> entries;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('&'), text.size());
        for (auto mark = text.find('?'); mark < end; mark = text.find('?', mark + 1)) {
            const auto next = text.substr(mark + 1, end - mark - 1);
            if (is_tracker(mended_key(next.substr(0, next.find('='))))) end = mark;
        }
        if (end > 0) entries.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return entries;
}

/// The key that is meant, or what was written where there is no such key.
std::string known_key(std::string_view written) {
    const std::string key = mended_key(percent_decoded(written).value_or(std::string(written)));
    const auto words = [](std::string_view name) {
        std::string letters(name);
        std::erase(letters, '_');
        return letters;
    };
    for (const auto known : entry_keys())
        if (words(known) == words(key)) return std::string(known);
    return key == "v" || is_tracker(key) ? key : std::string(written);
}

}  // namespace

ParseResult with_entries(SharedState shared, const Entries& entries) {
    ParseResult reading{std::move(shared), {}};
    read_into(reading, entries);
    return reading;
}

Entries all_entries(const SharedState& shared, DataText& texts) {
    Entries entries;
    for (const ExperimentField& field : experiment_fields())
        entries.emplace_back(field.key, field.kind == Kind::dataset ? texts.shortest(shared.experiment.dataset)
                                                                    : text_of(field, shared.experiment));
    for (const ViewField& field : view_fields()) {
        if (field.kind == Kind::panels) continue;
        entries.emplace_back(field.key, field.kind == Kind::pins ? std::string() : text_of(field, shared));
        if (field.kind != Kind::pins) continue;
        for (const Experiment& pin : shared.pins)
            entries.emplace_back(field.key, pin_text(shared.experiment, pin, texts));
    }
    return entries;
}

Result<std::string> share_link(const SharedState& shared) {
    DataText texts;
    return share_link(shared, texts);
}

Result<std::string> share_link(const SharedState& given, DataText& texts) {
    const SharedState shared = fitted(given), usual = fitted({.experiment = shared.experiment});
    Entries entries = differences({}, shared.experiment, texts);
    const Entries hidden = hidden_entries(shared);
    for (const ViewField& field : view_fields()) {
        if (&field == &hide) continue;
        if (&field == &show) entries.insert(entries.end(), hidden.begin(), hidden.end());
        else if (field.kind == Kind::pins)
            for (const Experiment& pin : shared.pins)
                entries.emplace_back(field.key, pin_text(shared.experiment, pin, texts));
        else if (std::string text = text_of(field, shared); text != text_of(field, usual))
            entries.emplace_back(field.key, std::move(text));
    }
    std::string link = "v=" + std::to_string(link_version);
    for (const auto& [key, value] : entries) link += '&' + key + '=' + percent_encoded(value);
    for (auto at = link.find(":~:"); at != std::string::npos; at = link.find(":~:", at))
        link.replace(at + 1, 1, percent_escape('~'));  // what follows it, browsers cut off
    const char last = link.back();
    if (std::string_view("-._~,:;").find(last) != std::string_view::npos)
        link.replace(link.size() - 1, 1, percent_escape(last));  // which programs take for the sentence's
    if (link.size() > max_link)
        return link_error("error.link_size",
                          {{"given", std::to_string(link.size())}, {"max", std::to_string(max_link)}});
    return link;
}

ParseResult parse_share_link(std::string_view given) {
    ParseResult reading;
    const std::string mended = mended_link(given);
    std::string_view text = mended;
    if (text.size() > max_link) {
        add_error(reading, link_error("error.link_size",
                                      {{"given", std::to_string(text.size())}, {"max", std::to_string(max_link)}}));
        return reading;
    }
    Entries entries;
    bool has_version = false;
    for (const std::string_view one : entries_of(text)) {
        const auto written = one.substr(0, one.find('='));
        const auto given_value = one.substr(std::min(written.size() + 1, one.size()));
        const std::string key = known_key(written);
        if (is_tracker(key)) continue;
        auto value = percent_decoded(given_value);
        const bool last = one.data() + one.size() == text.data() + text.size();
        const FieldInfo* const field = find_field(key);
        if (value && last && !(field && field->kind == Kind::text)) value = std::string(without_closing_marks(*value));
        if (key == "v") {
            if (value != std::to_string(link_version))
                return ParseResult{{},
                                   {link_error("error.link_version", {{"given", shown(given_value)},
                                                                      {"allowed", std::to_string(link_version)}})}};
            if (std::exchange(has_version, true)) add_error(reading, link_error("error.link_twice", {{"field", "v"}}));
        } else if (!value) {
            add_error(reading, link_error("error.link_escape", {{"field", shown(key)}, {"given", shown(given_value)}}));
        } else if (!is_utf8(*value)) {
            add_error(reading, link_error("error.link_utf8", {{"field", shown(key)}, {"given", shown(given_value)}}));
        } else {
            entries.emplace_back(key, *value);
        }
    }
    read_into(reading, entries);
    return reading;
}

}  // namespace neuroglass
