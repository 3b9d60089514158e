// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers and times of a claim as a reader would say them.
#include <string>

#include <fmt/format.h>

#include "contrapeso/claims/ways.h"
#include "texts.h"

namespace contrapeso::app {

/// A phrase with its places {0}, {1} … filled.
template<class... Parts>
[[nodiscard]] std::string filled(Phrase const& phrase, Language language, Parts const&... parts) {
    return fmt::format(fmt::runtime(phrase.in(language)), parts...);
}

/// −98.3 %, +12.0 %.
[[nodiscard]] std::string percent_text(double percent, Language language);

/// 84.3 % of a share from 0 to 1.
[[nodiscard]] std::string share_text(double share);

/// The figure in its unit: 6,656; 90 % of a share; 141.2 million of dollars.
[[nodiscard]] std::string value_text(double value, std::string const& unit, Language language);
[[nodiscard]] std::string points_text(double points, std::string const& unit, Language language);

/// ÷ 58.4, × 3.0.
[[nodiscard]] std::string factor_text(double factor);

/// One text, or both with a dash between them if they differ; of signed numbers with a word.
[[nodiscard]] std::string range_text(std::string const& low, std::string const& high);
[[nodiscard]] std::string signed_range(std::string const& low, std::string const& high, Language language);

/// −98 % or −6542 or "rank 1", as it was claimed.
[[nodiscard]] std::string amount_text(claims::Amount const& amount, Language language);

/// What the claim says, on one line.
[[nodiscard]] std::string claim_text(claims::Claim const& claim, Language language);

}  // namespace contrapeso::app
