// SPDX-License-Identifier: Apache-2.0
#pragma once
// Switches: fragments of a scenario that put one thing off, so that a change can be divided among them (form: docs/formats/switch.md).
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// The format of switch files that this program reads.
inline constexpr int switch_format = 1;

/// This switch on while the other is off: something that history does not know.
struct NeverWithout {
    std::string other;  ///< name of a switch
    Text why;
};

/// Numbers of which the sign of what this switch does was put into the model by hand.
struct BuiltInSign {
    std::vector<std::string> of;  ///< ids of indicators, without an observer
    std::string shown_by;  ///< the claim of data/audit/signs.toml that shows it
};

struct Switch {
    std::string name;
    Text title, description;
    int rank{};  ///< in which order switches are taken where none are named, and shown
    std::vector<country::Observer> counted_by;  ///< taken unasked only for numbers of these observers; empty: for all
    std::vector<NeverWithout> never_without;
    std::vector<BuiltInSign> built_in;
    WrittenScenario off;  ///< the fragment: what lies over a scenario in which this is off
    std::string canonical;  ///< the fragment as canonical JSON

    [[nodiscard]] bool has_built_in_sign(std::string_view indicator) const;
};

/// data/switches/NAME.toml, or a file of the user's: ./mine.toml. Nothing, and every fault at once, if it cannot be used.
[[nodiscard]] std::optional<Switch> read_switch(std::string const& name, Library const& library, Diagnostics& diagnostics);

/// All of the library, by rank.
[[nodiscard]] std::optional<std::vector<Switch>> read_switches(Library const& library, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
