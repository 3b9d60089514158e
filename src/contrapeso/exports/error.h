// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stdexcept>

#include "contrapeso/core/diagnostics.h"

namespace contrapeso::exports {

/// The machine or a library failed us while a file was made. `what()` is one line: where, why, and what to do.
class ExportError : public std::runtime_error {
  public:
    explicit ExportError(Diagnostic const& said) : std::runtime_error{to_string(said)} {}
};

}  // namespace contrapeso::exports
