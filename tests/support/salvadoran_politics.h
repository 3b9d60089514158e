// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small country with the assembly, the acts and the emergency of El Salvador on their dates; what acts cost is round.
#include <memory>
#include <stdexcept>

#include "contrapeso/scenario/election_tables.h"
#include "support/small_country.h"

namespace contrapeso::testing {

inline std::shared_ptr<institutions::ElectionTable const> salvadoran_elections() {
    static auto const table = [] {
        Diagnostics faults;
        auto read = scenario::read_elections(scenario::DataSource::embedded(), "el-salvador", faults);
        if (!read) {
            throw std::runtime_error{faults.empty() ? "no elections" : to_string(faults.front())};
        }
        return read;
    }();
    return table;
}

inline constexpr Day first_decree = day_of(2022, 3, 27);

inline SmallCountry salvadoran_politics() {
    SmallCountry country{2, 100};
    country.elects(salvadoran_elections()).between(day_of(2019, 6, 1), day_of(2025, 12, 31));
    country.set("institutions.gates", 1).set("institutions.renewal_lead", 13).set("institutions.captured_court", 0.4);
    country.set("institutions.ally_threshold", 0.35).set("institutions.ally_scale", 0.02).set("institutions.court_strike_chance", 0.5);
    country.set("courts.judicial_independence", 0.631).set("institutions.media_freedom", 0.6).set("institutions.accountability", 0.6);
    country.set("institutions.acts.dismiss_magistrates.independence_loss", 0.5).set("institutions.emergency_independence_loss", 0.5);
    country.set("institutions.acts.gag_law.media_loss", 0.1).set("institutions.acts.end_term_limits.accountability_loss", 0.1);
    country.change("policy.emergency", first_decree, 1);
    auto const attempt = [&](std::string const& act, Day from) { country.change("institutions.acts." + act + ".attempt", from, 1); };
    attempt("plan_loan", day_of(2021, 5, 5));
    attempt("dismiss_magistrates", day_of(2021, 5, 1));
    attempt("retire_judges", day_of(2021, 8, 31));
    attempt("allow_reelection", day_of(2021, 9, 3));
    attempt("gag_law", day_of(2022, 4, 5));
    attempt("electoral_reform", day_of(2023, 6, 7));
    attempt("merge_municipalities", day_of(2023, 6, 13));
    attempt("mass_trial_law", day_of(2023, 7, 26));
    attempt("amend_at_once", day_of(2025, 1, 29));
    attempt("foreign_agents_law", day_of(2025, 5, 20));
    attempt("end_term_limits", day_of(2025, 7, 31));
    return country;
}

}  // namespace contrapeso::testing
