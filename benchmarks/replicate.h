// SPDX-License-Identifier: Apache-2.0
#pragma once
// One replicate of a whole country, and what it did.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "contrapeso/scenario/scenario.h"

namespace contrapeso::benchmarks {

/// What a replicate did, beside its time.
struct Work {
    std::uint64_t candidates{};  ///< points of the event field that were looked at
    std::size_t records{};  ///< people who ever mattered one by one
    std::int64_t persons{};  ///< living at the end
    std::int64_t events{};  ///< of the field and of the monthly renewal, as far as the monthly record counts them
};

/// A scenario that is built into the program; says on standard error what is wrong with it.
[[nodiscard]] std::optional<scenario::Loaded> load(std::string const& name);

[[nodiscard]] Work live_through(country::Resolved const& scenario, std::uint64_t replicate);

}  // namespace contrapeso::benchmarks
