// An example as JSON; see gallery_json.h.
#include "formats/gallery_json.h"

#include "formats/experiment_json.h"
#include "formats/gallery_text.h"
#include "formats/json.h"

namespace neuroglass {
namespace {

/// Adds "name": json to an object that is open.
void add(std::string& object, std::string_view name, std::string_view json) {
    if (object.back() != '{') object += ',';
    object += quoted(name) + ':';
    object += json;
}

std::string claim_json(const Example& example, std::size_t i, const Recomputation* recomputation) {
    const Claim& claim = example.claims[i];
    std::string json = "{";
    add(json, "iteration", std::to_string(claim.iteration));
    add(json, "what", quoted(claim_name(example.shared.experiment.model, claim)));
    add(json, "published", quoted(claim.printed));
    add(json, "verdict", quoted(verdict_name(claim.verdict)));
    if (recomputation && i < recomputation->values().size()) {
        const double value = recomputation->values()[i];
        add(json, "ours", quoted(as_printed(value, claim.printed)));
        add(json, "exact", exactly(value));
        add(json, "matches", recomputation->matches(i) ? "true" : "false");
    }
    return json + '}';
}

}  // namespace

std::string example_json(const Example& example, const Recomputation* recomputation) {
    std::string json = "{", about = "{", claims;
    for (const auto& [name, text] : {std::pair{"id", &example.id},
                                     {"author", &example.author},
                                     {"year", &example.year},
                                     {"title", &example.title},
                                     {"url", &example.url},
                                     {"link", &example.link}})
        add(json, name, quoted(*text));
    for (const auto& [language, words] : example.about) add(about, language, quoted(words));
    add(json, "about", about + '}');
    add(json, "iteration", std::to_string(example.shared.iteration));
    add(json, "verdict", quoted(verdict_name(example.verdict())));
    add(json, "experiment", experiment_json(example.shared.experiment));
    for (std::size_t i = 0; i < example.claims.size(); ++i)
        claims += (i > 0 ? ",\n  " : "\n  ") + claim_json(example, i, recomputation);
    add(json, "claims", '[' + claims + ']');
    return json + '}';
}

}  // namespace neuroglass
