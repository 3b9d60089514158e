// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <span>
#include <string>

#include "contrapeso/store/runs.h"
#include "contrapeso/study/comparison.h"
#include "texts.h"

namespace contrapeso::app {

/// The question, the answer in words, the account of every run less the first, what to know before trusting it, and where the numbers come from.
[[nodiscard]] std::string compare_page(std::span<store::KeptRun const> runs, study::Comparison const& comparison, Language language,
                                       std::size_t width);

}  // namespace contrapeso::app
