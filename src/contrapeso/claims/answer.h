// SPDX-License-Identifier: Apache-2.0
#pragma once
// All that published figures say of a claim. There is no truth score: whoever reads it gets the counts and what they rest on.
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/claims/account.h"
#include "contrapeso/claims/ways.h"

namespace contrapeso::claims {

/// What one base gives.
struct Base {
    When when;
    Spread percent;
    Standing standing;  ///< all zero without a claimed number
};

/// A definition that lacks a figure of the end, held at its last figure before it: shown beside the ways and never counted.
struct Elsewhere {
    Way way;
    When end;
};

/// Of a claim about a change.
struct ChangeAnswer {
    Ways here, everywhere;  ///< from the claimed base, and from all
    std::vector<Base> bases;  ///< those with ways, in their order
    std::optional<std::size_t> claimed_base;  ///< position in `bases`
    std::size_t
        bases_as_large{};  ///< bases of the first definition that has the claimed pair whose change is at least as large as that of the claimed one
    std::size_t bases_of_usual{};  ///< how many it has
    Standing at_base, at_all;
    std::size_t definitions_here{}, definitions_that_hold{};  ///< with ways from the claimed base; those of which some way is as large as claimed
    std::vector<Lever> levers;
    std::vector<Elsewhere> elsewhere;
    std::optional<Course> course;
    std::vector<Break const*> breaks;  ///< between base and end, of any way from the claimed base
};

/// Of a claim about a level or a rank.
struct LevelAnswer {
    std::vector<Way> figures;  ///< `after` is the figure; `before` is nothing
    std::size_t equal{}, below{}, above{};  ///< figures that are the claimed level to its digits, lower, higher
    std::vector<Place> places;
    std::size_t places_that_hold{};  ///< of a claimed rank
};

struct Answer {
    Claim claim;
    std::optional<ChangeAnswer> change;
    std::optional<LevelAnswer> level;
    std::vector<std::vector<Entry>> account;  ///< by side, as in Claimable
};

/// `claimable` must outlive the answer.
[[nodiscard]] Answer answer(Claim const& claim, Claimable const& claimable);

/// Shares of the change until the last time before the cause began, in points and in logs; nothing where it cannot be said.
struct BeforeCause {
    std::optional<double> points, logs;
};
[[nodiscard]] BeforeCause before_cause(Course const& course);

}  // namespace contrapeso::claims
