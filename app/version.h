// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace contrapeso::app {

[[nodiscard]] std::string version_number();
[[nodiscard]] std::string compiler_name();

/// "Contrapeso 0.1.0, results version 1".
[[nodiscard]] std::string engine_name();

/// Everything that decides whether two programs give the same numbers: version, results version, data digest, compiler.
[[nodiscard]] std::string version_page();

}  // namespace contrapeso::app
