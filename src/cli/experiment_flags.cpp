// The flags that describe an experiment; see experiment_flags.h.
#include "cli/experiment_flags.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "base/numbers.h"
#include "document/number_field.h"
#include "document/ready_data.h"
#include "formats/csv_columns.h"
#include "formats/entries.h"
#include "formats/experiment_json.h"
#include "formats/file_text.h"
#include "formats/plain_experiment.h"
#include "formats/rows_text.h"
#include "formats/share_link.h"
#include "i18n/cli_text.h"

namespace neuroglass {
namespace {

Result<std::string> read_file(const std::string& flag, std::string_view name) {
    const std::string path(name);
    const auto unreadable = [&] {
        return Error{"error.file",
                     {{"flag", flag}, {"file", path}, {"reason", std::generic_category().message(errno)}}};
    };
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(nullptr, std::fclose);
    std::FILE* file = stdin;
    if (path != "-") {
        opened.reset(std::fopen(path.c_str(), "rb"));
        if (!opened) return unreadable();
        file = opened.get();
    }
    std::string content(max_file_bytes + 1, '\0');
    content.resize(std::fread(content.data(), 1, content.size(), file));
    if (std::ferror(file)) return unreadable();
    if (content.size() > max_file_bytes) return Error{"error.file_size", {{"flag", flag}, {"file", path}}};
    return file_text(content);
}

/// What an address has after its '#', encoded or not, which is all that a link tells; the text itself, where it is no
/// address.
std::string_view after_address(std::string_view link) {
    const auto mark = std::min(link.find('#'), link.find("%23"));
    if (mark != std::string_view::npos) return link.substr(mark + (link[mark] == '#' ? 1 : 3));
    return link.find("://") == std::string_view::npos ? link : std::string_view();
}

/// Whether an address has the entries of a link where a server would read them, and no link.
bool is_query(std::string_view link) {
    const auto has = [&](std::string_view text) { return link.find(text) != std::string_view::npos; };
    return has("://") && (has("?v=") || has("&v=")) && !has("#") && !has("%23");
}

/// The error with the flag before it.
Error at(const std::string& place, const Error& error) {
    return {"error.at", {{"place", place}, {"message", filled(cli_text(error.key), error.arguments)}}};
}

/// The error with the flag as the name of its field.
Error of_field(Error error, const std::string& flag) {
    for (auto& [name, value] : error.arguments)
        if (name == "field") value = flag;
    return error;
}

/// Where the rows do not begin with the data's first line, that it is so.
void note_headings(std::size_t first, std::size_t last, const std::string& file, std::vector<Error>& notes) {
    if (first == 0) return;
    notes.push_back({first == last ? "note.csv_names" : "note.csv_headings",
                     {{"file", file}, {"first", std::to_string(first)}, {"last", std::to_string(last)}}});
}

/// Whether there is ready data of that name, and no such file.
bool is_ready_data(std::string_view given) {
    if (!find_ready_set(given.substr(0, given.find(':')))) return false;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(std::string(given).c_str(), "rb"),
                                                               std::fclose);
    return !file;
}

constexpr std::array column_flags{"--input-columns", "--target-columns", "--ignored-columns"};

/// The names or numbers of a flag, separated by commas.
std::vector<std::string> listed(std::string_view given) {
    std::vector<std::string> list;
    for (bool more = true; more;) {
        const auto comma = std::min(given.find(','), given.size());
        list.emplace_back(trimmed(given.substr(0, comma)));
        more = comma < given.size();
        given.remove_prefix(std::min(comma + 1, given.size()));
    }
    return list;
}

/// What the flags say of the columns of a file. Errors: a word that --header does not have.
Result<CsvColumns> columns_of(const Arguments& arguments) {
    CsvColumns columns{.leaves_out = arguments.has("--leave-out")};
    std::vector<std::string>* const lists[]{&columns.inputs, &columns.targets, &columns.ignored};
    for (std::size_t i = 0; i < column_flags.size(); ++i)
        if (const auto given = arguments.value(column_flags[i])) *lists[i] = listed(*given);
    const auto header = arguments.value("--header").value_or("auto");
    if (header != "auto" && header != "on" && header != "off")
        return Error{"error.choice",
                     {{"flag", "--header"}, {"given", std::string(header)}, {"allowed", "auto, on, off"}}};
    if (header != "auto") columns.named = header == "on";
    return columns;
}

/// Error where something is said of a file that there is not.
std::optional<Error> check_file_flags(const Arguments& arguments) {
    const auto data = arguments.value("--data");
    if (data && !is_ready_data(*data)) return std::nullopt;
    for (const char* const flag : {column_flags[0], column_flags[1], column_flags[2], "--header", "--leave-out"})
        if (arguments.has(flag)) return Error{"error.flag_needs", {{"flag", flag}, {"other", "--data FILE.csv"}}};
    return std::nullopt;
}

/// The rows of a flag, which names a file or data that is ready.
/// @param targets how many of a row's last numbers are targets where no columns are chosen
Result<CsvRows> flag_rows(const std::string& flag, std::string_view given, std::size_t targets,
                          const Arguments& arguments, std::vector<Error>& notes) {
    if (is_ready_data(given)) {
        auto rows = read_rows(given);
        return rows ? rows : of_field(rows.error(), flag);
    }
    const std::string file = flag + ' ' + std::string(given);
    const auto columns = columns_of(arguments);
    if (!columns) return columns.error();
    const auto content = read_file(flag, given);
    if (!content) return content.error();
    auto rows = read_csv_columns(*content, targets, *columns);
    if (!rows) return at(file, rows.error());
    if (rows->left_out > 0)
        notes.push_back({"note.csv_left_out", {{"file", file}, {"rows", std::to_string(rows->left_out)}}});
    note_headings(rows->first_heading, rows->last_heading, file, notes);
    return rows;
}

/// What a flag gives for any other field.
Result<Value> flag_value(const FieldInfo& field, const std::string& flag, std::string_view given) {
    if (field.kind == FieldInfo::Kind::numbers) {
        const auto values = parse_list(flag, given);
        return values ? Result<Value>(*values) : values.error();
    }
    const auto value = parse_text(field, given);
    return value ? value : of_field(value.error(), flag);
}

}  // namespace

std::string flag_of(const FieldInfo& field) { return "--" + hyphenated(field.key); }

std::string_view value_key_of(const FieldInfo& field) {
    using Kind = FieldInfo::Kind;
    switch (field.kind) {
        case Kind::integer: return "cli.value.integer";
        case Kind::number: return "cli.value.real";
        case Kind::toggle: return "cli.value.toggle";
        case Kind::choice: return "cli.value.choice";
        case Kind::layers: return "cli.value.layers";
        case Kind::rows: return "cli.value.rows";
        case Kind::dataset: return "cli.value.file";
        case Kind::text: return "cli.value.text";
        case Kind::numbers: return field.letter == "x" ? "cli.value.test" : "cli.value.weights";
        default: return {};
    }
}

std::vector<Flag> experiment_flags() {
    std::vector<Flag> flags;
    for (const FieldInfo& field : experiment_fields()) flags.push_back({flag_of(field), value_key_of(field)});
    for (const char* const flag : column_flags) flags.push_back({flag, "cli.value.columns"});
    flags.push_back({"--header", "cli.value.header"});
    flags.push_back({"--leave-out", {}});
    flags.push_back({"--experiment", "cli.value.json"});
    flags.push_back({"--link", "cli.value.link"});
    return flags;
}

Result<Experiment> experiment_of(const Arguments& arguments, std::vector<Error>& notes) {
    Experiment experiment;
    if (auto wrong = check_file_flags(arguments)) return *wrong;
    if (arguments.has("--experiment") && arguments.has("--link"))
        return Error{"error.flags_together", {{"flag", "--experiment"}, {"other", "--link"}}};
    if (const auto file = arguments.value("--experiment")) {
        if (*file == "-" && arguments.value("--data") == "-") return Error{"error.input_twice", {}};
        const auto content = read_file("--experiment", *file);
        if (!content) return content.error();
        const auto read = parse_experiment_json(*content);
        if (!read) return at("--experiment " + std::string(*file), read.error());
        experiment = *read;
    }
    if (const auto link = arguments.value("--link")) {
        if (is_query(*link)) return Error{"error.link_query", {{"flag", "--link"}}};
        const auto read = parse_share_link(after_address(*link));
        if (!read.errors.empty()) return at("--link", read.errors.front());
        note_headings(read.first_heading, read.last_heading, "--link", notes);
        experiment = read.shared.experiment;
    }
    const bool set_by_hand = !experiment.starting_weights.empty();
    for (const ExperimentField& field : experiment_fields()) {
        const std::string flag = flag_of(field);
        const auto given = arguments.value(flag);
        if (!given) continue;
        if (field.kind == FieldInfo::Kind::dataset) {
            const auto rows = flag_rows(flag, *given, experiment.model.outputs, arguments, notes);
            if (!rows) return rows.error();
            if (auto wrong = field.set(experiment, rows->dataset)) return *wrong;
            experiment.names = rows->names;
            experiment.classes = rows->classes;
            continue;
        }
        const auto value = flag_value(field, flag, *given);
        if (!value) return value.error();
        if (const auto wrong = field.set(experiment, *value)) return at(flag, *wrong);
    }
    if (const auto wrong = check_fit(experiment)) return *wrong;
    if (set_by_hand && experiment.starting_weights.empty() && !arguments.has("--weights"))
        notes.push_back({"note.weights_gone", {{"flag", arguments.has("--link") ? "--link" : "--experiment"}}});
    return experiment;
}

bool took_first_row(const Arguments& arguments, const Experiment& experiment) {
    return !arguments.has("--test") && experiment.test_example != Experiment().test_example &&
           std::ranges::equal(experiment.test_example, experiment.dataset.inputs(0));
}

Result<std::optional<std::int64_t>> whole_number(const Arguments& arguments, std::string_view flag, double min,
                                                 double max) {
    const auto given = arguments.value(flag);
    if (!given) return std::optional<std::int64_t>();
    const FieldInfo range{.key = flag, .kind = FieldInfo::Kind::integer, .min = min, .max = max};
    const auto value = parse_value(range, *given);
    if (!value) return value.error();
    return std::optional(static_cast<std::int64_t>(*value));
}

}  // namespace neuroglass
