// SPDX-License-Identifier: Apache-2.0
// What the switches of the model did to one number of each side, from the youngest division of the first scenario that the study file has.
#include "contrapeso/report/attribution.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/study/account.h"

namespace contrapeso::report {

namespace {

/// The number that was asked for, then the first one of every other side: safety never stands alone.
std::vector<std::size_t> one_of_each_side(std::size_t asked) {
    std::vector<std::size_t> all{asked};
    for (study::AccountFigure const& figure : study::account) {
        if (figure.headline && country::indicators[figure.indicator].ledger != country::indicators[asked].ledger) {
            all.push_back(figure.indicator);
        }
    }
    return all;
}

Json years(int year) { return span(day_of(year, 1, 1), day_of(year, 12, 31)); }

bool is_sign_built_in(std::string const& name, std::size_t indicator, std::span<scenario::Switch const> known) {
    auto const which = std::ranges::find(known, name, &scenario::Switch::name);
    return which != known.end() && which->has_built_in_sign(country::indicators[indicator].id);
}

/// What the reader sees of one switch; `logs` may be missing.
Json part_of(store::KeptSwitch const& which, study::Part const& points, study::Part const* logs, bool built_in) {
    Json part{{"id", which.name},
              {"name", both(which.title)},
              {"points", rounded(points.share.q)},
              {"logs", logs != nullptr ? rounded(logs->share.q) : Json{}},
              {"first", rounded(points.first.q[study::median_of_seven])},
              {"last", rounded(points.last.q[study::median_of_seven])},
              {"built_in_sign", built_in}};
    if (logs != nullptr) {
        part["first_logs"] = rounded(logs->first.q[study::median_of_seven]);
        part["last_logs"] = rounded(logs->last.q[study::median_of_seven]);
    }
    return part;
}

Json division_of(store::KeptAttribution const& kept, study::Attribution const& found, std::size_t indicator, std::string const& scenario,
                 std::span<scenario::Switch const> known) {
    study::Division const* const logs = found.logs ? &*found.logs : nullptr;
    Json parts = Json::array(), never = Json::array();
    for (std::size_t i = 0; i < kept.switches.size(); ++i) {
        parts.push_back(part_of(kept.switches[i], found.points.parts[i], logs != nullptr ? &logs->parts[i] : nullptr,
                                is_sign_built_in(kept.switches[i].name, indicator, known)));
    }
    std::ranges::transform(kept.never_existed, std::back_inserter(never), [](scenario::Text const& text) { return both(text); });
    return {{"indicator", scenario::indicator_key(indicator)},
            {"scenario", scenario},
            {"from", years(kept.from)},
            {"until", years(kept.until)},
            {"method", kept.design.orders == study::Orders::all ? "exact" : "sampled"},
            {"replicates", found.replicates},
            {"combinations", kept.design.combinations_of_a_replicate()},
            {"total", rounded(found.points.total.q)},
            {"total_logs", logs != nullptr ? rounded(logs->total.q) : Json{}},
            {"rest", rounded(found.points.rest.q)},
            {"rest_logs", logs != nullptr ? rounded(logs->rest.q) : Json{}},
            {"parts", std::move(parts)},
            {"never_existed", std::move(never)}};
}

}  // namespace

Json attributions_section(store::StudyFile& file, Material const& material, std::span<scenario::Switch const> known) {
    Json divisions = Json::array();
    Arm const& first = material.arms.front();
    for (store::KeptAttribution const& kept : store::find_attributions(file, first.run.identity.scenario_digest, first.run.identity.seed)) {
        Diagnostics none;
        auto const asked = scenario::known_indicator(kept.indicator, "", none);
        store::CombinationRuns const runs{file, kept.runs, kept.design};
        for (std::size_t const indicator : asked ? one_of_each_side(*asked) : std::vector<std::size_t>{}) {
            if (auto const found = runs.attribution(indicator)) {
                divisions.push_back(division_of(kept, *found, indicator, first.id, known));
            }
        }
        if (!divisions.empty()) {
            break;  // older ones would tell the same of other years
        }
    }
    return divisions;
}

}  // namespace contrapeso::report
