// SPDX-License-Identifier: Apache-2.0
#include "verify_rows.h"

#include <fmt/format.h>

namespace contrapeso::app {

namespace {

constexpr std::string_view columns =
    "chapter,fact,from,until,kind,unit,published,accepted_low,accepted_high,median,low,high,score,"
    "persistence,persistence_score,step,step_score,verdict,derived,source,where,note\n";

/// "median,low,high" or nothing between the commas.
std::string band(std::optional<stats::Interval> const& forecast) {
    return forecast ? fmt::format("{:.10g},{:.10g},{:.10g}", forecast->median, forecast->low, forecast->high) : ",,";
}

std::string null(evidence::Holding const& held, std::optional<stats::Interval> const& forecast) {
    return forecast ? fmt::format("{:.10g},{:.6g}", forecast->median, held.score(*forecast)) : ",";
}

std::string row(evidence::Evidence const& evidence, evidence::Holding const& held) {
    evidence::Fact const& fact = *held.fact;
    evidence::Observation const& figure = *held.observation;
    std::string const first = fact.measure && fact.measure->since ? to_string_date(*fact.measure->since) : to_string_date(figure.period.first);
    auto const source = evidence.sources.find(figure.source);
    return fmt::format("{},{},{},{},{},{},{:.10g},{:.10g},{:.10g},{},{},{},{},{},{},{},{},{}\n", fact.chapter, csv_field(fact.key), first,
                       to_string_date(figure.period.last), evidence::kind_names[static_cast<std::size_t>(figure.kind)], csv_field(fact.unit),
                       figure.expected, figure.accepted.low, figure.accepted.high, band(held.simulated),
                       held.simulated ? fmt::format("{:.6g}", held.score(*held.simulated)) : "", null(held, held.persistence), null(held, held.step),
                       evidence::verdict_names[static_cast<std::size_t>(held.verdict)], csv_field(figure.derived),
                       csv_field(source == evidence.sources.end() ? figure.source : source->second.name),
                       csv_field(source == evidence.sources.end() ? "" : source->second.where), csv_field(figure.note));
}

}  // namespace

void write_verdicts(Output& output, evidence::Evidence const& evidence, std::vector<evidence::Holding> const& holdings,
                    scenario::Loaded const& scenario, Provenance const& provenance) {
    output.write(provenance_lines(scenario, provenance) + std::string{columns});
    for (evidence::Holding const& held : holdings) {
        output.write(row(evidence, held));
    }
}

}  // namespace contrapeso::app
