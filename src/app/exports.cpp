// Files; see exports.h.
#include "app/exports.h"

#include "base/numbers.h"
#include "formats/chart_svg.h"
#include "formats/data_table.h"
#include "formats/experiment_json.h"
#include "formats/explain_tsv.h"
#include "formats/history_csv.h"
#include "ui/widgets/pin_letter.h"

namespace neuroglass {
namespace {

std::string chart(ChartOf values, std::string_view title_key, const Session& session, Language language) {
    std::vector<NamedRun> others;
    for (std::size_t i = 0; i < session.pins().size(); ++i) others.push_back({pin_letter(i), session.pins()[i]});
    return chart_svg(session.run(), values,
                     {text(title_key, language), text("timeline.iteration", language), text("loss.held_out", language)},
                     others);
}

}  // namespace

std::string exported(Export what, const Session& session, Language language) {
    const Run& run = session.run();
    switch (what) {
        case Export::csv: return history_csv(run);
        case Export::data: return data_table(run.experiment(), '\t');
        case Export::json: return experiment_json(run.experiment());
        case Export::loss_svg: return chart(ChartOf::loss, "loss.title", session, language);
        case Export::prediction_svg: return chart(ChartOf::prediction, "prediction.title", session, language);
        case Export::arithmetic: {  // of the unit that the panel shows
            const UnitPlace output{run.network().layers().size() - 1, 0};
            return explanation_tsv(Explanation(run, session.view().unit.value_or(output)));
        }
        case Export::python:
        case Export::cpp:
        case Export::png:
        case Export::page: break;
    }
    return {};
}

bool is_experiment(std::string_view content) { return trimmed(content).starts_with('{'); }

Experiment with_rows(const Experiment& shown, const CsvRows& rows) {
    Experiment experiment = with_dataset(shown, rows.dataset);
    experiment.names = rows.names;
    experiment.classes = rows.classes;
    return experiment;
}

}  // namespace neuroglass
