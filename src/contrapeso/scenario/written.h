// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people wrote, each piece checked by itself but not yet put together. `where` says to whom a later fault belongs.
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/policy/schedule.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::scenario {

/// A change of one parameter: [[change]] in a scenario or a policy, or --set.
struct WrittenChange {
    std::string where;
    std::size_t parameter{};  ///< index in the registry
    std::optional<Day> from;  ///< absent: from day one
    std::optional<Day> until;  ///< first day on which it no longer holds
    int ramp_days{};
    policy::Change::Effect effect{policy::Change::Effect::replace};
    double value{};
    std::string source;  ///< for people, as is `why`
    Text why;
    bool is_sound{true};  ///< nothing is wrong with it by itself, so that it is worth holding against others

    /// An undated value is the value of day one itself; everything else is a change on some day.
    [[nodiscard]] bool is_pin() const { return effect == policy::Change::Effect::replace && !from && !until; }
};

/// [[policy]] of a scenario: what is absent stays as the base scenario or the policy itself has it.
struct WrittenPolicy {
    std::string where;
    std::string use;  ///< data/policies/<use>.toml
    std::optional<bool> enabled, wins;
    std::optional<policy::Trigger> when;  ///< what it waits for
    std::optional<bool> once;  ///< once it has come, it stays
    std::optional<Day> from, until;
    std::optional<int> ramp_days;
    std::optional<double> strength;
};

/// One scenario file; what is absent comes from the one it extends.
struct WrittenScenario {
    std::string file;
    bool can_be_judged{true};  ///< false: in a format of the future, or on a base that cannot be told; what else it lacks would be noise
    std::optional<std::string> extends;
    std::optional<Text> title, question;
    std::optional<Text> story, not_for;  ///< of this file alone: a base's story is not that of who changes it
    std::vector<std::string> sources;
    std::optional<std::string> country;
    std::optional<std::string> fit;  ///< posterior to start from; a file on disk is named as seen from the working folder
    std::optional<Day> start, end;
    std::string where_start, where_end, where_country, where_fit;
    std::vector<WrittenChange> changes;
    std::vector<WrittenPolicy> policies;
};

/// data/policies/<name>.toml.
struct PolicyFile {
    std::string file;
    Text name, description;
    std::vector<WrittenChange> changes;
};

}  // namespace contrapeso::scenario
