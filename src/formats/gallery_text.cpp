// The gallery as text; see gallery_text.h.
#include "formats/gallery_text.h"

#include <algorithm>
#include <array>

#include "base/numbers.h"
#include "formats/share_link.h"

namespace neuroglass {
namespace {

constexpr std::array<std::string_view, 7> kinds{"outputs", "activations", "weights",    "prediction",
                                                "loss",    "mean_error",  "epoch_error"};
constexpr std::array<std::string_view, 5> verdicts{"last_digit", "rounded", "machine", "another_rule", "no_seed"};

/// What comes before the separator, which is taken with it.
std::string_view take(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view first = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return first;
}

bool read_experiment(Example& example, std::string_view link) {
    ParseResult parsed = parse_share_link(link);
    example.link = link;
    example.shared = std::move(parsed.shared);
    return parsed.errors.empty() && parsed.took_any;
}

/// "data 0,1,1_1,0,0": an entry that is too long for a link, so that the example has none.
bool read_entry(Example& example, std::string_view line) {
    const std::string_view key = take(line, ' ');
    auto changed = with_entry(example.shared, key, line);
    if (!changed) return false;
    example.shared = std::move(*changed);
    example.link.clear();
    return true;
}

/// "10 outputs 0.1 - 0.3 : rounded": a figure for each place, but where a dash stands.
bool read_claims(Example& example, std::string_view line) {
    std::string_view figures = take(line, ':'), verdict = line;
    const auto iteration = parse_number(take(figures, ' '));
    const std::size_t kind = static_cast<std::size_t>(std::ranges::find(kinds, take(figures, ' ')) - kinds.begin());
    if (verdict.starts_with(' ')) verdict.remove_prefix(1);
    const std::size_t verdict_place =
        verdict.empty() ? 0 : static_cast<std::size_t>(std::ranges::find(verdicts, verdict) - verdicts.begin());
    const std::int64_t last = example.claims.empty() ? 0 : example.claims.back().iteration;
    if (!iteration || kind == kinds.size() || verdict_place == verdicts.size()) return false;
    Claim claim{.iteration = static_cast<std::int64_t>(*iteration),
                .kind = static_cast<Claim::Kind>(kind),
                .verdict = static_cast<Verdict>(verdict_place)};
    if (claim.iteration < last || claim.iteration > example.shared.experiment.iterations) return false;
    const std::size_t places = claim_places(example.shared.experiment, claim.kind);
    for (; !figures.empty(); ++claim.place) {
        claim.printed = take(figures, ' ');
        if (claim.place == places) return false;
        if (claim.printed != "-" && !parse_number(claim.printed)) return false;
        if (claim.printed != "-") example.claims.push_back(claim);
    }
    return claim.place > 0;
}

bool read_line(Example& example, std::string_view line) {
    const std::string_view key = take(line, ' ');
    if (line.empty()) return false;
    if (key == "link") return read_experiment(example, line);
    if (key == "entry") return read_entry(example, line);
    if (key == "claim") return read_claims(example, line);
    for (const auto& [name, member] : {std::pair{"id", &Example::id},
                                       {"author", &Example::author},
                                       {"year", &Example::year},
                                       {"title", &Example::title},
                                       {"url", &Example::url}})
        if (key == name) {
            example.*member = line;
            return true;
        }
    example.about.emplace_back(key, line);
    return key.size() == 2;
}

}  // namespace

std::string_view kind_name(Claim::Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::string_view verdict_name(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

Result<Gallery> read_gallery(std::string_view text) {
    Gallery gallery;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = take(text, '\n');
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("id ")) gallery.emplace_back();
        if (gallery.empty() || !read_line(gallery.back(), line))
            return Error{"error.gallery", {{"line", std::to_string(number)}}};
    }
    for (Example& example : gallery) example.needs = example.find_needs();
    return gallery;
}

}  // namespace neuroglass
