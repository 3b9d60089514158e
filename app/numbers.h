// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "texts.h"

namespace contrapeso::app {

/// 1234567 as 1,234,567 in English and 1 234 567 in Spanish.
[[nodiscard]] std::string grouped(std::string digits, Language language);

/// As many digits as a reader can use: 6,656; 105.3; 0.527.
[[nodiscard]] std::string short_number(double value, Language language);

}  // namespace contrapeso::app
