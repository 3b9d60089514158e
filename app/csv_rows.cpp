// SPDX-License-Identifier: Apache-2.0
#include "csv_rows.h"

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"

namespace contrapeso::app {

namespace {

/// A field in quotes where CSV wants them (RFC 4180).
std::string field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string{text};
    }
    std::string quoted = "\"";
    for (char const c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

/// A comment is one line, whatever a file name or an argument holds.
std::string on_one_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' || c == '\r' ? ' ' : c;
    }
    return text;
}

std::string head(scenario::Loaded const& scenario, Provenance const& provenance) {
    std::string const unfinished =
        provenance.finished < provenance.replicates ? fmt::format(" ({} asked for; interrupted)", provenance.replicates) : "";
    return fmt::format(
        "# scenario: {}\n# scenario digest: {}\n# seed: {}\n# replicates: {}{}\n# parameters: {}\n# engine: {}\n"
        "# result digest: {}\n# command: {}\n"
        "scenario,replicate,date,period,place,indicator,observer,category,value,unit\n",
        on_one_line(scenario.name), provenance.scenario_digest, provenance.seed, provenance.finished, unfinished, provenance.parameters,
        provenance.engine, provenance.result_digest, on_one_line(provenance.command));
}

std::string rows_of_month(std::string const& before, std::string const& place, country::MonthlyRecord const& month) {
    std::string rows;
    std::string const date = to_string_date(static_cast<Day>(month.month_first_day));
    for (country::Indicator const& indicator : country::indicators) {
        fmt::format_to(std::back_inserter(rows), "{},{},month,{},{},{},all,{},{}\n", before, date, place, indicator.id,
                       country::observer_names[static_cast<std::size_t>(indicator.observer)], indicator.read(month), field(indicator.unit));
    }
    return rows;
}

}  // namespace

void write_rows(Output& output, scenario::Loaded const& scenario, study::Ensemble const& ensemble, Provenance const& provenance) {
    output.write(head(scenario, provenance));
    std::string const place = field(scenario.country);
    for (std::size_t replicate = 0; replicate < ensemble.replicates.size(); ++replicate) {
        if (!ensemble.replicates[replicate]) {
            continue;
        }
        std::string const before = field(scenario.name) + "," + std::to_string(replicate);
        for (country::MonthlyRecord const& month : *ensemble.replicates[replicate]) {
            output.write(rows_of_month(before, place, month));
        }
    }
}

}  // namespace contrapeso::app
