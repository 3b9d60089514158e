// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/csv_rows.h"

#include <fmt/format.h>

#include "contrapeso/core/contracts.h"
#include "contrapeso/country/indicators.h"

namespace contrapeso::exports {

void write_replicate(Write const& write, RowFrame const& frame, std::size_t replicate, std::span<double const> values) {
    CONTRAPESO_EXPECT(values.size() == frame.periods.size() * country::indicators.size());
    std::string const before = csv_field(frame.scenario) + "," + std::to_string(replicate), place = csv_field(frame.place);
    std::size_t at = 0;
    for (Period const& period : frame.periods) {
        std::string rows;
        std::string const date = to_string_date(period.first);
        for (country::Indicator const& indicator : country::indicators) {
            fmt::format_to(std::back_inserter(rows), "{},{},{},{},{},{},all,{},{}\n", before, date, name_of(frame.step), place, indicator.id,
                           country::observer_names[static_cast<std::size_t>(indicator.observer)], values[at++], csv_field(indicator.unit));
        }
        write(rows);
    }
}

}  // namespace contrapeso::exports
