// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "contrapeso/study/ensemble.h"
#include "exit_codes.h"

namespace contrapeso::app {

/// What is asked of the model: what figures teach it, which signs were put in, which arrows reach somebody.
enum class AuditOf : std::uint8_t { learnt, signs, arrows };

struct AuditOptions {
    AuditOf of{};
    std::string only;  ///< one claim or arrow; empty: all
    std::optional<std::string> data;
    study::EnsemblePlan plan;
    bool markdown{};  ///< as a page of docs/ instead
};

/// contrapeso audit. Exit 1 if an arrow changes nothing.
[[nodiscard]] Exit audit(AuditOptions const& options);

}  // namespace contrapeso::app
