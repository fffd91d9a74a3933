// `neuroglass examples`: lists the published examples, or recomputes the figures of one.
#include <algorithm>

#include "cli/command.h"
#include "cli/pages.h"
#include "formats/gallery_json.h"
#include "formats/gallery_text.h"
#include "gallery_data.h"

namespace neuroglass {
namespace {

std::string verdict_words(const Example& example, Verdict verdict) {
    return fill("verdict." + std::string(verdict_name(verdict)),
                {{"iteration", std::to_string(example.first_iteration(verdict))}});
}

Recomputation recomputed(const Example& example) {
    Recomputation recomputation(example);
    recomputation.advance(Experiment::max_iterations);
    return recomputation;
}

std::string list(const Gallery& gallery) {
    std::vector<Cells> lines;
    for (const Example& example : gallery)
        lines.push_back({example.id, example.year, example.author, verdict_words(example, example.verdict())});
    return table(lines, false) + '\n' + words("cli.examples.more") + '\n';
}

std::string page_of(const Example& example) {
    std::string page = example.title + '\n' + example.author + ", " + example.year + '\n' + example.url + "\n\n";
    for (const std::string& line : wrapped(example.about_in("en"))) page += line + '\n';
    std::vector<Cells> lines(1);
    for (const std::string_view key :
         {"cli.examples.what", "timeline.iteration", "claim.published", "claim.ours", "claim.exact"})
        lines[0].push_back(words(key));
    const Recomputation recomputation = recomputed(example);
    for (std::size_t i = 0; i < recomputation.values().size(); ++i) {
        const Claim& claim = example.claims[i];
        const double value = recomputation.values()[i];
        lines.push_back({claim_name(example.shared.experiment.model, claim), std::to_string(claim.iteration),
                         claim.printed, as_printed(value, claim.printed), exactly(value)});
        if (claim.verdict != Verdict::last_digit) lines.back().push_back(verdict_words(example, claim.verdict));
    }
    if (!example.claims.empty()) page += '\n' + table(lines, true);
    return page + '\n' + verdict_words(example, example.verdict()) + '\n' +
           (example.link.empty() ? "" : example.link + '\n');
}

}  // namespace

Result<Outcome> examples(const Arguments& arguments) {
    const auto gallery =
        read_gallery({reinterpret_cast<const char*>(examples_txt), examples_txt_size});  // checked by tests
    if (!gallery) return gallery.error();
    const bool json = arguments.has("--json");
    if (arguments.word().empty()) {
        if (!json) return Outcome{list(*gallery), std::nullopt, {}};
        std::string all;
        for (const Example& example : *gallery) {
            const Recomputation recomputation = recomputed(example);
            all += (all.empty() ? "" : ",\n") + example_json(example, &recomputation);
        }
        return Outcome{'[' + all + "]\n", std::nullopt, {}};
    }
    const Example* const example = find_example(*gallery, arguments.word());
    if (!example) {
        std::string ids;
        for (const Example& one : *gallery) ids += (ids.empty() ? "" : ", ") + one.id;
        return Error{"error.example_unknown", {{"given", arguments.word()}, {"allowed", ids}}};
    }
    if (!json) return Outcome{page_of(*example), std::nullopt, {}};
    const Recomputation recomputation = recomputed(*example);
    return Outcome{example_json(*example, &recomputation) + '\n', std::nullopt, {}};
}

}  // namespace neuroglass
