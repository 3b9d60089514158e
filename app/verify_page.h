// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "contrapeso/evidence/verdict.h"
#include "texts.h"

namespace contrapeso::app {

/// Every figure beside the run, chapter by chapter, then scores beside the nulls, then what misses and how many of what.
[[nodiscard]] std::string verify_page(evidence::Evidence const& evidence, std::vector<evidence::Holding> const& holdings, Language language,
                                      std::size_t width);

}  // namespace contrapeso::app
