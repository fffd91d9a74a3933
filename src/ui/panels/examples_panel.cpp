// The published examples: found by whose they are and by what they need, and under the one that is shown each printed
// figure beside what comes of it here.
#include <algorithm>

#include "document/schema.h"
#include "languages.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/choice_line.h"
#include "ui/widgets/verdict_sign.h"
#include "ui/widgets/weight_label.h"

namespace neuroglass {
namespace {

constexpr float pad = 10, line_height = 22, chip_gap = 6, sign_width = 26;

bool is_here(const FrameContext& context) { return context.examples.state == ShownExamples::State::here; }

// --- which ---

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool holds(std::string_view text, std::string_view wanted) {
    return !std::ranges::search(text, wanted, {}, small_letter, small_letter).empty() || wanted.empty();
}

bool is_found(const FrameContext& context, const Example& example) {
    const std::size_t need = context.view.example_need;
    if (need > 0 && (example.needs >> (need - 1) & 1) == 0) return false;
    const std::string_view wanted = context.view.example_search;
    return holds(example.author, wanted) || holds(example.title, wanted) || holds(example.year, wanted);
}

std::string_view need_label(const Ui& ui, std::size_t need) {
    if (need == 0) return ui.words("examples.all");
    const ExperimentField& field = experiment_fields()[need - 1];
    return ui.words(field.kind == FieldInfo::Kind::numbers ? "distinction.weights_by_hand" : field.label_key);
}

/// Calls place(need, label, rect) for every filter, in as many lines as they need. @return their height
template <class Place>
float flow_filters(const Ui& ui, const FrameContext& context, float width, const Place& place) {
    std::uint64_t needs = 0;
    for (const Example& example : context.examples.all) needs |= example.needs;
    float x = 0, y = 0;
    for (std::size_t need = 0; need <= experiment_fields().size(); ++need) {
        if (need > 0 && (needs >> (need - 1) & 1) == 0) continue;
        const std::string_view label = need_label(ui, need);
        const float wide = ui.text_width(label, size::label) + 2 * pad;
        if (x > 0 && x + wide > width) x = 0, y += ui.target() + chip_gap;
        place(need, label, Rect{x, y, wide, ui.target()});
        x += wide + chip_gap;
    }
    return y + ui.target();
}

float filters_height(const Ui& ui, const FrameContext& context, float width) {
    return ui.target() + pad + flow_filters(ui, context, width, [](auto, auto, auto) {}) + pad;
}

void draw_filters(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const std::string& search = context.view.example_search;
    const std::string_view name = ui.words("examples.search");
    const auto exact = [&] { return search; };
    ui.number_box("example search", {area.x, area.y, std::min(area.width, 320.f), ui.target()},
                  {.shown = search.empty() ? name : std::string_view(search),
                   .exact = exact,
                   .name = name,
                   .takes = NumberField::Takes::words},
                  ui.words("examples.search.hint"), [&](std::string_view typed) -> std::optional<Error> {
                      output.view(context.view).example_search = typed;
                      return std::nullopt;
                  });
    area.take_top(ui.target() + pad);
    flow_filters(ui, context, area.width, [&](std::size_t need, std::string_view label, Rect rect) {
        const bool chosen = context.view.example_need == need;
        if (ui.button({"example need ", need}, rect.moved(area.x, area.y), label,
                      chosen ? ButtonStyle::chosen : ButtonStyle::quiet, ui.words("examples.filter.hint"), size::label))
            output.view(context.view).example_need = need;
    });
}

// --- one of them ---

/// Whose it is, and what comes of its figures.
std::string_view source_words(const Ui& ui, const Example& example) {
    static constexpr std::string_view keys[] = {"verdict.last_digit", "verdict.rounded", "verdict.machine",
                                                "verdict.another_rule", "verdict.no_seed"};
    const Verdict verdict = example.verdict();
    const NumberText iteration = grouped(example.first_iteration(verdict));
    return ui.concat({example.author, ", ", example.year, "  ·  ", verdict_sign(verdict),
                      ui.text_of(keys[static_cast<std::size_t>(verdict)], {{"iteration", iteration}})});
}

std::string_view about(const Ui& ui, const Example& example) {
    return example.about_in(languages[ui.frame().language_index].code);
}

float text_height(const Ui& ui, const Example& example, float width) {
    return pad + ui.paragraph_height(width, example.title, size::text) +
           ui.paragraph_height(width, source_words(ui, example), size::label) + 4 +
           ui.paragraph_height(width, about(ui, example), size::label) + (example.claims.empty() ? 0 : line_height) +
           pad;
}

/// As printed, with a true minus sign.
std::string_view printed_number(const Ui& ui, std::string_view printed) {
    return printed.starts_with('-') ? ui.concat({"−", printed.substr(1)}) : printed;
}

/// Its title, its source, what it is, and the first of its figures.
void draw_text(Ui& ui, const Example& example, Rect area) {
    const Theme& colours = ui.theme();
    area = area.inset(0, pad);
    area.take_top(ui.paragraph(area.x, area.y, area.width, example.title, size::text, colours.text));
    area.take_top(ui.paragraph(area.x, area.y, area.width, source_words(ui, example), size::label, colours.text) + 4);
    area.take_top(ui.paragraph(area.x, area.y, area.width, about(ui, example), size::label, colours.muted));
    float x = area.x;
    for (const Claim& claim : example.claims) {
        const std::string_view printed = printed_number(ui, claim.printed);
        const bool last = x + 2 * ui.text_width(printed, size::label) > area.right();
        x += ui.text(x, area.y + line_height / 2, last ? "…" : printed, size::label, colours.text) + 12;
        if (last) break;
    }
}

// --- its figures ---

bool is_wide(float width) { return width >= 540; }

/// Calls take(line) for each line of an address, which nothing else would part.
template <class Take>
void each_line(const Ui& ui, std::string_view address, float width, const Take& take) {
    while (!address.empty()) {
        std::size_t count = address.size();
        while (count > 1 && ui.text_width(address.substr(0, count), size::label) > width) --count;
        take(address.substr(0, count));
        address.remove_prefix(count);
    }
}

float copy_width(const Ui& ui) { return ui.text_width(ui.words("take.copy"), size::label) + 24; }

float source_height(const Ui& ui, const Example& example, float width) {
    float height = 0;
    each_line(ui, example.url, width - copy_width(ui) - pad, [&](auto) { height += line_height; });
    return std::max(height, ui.target()) + pad;
}

float figures_height(const Ui& ui, const Example& example, float width) {
    const auto lines = static_cast<float>(example.claims.size() + (example.claims.empty() ? 0 : 1));
    return source_height(ui, example, width) + lines * (is_wide(width) ? line_height : 2 * line_height);
}

std::string_view claim_label(const Ui& ui, const Recomputation& figures, const Claim& claim) {
    using Kind = Claim::Kind;
    const Run& run = figures.run();
    const std::size_t outputs = run.experiment().model.outputs;
    switch (claim.kind) {
        case Kind::weights: return weight_label(ui, run, claim.place);
        case Kind::outputs:
            return ui.text_of(outputs == 1 ? "claim.outputs" : "claim.output",
                              {{"row", claim.place / outputs + 1}, {"output", claim.place % outputs + 1}});
        case Kind::activations: {
            std::size_t l = run.network().layers().size() - 1;
            while (claim.place < run.network().layers()[l].first_unit) --l;
            return ui.text_of("network.unit",
                              {{"unit", claim.place - run.network().layers()[l].first_unit + 1}, {"layer", l + 1}});
        }
        case Kind::prediction: return ui.words("compare.prediction");
        case Kind::loss: return ui.words("loss.title");
        case Kind::mean_error: return ui.words("claim.mean_error");
        case Kind::epoch_error: break;
    }
    return ui.words("claim.epoch_error");
}

/// One figure: what it is, as published, whether that comes out, as it is here, and that to 17 digits. In two lines
/// where there is little room.
void draw_figure(Ui& ui, Rect line, std::string_view what, std::string_view printed, std::string_view sign,
                 std::string_view ours, std::string_view exact, ImU32 colour) {
    const float font_size = is_wide(line.width) ? size::label : size::small, muted_size = size::small;
    const ImU32 muted = ui.theme().muted;
    const float y = line.y + line_height / 2;
    ui.text(line.x, y, what, muted_size, muted);
    ui.text(line.right(), y, exact, muted_size, muted, Ui::Align::right);
    const bool wide = is_wide(line.width);
    const float right = wide ? line.right() - 160 : line.right(), second = wide ? y : y + line_height - 4;
    const float half = wide ? 130 : right - line.middle_x() - sign_width / 2;
    ui.text(right, second, ours, font_size, colour, Ui::Align::right);
    ui.text(right - half - sign_width / 2, second, sign, font_size, colour, Ui::Align::centre);
    ui.text(right - half - sign_width, second, printed, font_size, colour, Ui::Align::right);
}

void draw_figures(Ui& ui, const FrameContext& context, const Example& example, Rect area) {
    const Theme& colours = ui.theme();
    Rect source = area.take_top(source_height(ui, example, area.width));
    const Rect button = source.take_right(copy_width(ui));
    each_line(ui, example.url, source.width - pad, [&](std::string_view line) {
        ui.text(source.x, source.take_top(line_height).middle_y(), line, size::label, colours.text);
    });
    if (ui.button("example copy", {button.x, button.y, button.width, ui.target()}, ui.words("take.copy"),
                  ButtonStyle::plain, ui.words("examples.copy.hint"), size::label))
        ImGui::SetClipboardText(example.url.c_str());
    const Recomputation* const figures = context.examples.figures;
    if (!figures || example.claims.empty()) return;
    const float height = is_wide(area.width) ? line_height : 2 * line_height;
    draw_figure(ui, area.take_top(height), "", ui.words("claim.published"), "", ui.words("claim.ours"),
                ui.words("claim.exact"), colours.muted);
    for (std::size_t i = 0; i < example.claims.size(); ++i) {
        const Claim& claim = example.claims[i];
        const Rect line = area.take_top(height);
        ui.hairline(line.x, line.y, line.right(), line.y);
        const std::string_view what = ui.concat({claim_label(ui, *figures, claim), "  ·  ", grouped(claim.iteration)});
        const std::string_view printed = printed_number(ui, claim.printed);
        if (i >= figures->values().size()) {
            draw_figure(ui, line, what, printed, "…", "", "", colours.text);
            continue;
        }
        const double value = figures->values()[i];
        const std::size_t point = std::min(claim.printed.find('.') + 1, claim.printed.size());
        draw_figure(ui, line, what, printed, figures->matches(i) ? "✓" : "≠",
                    fixed(value, static_cast<int>(claim.printed.size() - point)), significant(value, 17), colours.text);
    }
}

// --- all of them ---

float card_height(const Ui& ui, const FrameContext& context, const Example& example, float width) {
    const float figures = &example == context.examples.shown ? figures_height(ui, example, width) + pad : 0;
    return text_height(ui, example, width) + figures;
}

float intro_height(const Ui& ui, float width) {
    return ui.paragraph_height(width, ui.words("examples.intro"), size::label) + pad;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    float height = 28 + intro_height(ui, width);
    if (!is_here(context)) return height + line_height + ui.target() + pad;
    height += filters_height(ui, context, width) + line_height;
    for (const Example& example : context.examples.all)
        if (is_found(context, example)) height += card_height(ui, context, example, width);
    return height;
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    area = draw_title(ui, area, ui.words("examples.title"));
    area.take_top(ui.paragraph(area.x, area.y, area.width, ui.words("examples.intro"), size::label, colours.muted) +
                  pad);
    if (!is_here(context)) {
        const bool failed = context.examples.state == ShownExamples::State::failed;
        ui.text(area.x, area.y + line_height / 2, ui.words(failed ? "examples.failed" : "examples.loading"), size::text,
                colours.text);
        area.take_top(line_height + pad);
        const std::string_view retry = ui.words("examples.retry");
        const Rect button{area.x, area.y, ui.text_width(retry, size::text) + 32, ui.target()};
        if (failed && ui.button("examples retry", button, retry, ButtonStyle::plain, retry))
            output.request(command::OpenExample{});
        return;
    }
    draw_filters(ui, context, area.take_top(filters_height(ui, context, area.width)), output);
    bool any = false;
    for (const Example& example : context.examples.all) {
        if (!is_found(context, example)) continue;
        any = true;
        const bool is_shown = &example == context.examples.shown;
        Rect card = area.take_top(card_height(ui, context, example, area.width));
        if (is_shown && context.examples.reveal)
            ui.bring_into_view({card.x, card.y, card.width, std::min(card.height, ui.frame().height / 2)});
        ui.hairline(card.x, card.y, card.right(), card.y);
        const Rect text = card.take_top(text_height(ui, example, card.width));
        const Response response =
            choice_line(ui, {"example ", example.id}, {text.x - 8, text.y, text.width + 16, text.height},
                        ui.words("examples.open.hint"), is_shown);
        draw_text(ui, example, text);
        if (is_shown) draw_figures(ui, context, example, card);
        if (response.pressed) output.request(command::OpenExample{example.id});
    }
    if (!any) ui.text(area.x, area.y + line_height / 2, ui.words("examples.none"), size::text, colours.muted);
}

}  // namespace

NEUROGLASS_TAB(10, examples) = {.measure = measure, .draw = draw, .shows_weights = true};

}  // namespace neuroglass
