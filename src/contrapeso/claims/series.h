// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be claimed: a series with every definition that it is counted by and every figure that somebody published, the causes that are named for it,
// and what stands on the other side of the account.
#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/evidence/fact.h"
#include "contrapeso/scenario/data_files.h"

namespace contrapeso::claims {

/// A calendar year, or a month of one.
struct When {
    int year{};
    int month{};  ///< 1 to 12; 0 is the whole year
    friend auto operator<=>(When const&, When const&) = default;

    [[nodiscard]] evidence::Period days() const;
    [[nodiscard]] std::string text() const;  ///< 2015, 2015-08

    /// The time of that day as long as this one.
    [[nodiscard]] When at(Day day) const;
};

struct Figure {
    evidence::Period days;  ///< one day: a stock, or a count up to that day
    double value{};
    std::string source;  ///< key in Evidence::sources
    std::string note;

    /// A flow of exactly these days, or a stock on one of them.
    [[nodiscard]] bool is_of(When when) const;
};

/// One way of counting. Figures of one definition are held against each other, whoever published them: that is what readers do.
struct Definition {
    std::string key;
    scenario::Text name;
    std::string unit;
    std::vector<Figure> figures;  ///< in order of their last day

    /// Counts by whole years, or by months, as `when` is.
    [[nodiscard]] bool counts_by(When when) const;
    [[nodiscard]] std::vector<Figure const*> figures_of(When when) const;
};

/// From this day on some definitions count something else.
struct Break {
    Day on{};
    scenario::Text what;
    std::string source;
    std::vector<std::size_t> of;  ///< positions in Series::definitions
};

/// The same figure of another country.
struct Other {
    scenario::Text place;
    int year{};
    double value{};
    std::string source;
};

struct Series {
    std::string key;
    scenario::Text name;
    std::vector<std::string> words;  ///< by which people call it, the key among them
    std::vector<scenario::Text> missing;  ///< what belongs here and nobody publishes
    std::vector<Definition> definitions;  ///< the first is what is usually meant
    std::vector<Break> breaks;
    std::vector<Other> others;
    std::string unit_of_others;
    scenario::Text where_others_are;
    std::vector<std::size_t>
        indicators;  ///< positions in country::indicators of the same number in the model, the usual one first; none: not simulated
};

struct Cause {
    std::string key;
    scenario::Text name;
    std::vector<std::string> words;
    Day began{};
    std::string switch_name;  ///< of data/switches/, that puts it off in the model; empty: there is none
    scenario::Text note;  ///< what else happened in the same months
};

/// Facts of one side of the account.
struct Side {
    std::string key;  ///< rights, institutions, cost
    std::vector<evidence::Fact const*> facts;
    std::vector<evidence::Fact const*> running;  ///< of these, totals that only grow: of a year the last counts
};

struct Claimable {
    std::vector<Series> series;
    std::vector<Cause> causes;
    std::vector<Side> account;
};

/// Reads data/claims/*.toml (form: docs/formats/claim.md) against the evidence, which must outlive the answer. Nothing, and every fault at once, if they
/// cannot be used. Figures that are ranges, ratios of two periods, or computed and not published are left out.
[[nodiscard]] std::optional<Claimable> read_claimable(scenario::DataSource const& data, evidence::Evidence const& evidence, Diagnostics& diagnostics);

}  // namespace contrapeso::claims
