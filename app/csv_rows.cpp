// SPDX-License-Identifier: Apache-2.0
#include "csv_rows.h"

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"

namespace contrapeso::app {

namespace {

std::string rows_of_month(std::string const& before, std::string const& place, country::MonthlyRecord const& month) {
    std::string rows;
    std::string const date = to_string_date(static_cast<Day>(month.month_first_day));
    for (country::Indicator const& indicator : country::indicators) {
        fmt::format_to(std::back_inserter(rows), "{},{},month,{},{},{},all,{},{}\n", before, date, place, indicator.id,
                       country::observer_names[static_cast<std::size_t>(indicator.observer)], indicator.read(month), csv_field(indicator.unit));
    }
    return rows;
}

}  // namespace

void write_rows(Output& output, scenario::Loaded const& scenario, study::Ensemble const& ensemble, Provenance const& provenance) {
    output.write(provenance_lines(scenario, provenance) + "scenario,replicate,date,period,place,indicator,observer,category,value,unit\n");
    std::string const place = csv_field(scenario.country);
    for (std::size_t replicate = 0; replicate < ensemble.replicates.size(); ++replicate) {
        if (!ensemble.replicates[replicate]) {
            continue;
        }
        std::string const before = csv_field(scenario.name) + "," + std::to_string(replicate);
        for (country::MonthlyRecord const& month : *ensemble.replicates[replicate]) {
            output.write(rows_of_month(before, place, month));
        }
    }
}

}  // namespace contrapeso::app
