// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a model divides a change among switches, as a page for a terminal and as rows.
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "contrapeso/store/attributions.h"
#include "output.h"
#include "texts.h"

namespace contrapeso::app {

struct AttributedNumber {
    std::size_t indicator{};
    study::Attribution attribution;
};

/// All that is shown of an attribution.
struct Attributed {
    store::KeptAttribution kept;
    AttributedNumber of;
    std::vector<AttributedNumber> account;  ///< the numbers of all sides, from the same runs
    std::size_t asked{};  ///< replicates
};

/// Positions in country::indicators of the numbers that stand beside.
[[nodiscard]] std::span<std::size_t const> sides_of_an_attribution();

[[nodiscard]] std::string attribution_page(Attributed const& all, Language language, std::size_t width);

/// A row for every part of every number on every scale.
void write_attribution(Output& out, Attributed const& all, std::string const& provenance);

}  // namespace contrapeso::app
