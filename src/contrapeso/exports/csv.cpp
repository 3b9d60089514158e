// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/csv.h"

#include "contrapeso/exports/csv_rows.h"

namespace contrapeso::exports {

std::string provenance_lines(Subject const& subject) {
    std::string lines;
    if (subject.runs.size() > 1) {
        lines = "# " + subject.name + ": replicates with the same number had the same luck; others are compared against " +
                on_one_line(subject.runs.front().label) + "\n";
    }
    for (ExportedRun const& run : subject.runs) {
        lines += provenance_lines(run.label, provenance_of(subject, run));
    }
    return lines + "# exported by: " + on_one_line(subject.command) + "\n";
}

void write_csv(store::StudyFile& file, Subject const& subject, Step step, Write const& write, Reading const& reading) {
    write(provenance_lines(subject) + std::string{columns_of_replicates});
    std::size_t done = 0;
    for (ExportedRun const& run : subject.runs) {
        RowFrame const frame{run.label, run.place, step, periods_of(run.kept, step)};
        read_replicates(file, run, step, subject.replicates, [&](std::size_t replicate, std::span<double const> values) {
            write_replicate(write, frame, replicate, values);
            reading(++done);
        });
    }
}

}  // namespace contrapeso::exports
