// SPDX-License-Identifier: Apache-2.0
#include "version.h"

#include <fmt/format.h>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/data_files.h"

namespace contrapeso::app {

std::string version_number() { return CONTRAPESO_VERSION; }

std::string compiler_name() {
#ifdef __clang__
    return std::string{"clang "} + __clang_version__;
#else
    return std::string{"g++ "} + __VERSION__;
#endif
}

std::string engine_name() { return fmt::format("Contrapeso {}, results version {}", version_number(), country::results_version); }

std::string version_page() {
    return fmt::format("Contrapeso {}\nresults version {}\ndata digest {}\ncompiler {}\n", CONTRAPESO_VERSION, country::results_version,
                       hex(scenario::DataSource::embedded().digest()), compiler_name());
}

}  // namespace contrapeso::app
