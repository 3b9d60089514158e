// SPDX-License-Identifier: Apache-2.0
#pragma once
// The categories that people are counted by. The order of each enum is part of the result format.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace contrapeso::population {

enum class Sex : std::uint8_t { female, male };
inline constexpr std::array<std::string_view, 2> sex_labels{"female", "male"};

enum class Gang : std::uint8_t { ms13, surenos, revolucionarios, other };
inline constexpr std::size_t gang_count = 4;
inline constexpr std::array<std::string_view, gang_count> gang_labels{"ms13", "surenos", "revolucionarios", "other"};

/// What ties a person to a gang. `none` is everybody else, whatever the police believed.
enum class Tie : std::uint8_t { none, collaborator, member };
inline constexpr std::size_t tie_count = 3;
inline constexpr std::array<std::string_view, 2> tie_labels{"collaborator", "member"};

/// Where people are held. Prisons other than the maximum-security one are pooled: no source gives them one by one (docs/limits.md).
enum class Facility : std::uint8_t { police_cells, estate, cecot };
inline constexpr std::size_t facility_count = 3;
inline constexpr std::array<std::string_view, facility_count> facility_labels{"police_cells", "estate", "cecot"};

}  // namespace contrapeso::population
