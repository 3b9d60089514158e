// SPDX-License-Identifier: Apache-2.0
#pragma once
// Streams of the published models, apart from the country's, whose numbers are small. Never renumbered: a stream names its draws.
#include <cstdint>

namespace contrapeso::published::streams {

inline constexpr std::uint64_t prison_stays = 7001, civil_violence = 7002, hotspots = 7003;
inline constexpr std::uint64_t cartel_start = 28673, cartel_week = 28674, age_chain = 28675;
inline constexpr std::uint64_t proton_traits = 28676, proton_families = 28677, proton_facilitators = 28678, proton_school = 28679,
                               proton_work = 28680, proton_workplace = 28681, proton_colleagues = 28682, proton_friends = 28683,
                               proton_partings = 28684, proton_weddings = 28685, proton_births = 28686, proton_years = 28687, proton_members = 28688,
                               proton_crimes = 28689, proton_accomplices = 28690, proton_arrests = 28691, proton_sentences = 28692,
                               proton_support = 28693, proton_new_friends = 28694;

}  // namespace contrapeso::published::streams
