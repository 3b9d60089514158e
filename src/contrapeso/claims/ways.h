// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every way to say a change: each definition, each base, each published figure of both times. And where a claimed number stands among them.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/claims/claim.h"

namespace contrapeso::claims {

/// A change from one published figure to another of the same definition.
struct Way {
    std::size_t definition{};  ///< position in Series::definitions
    When base;
    Figure const* before{};
    Figure const* after{};

    [[nodiscard]] double points() const { return after->value - before->value; }
    [[nodiscard]] double percent() const { return 100 * points() / before->value; }
    [[nodiscard]] std::optional<double> log() const;  ///< nothing where a figure is 0
};

/// Ways from one base or many, and what is left out of them: missing is not zero.
struct Ways {
    std::vector<Way> all;
    std::size_t pairs{};  ///< definitions × bases asked about; not those of years for a claim of months
    std::size_t without_figures{};  ///< of these, pairs that lack the figure of the base, of the end, or of both
    std::size_t repeated{};  ///< pairs whose figures are those of a definition before: the same way to say it, counted once
};

/// Times before `to`, of the same length, that some definition has a figure of, in their order.
[[nodiscard]] std::vector<When> bases_before(Series const& series, When to);

[[nodiscard]] Ways ways_of(Series const& series, std::span<When const> bases, When to);

/// Smallest, median, largest.
struct Spread {
    double low{}, median{}, high{};
    [[nodiscard]] double width() const { return high - low; }
};

/// `values`: at least one.
[[nodiscard]] Spread spread_of(std::vector<double> values);

/// Where a claimed change stands.
struct Standing {
    std::size_t ways{};  ///< that can be held against it: of points only those in its unit
    std::size_t as_large{};  ///< in the claimed direction, to the digits that were written
    std::size_t equal{};  ///< among them, the same number to these digits
};
[[nodiscard]] Standing standing_of(Amount const& claimed, Series const& series, std::span<Way const> ways);

/// How much one choice alone moves the percentage, the others held.
struct Lever {
    enum class Of : std::uint8_t { base, definition, source } of{};
    Spread percent;
};

/// What moves the claim from `from` most, first: the base (in the first definition that has the claimed pair, over all `everywhere`), the definition and the
/// source (at the claimed base; of sources the definition in which they differ most). Empty without a way from `from`.
[[nodiscard]] std::vector<Lever> levers(std::span<Way const> everywhere, When from);

/// The figure of the end, and where it stands among other countries: each with its last figure that is not after the end and at most `oldest` years older.
struct Place {
    std::size_t definition{};
    Figure const* figure{};
    std::size_t rank{}, of{};  ///< 1 is the lowest
    int oldest{}, newest{};  ///< years of the others' figures
    Other const* below{};  ///< the neighbours in the order, or nothing
    Other const* above{};
};
inline constexpr int oldest_comparable = 6;
[[nodiscard]] std::vector<Place> places_of(Series const& series, When to);

/// The breaks that lie between the two times of a way.
[[nodiscard]] std::vector<Break const*> breaks_between(Series const& series, Way const& way);

/// The figures of one definition at the times where causes began: the last whole year before each, from the base to the end. For the shares of a change.
struct Course {
    std::size_t definition{};
    std::vector<When> times;
    std::vector<double> values;
    std::size_t before_cause{};  ///< position of the last time before the claimed cause began; 0: it began before the base
};

/// Of the first definition that has the claimed pair, one figure for each time (the first published in the file); without a cause that began between the
/// two times, `before_cause` is where the course ends. Nothing without such a pair, and of months.
[[nodiscard]] std::optional<Course> course_of(Claim const& claim, std::span<Cause const> causes);

}  // namespace contrapeso::claims
