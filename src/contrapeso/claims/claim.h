// SPDX-License-Identifier: Apache-2.0
#pragma once
// A claim in a strict form: series=homicides from=2015 to=2024 change=-98% cause=emergency.
#include <optional>
#include <string>
#include <string_view>

#include "contrapeso/claims/series.h"

namespace contrapeso::claims {

/// What the claimed number is.
enum class Scale : std::uint8_t {
    percent,  ///< of the first figure
    points,  ///< in the unit of the series' first definition
    level,  ///< the figure itself, at the end
    rank  ///< among the countries that there are figures of, lowest first
};

/// Highest of all, where `rank=highest` was written.
inline constexpr double highest = -1;

struct Amount {
    Scale scale{};
    double value{};
    double half{};  ///< half a unit of the last digit that was written: -98 % may be -97.5 %
    std::string written;
};

struct Claim {
    Series const* series{};
    std::optional<When> from;  ///< nothing: a claim about a level or a rank
    When to;
    std::optional<Amount> amount;
    Cause const* cause{};  ///< or nothing
};

/// Nothing, and every fault at once, if the text is no claim about something in `claimable`, which must outlive the answer.
[[nodiscard]] std::optional<Claim> read_claim(std::string_view text, Claimable const& claimable, Diagnostics& diagnostics);

}  // namespace contrapeso::claims
