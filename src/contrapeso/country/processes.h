// SPDX-License-Identifier: Apache-2.0
#pragma once
// The processes that draw from the event field. A sheet is one of them in one place, or in one facility.
#include <cstdint>

namespace contrapeso::country {

/// Part of the names of events: append, never renumber.
enum class Process : std::uint16_t {
    recruitment,  ///< GNG-5: a civilian joins a gang
    collaboration,  ///< GNG-8: a civilian becomes a collaborator
    desistance,  ///< GNG-6: a member leaves
    collaborator_exit,  ///< GNG-8
    feud,  ///< GNG-1: somebody is killed in the feud
    enforcement,  ///< GNG-2: somebody is killed in extortion or discipline
    security_forces,  ///< POL-4: a member is killed by security forces
    background,  ///< VIO-1: somebody is killed outside the gangs
    member_arrest,  ///< POL-2
    collaborator_arrest,  ///< POL-2
    no_tie_arrest,  ///< POL-2, POL-3: somebody without any tie is arrested
    ordinary_admission,  ///< PRI-1
    death_in_custody,  ///< PRI-2, by ward, as are the next three
    escape,  ///< PRI-3
    review,  ///< CRT-1
    executive_release,  ///< CRT-5
    prison_recruitment,  ///< GNG-11, by ward too: somebody held joins a gang
    flight,  ///< GNG-12: a member leaves the country
    collapse,  ///< GNG-15: a member of a gang that falls apart leaves it
};
inline constexpr std::uint16_t process_count = 19;

/// Is a sheet of this process a ward (facility × custody)? Of every other it is a place.
[[nodiscard]] constexpr bool by_ward(Process process) {
    return (process >= Process::death_in_custody && process <= Process::executive_release) || process == Process::prison_recruitment;
}

}  // namespace contrapeso::country
