// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/csv_text.h"

#include <fmt/format.h>

namespace contrapeso::exports {

std::string on_one_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' || c == '\r' ? ' ' : c;
    }
    return text;
}

std::string provenance_lines(std::string_view scenario, Provenance const& provenance) {
    std::string const unfinished =
        provenance.finished < provenance.replicates ? fmt::format(" ({} asked for; interrupted)", provenance.replicates) : "";
    return fmt::format(
        "# scenario: {}\n# scenario digest: {}\n# seed: {}\n# replicates: {}{}\n# parameters: {}\n# engine: {}\n"
        "# result digest: {}\n# command: {}\n# what this is: {}\n",
        on_one_line(std::string{scenario}), provenance.scenario_digest, provenance.seed, provenance.finished, unfinished, provenance.parameters,
        provenance.engine, provenance.result_digest, on_one_line(provenance.command), what_it_is);
}

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string{text};
    }
    std::string quoted = "\"";
    for (char const c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

}  // namespace contrapeso::exports
