// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "claim_model.h"
#include "texts.h"

namespace contrapeso::app {

struct ClaimOptions {
    std::string claim;  ///< series=… from=… to=… change=… cause=…; empty: the list of what can be claimed
    std::optional<std::string> data;
    std::optional<std::string> csv;
    std::optional<std::string> output;  ///< the card as a file: .html or .md
    ClaimRuns runs;
    bool with_model{};
    Language language{};
};

/// contrapeso claim: a claimed change under every definition, source and base, where it stands among them, and the other side of the account.
[[nodiscard]] Exit check_claim(ClaimOptions const& options);

}  // namespace contrapeso::app
