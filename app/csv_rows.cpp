// SPDX-License-Identifier: Apache-2.0
#include "csv_rows.h"

#include "contrapeso/exports/csv_rows.h"

namespace contrapeso::app {

void write_rows(Output& output, scenario::Loaded const& scenario, study::Ensemble const& ensemble, Provenance const& provenance) {
    using exports::Step;
    exports::Write const write = [&](std::string_view text) { output.write(text); };
    write(provenance_lines(scenario, provenance) + std::string{exports::columns_of_replicates});
    exports::RowFrame const frame{scenario.name, scenario.country, Step::month,
                                  exports::periods_between(scenario.resolved.start, scenario.resolved.end, Step::month)};
    for (std::size_t replicate = 0; replicate < ensemble.replicates.size(); ++replicate) {
        if (auto const& series = ensemble.replicates[replicate]) {
            exports::write_replicate(write, frame, replicate, exports::month_values(*series));
        }
    }
}

}  // namespace contrapeso::app
