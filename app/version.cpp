// SPDX-License-Identifier: Apache-2.0
#include "version.h"

#include <fmt/format.h>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/data_files.h"

namespace contrapeso::app {

namespace {

std::string compiler() {
#ifdef __clang__
    return std::string{"clang "} + __clang_version__;
#else
    return std::string{"g++ "} + __VERSION__;
#endif
}

}  // namespace

std::string engine_name() { return fmt::format("Contrapeso {}, results version {}", CONTRAPESO_VERSION, country::results_version); }

std::string version_page() {
    return fmt::format("Contrapeso {}\nresults version {}\ndata digest {}\ncompiler {}\n", CONTRAPESO_VERSION, country::results_version,
                       hex(scenario::DataSource::embedded().digest()), compiler());
}

}  // namespace contrapeso::app
