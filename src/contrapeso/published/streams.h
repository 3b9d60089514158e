// SPDX-License-Identifier: Apache-2.0
#pragma once
// Streams of the published models, apart from the country's, whose numbers are small. Never renumbered: a stream names its draws.
#include <cstdint>

namespace contrapeso::published::streams {

inline constexpr std::uint64_t prison_stays = 7001, civil_violence = 7002, hotspots = 7003;
inline constexpr std::uint64_t cartel_start = 28673, cartel_week = 28674, age_chain = 28675;

}  // namespace contrapeso::published::streams
