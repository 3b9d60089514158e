// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything dated, resolved into today's plain numbers: no chapter ever sees a date range.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/random/philox.h"

namespace contrapeso::policy {

inline constexpr Day forever = std::numeric_limits<Day>::max();

/// A condition on the record of a month: what waits for it holds from the first of the next month on, and while the condition does.
struct Trigger {
    enum class Comparison : std::uint8_t { above, at_least, below, at_most };
    std::size_t indicator{};  ///< position in the country's list of published numbers; this room does not know what stands there
    Comparison comparison{};
    double bound{};
    bool once{};  ///< what it pulled stays pulled
    friend bool operator==(Trigger const&, Trigger const&) = default;
};

/// Does the month's number satisfy the condition?
[[nodiscard]] bool holds(Trigger const& trigger, double value);

/// Day since which each trigger holds without a break; `forever` for one that does not.
using HeldSince = std::span<Day const>;

/// Every trigger's day after a month whose numbers are `values`, in the order of the triggers; `today` is the first of the next month.
void pull(std::span<Trigger const> triggers, std::span<double const> values, Day today, std::span<Day> since);

inline constexpr std::int32_t no_trigger = -1;

/// One dated change of one parameter. While it is in force it replaces what stood before, or multiplies it.
struct Change {
    enum class Effect : std::uint8_t { replace, multiply };
    std::size_t parameter{};  ///< index in the registry
    Day from{};
    Day until{forever};  ///< first day on which it no longer holds
    std::int32_t ramp_days{};  ///< days over which it takes hold in a straight line; 0: at once
    Effect effect{Effect::replace};
    double value{};
    double strength{1};  ///< share of the way from what stood before to the new value
    std::int32_t trigger{no_trigger};  ///< which one it waits for; then `from` and `until` only say between which days it may hold
    Day delay{};  ///< days from the trigger to its first day
    Day lasts{forever};  ///< days from the trigger to the first day on which it no longer holds
    friend bool operator==(Change const&, Change const&) = default;
};

/// A prior distribution of one parameter, cut to its bounds.
struct Prior {
    enum class Family : std::uint8_t { fixed, lognormal, normal, logit_normal, uniform };
    Family family{Family::fixed};
    double centre{};  ///< median (lognormal, logit_normal), mean (normal), low end (uniform)
    double spread{};  ///< sd on the log, plain or logit scale; high end (uniform)
    double low{-std::numeric_limits<double>::infinity()}, high{std::numeric_limits<double>::infinity()};
};

/// Value of the prior at probability `u` in (0, 1): inverse distribution function, cut to the bounds.
[[nodiscard]] double quantile(Prior const& prior, double u);

/// What a replicate starts from: the value of every parameter before any date applies.
struct Draw {
    std::uint64_t key_hash{};  ///< hash of the parameter's key: adding a parameter moves no other draw
    Prior prior;
    double value{};  ///< used where the prior is fixed, or the run fixes its parameters
};

/// What a fit to data left of the priors: vectors of some of the parameters, drawn together, so that what goes together stays together.
struct Posterior {
    std::vector<std::size_t> parameters;  ///< indices in the registry, each at most once
    std::vector<double> rows;  ///< one after another, each a value of every one of `parameters`; at least one row if there are parameters

    [[nodiscard]] std::size_t row_count() const { return parameters.empty() ? 0 : rows.size() / parameters.size(); }
    friend bool operator==(Posterior const&, Posterior const&) = default;
};

/// One vector of start values. Replicate r takes row r mod `row_count` of the posterior, if there is one, for those of its parameters that are
/// not fixed; of every other, u = Philox(parameter stream, key hash, replicate), as if there were none.
[[nodiscard]] std::vector<double> draw_parameters(std::span<Draw const> draws, Posterior const* posterior, random::RunKey key);

/// The value of every parameter on one day after another.
class Timeline {
  public:
    /// `changes` apply in the order given: a later one builds on the earlier ones.
    Timeline(std::vector<double> base, std::vector<Change> changes);

    /// Writes the values of `today` into `values`; true if any of them differs from what stood there. No change that waits for a trigger
    /// beyond the end of `since` holds.
    bool resolve(Day today, std::span<double> values, HeldSince since = {}) const;

  private:
    std::vector<double> base_;
    std::vector<Change> changes_;  ///< grouped by parameter, each group in the order given
    std::vector<std::size_t> dated_;  ///< parameters that have changes
    std::vector<std::size_t> group_;  ///< first change of each dated parameter; one more at the end
};

}  // namespace contrapeso::policy
