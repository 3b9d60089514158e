// SPDX-License-Identifier: Apache-2.0
#include "csv_file.h"

#include <optional>

namespace contrapeso::app {

void publish(CsvFile* csv, std::function<void(Output&)> const& rows, std::function<void()> const& page) {
    std::optional<MachineTrouble> trouble;
    try {
        if (csv != nullptr) {
            rows(csv->output());
            csv->finish();
        }
    } catch (MachineTrouble const& error) {
        trouble = error;
    }
    try {
        page();
    } catch (ReaderIsGone const&) {
        if (!trouble) {
            throw;
        }
    }
    if (trouble) {
        throw MachineTrouble{*trouble};
    }
}

}  // namespace contrapeso::app
