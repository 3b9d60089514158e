// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "exit_codes.h"
#include "texts.h"

namespace contrapeso::app {

struct ListOptions {
    std::optional<std::string> data;
    Language language{Language::english};
    std::string key;  ///< of one parameter, indicator or scenario, or the beginning of several; empty: all
    bool markdown{};  ///< as a page of docs/ instead
};

/// contrapeso scenarios: what can be run, and the policies that scenarios are made of; with a name everything that one says of itself.
[[nodiscard]] Exit list_scenarios(ListOptions const& options);

/// contrapeso parameters: a line each, by chapter; with a key everything that is known of it.
[[nodiscard]] Exit list_parameters(ListOptions const& options);

/// contrapeso indicators: a line each, by side of the account; with a key everything that is known of it.
[[nodiscard]] Exit list_indicators(ListOptions const& options);

}  // namespace contrapeso::app
