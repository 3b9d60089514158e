// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/switched.h"

#include <algorithm>
#include <stdexcept>

#include "contrapeso/core/contracts.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/text_digest.h"
#include "contrapeso/study/summary.h"

namespace contrapeso::study {

namespace {

bool same_start(policy::Draw const& a, policy::Draw const& b) {
    return a.value == b.value && a.prior.family == b.prior.family && a.prior.centre == b.prior.centre && a.prior.spread == b.prior.spread;
}

std::vector<policy::Change> waiting(country::Resolved const& scenario) {
    std::vector<policy::Change> changes;
    std::ranges::copy_if(scenario.changes, std::back_inserter(changes), [](policy::Change const& one) { return one.trigger != policy::no_trigger; });
    return changes;
}

policy::Timeline timeline(country::Resolved const& scenario) {
    std::vector<double> base;
    std::ranges::transform(scenario.draws, std::back_inserter(base), &policy::Draw::value);
    return {std::move(base), scenario.changes};
}

double folded_over(country::MonthlySeries const& series, std::vector<YearSpan> const& years, int year, std::size_t indicator) {
    auto const span = std::ranges::find(years, year, &YearSpan::year);
    CONTRAPESO_EXPECT(span != years.end());
    return folded(series, *span, country::indicators[indicator]);
}

}  // namespace

bool same_schedule(country::Resolved const& a, country::Resolved const& b) {
    if (!std::ranges::equal(a.draws, b.draws, same_start) || waiting(a) != waiting(b) || a.triggers != b.triggers) {
        return false;
    }
    auto const one = timeline(a), other = timeline(b);
    std::vector<double> values_of_one(a.draws.size()), values_of_other(b.draws.size());
    for (Day day = a.start; day <= a.end; ++day) {
        one.resolve(day, values_of_one);
        other.resolve(day, values_of_other);
        if (values_of_one != values_of_other) {
            return false;
        }
    }
    return true;
}

Switched::Switched(scenario::Loaded whole, std::string scenario, scenario::Library const& library, scenario::LoadOptions options,
                   std::vector<scenario::Switch> switches)
    : whole_{std::move(whole)}, scenario_{std::move(scenario)}, library_{library}, options_{std::move(options)}, switches_{std::move(switches)},
      resolved_{{all_on(), whole_.resolved}} {}

country::Resolved const* Switched::remember(Combination on, Diagnostics& faults) {
    std::scoped_lock const alone{mutex_};
    if (auto const there = resolved_.find(on); there != resolved_.end()) {
        return &there->second;
    }
    scenario::LoadOptions options = options_;
    for (std::size_t which = 0; which < switches_.size(); ++which) {
        if ((on >> which & 1U) == 0) {
            options.layers.push_back(switches_[which].off);
        }
    }
    auto loaded = scenario::load_scenario(scenario_, library_, options, faults);
    if (!loaded) {
        return nullptr;
    }
    loaded->resolved.places = whole_.resolved.places;  // a switch touches none of these: one of each is enough
    loaded->resolved.elections = whole_.resolved.elections;
    loaded->resolved.posterior = whole_.resolved.posterior;
    return &resolved_.emplace(on, std::move(loaded->resolved)).first->second;
}

Diagnostics Switched::faults_of(Combination on) {
    Diagnostics faults;
    static_cast<void>(remember(on, faults));
    return faults;
}

country::Resolved const& Switched::under(Combination on) {
    Diagnostics faults;
    auto const* const resolved = remember(on, faults);
    if (resolved == nullptr) {
        throw std::runtime_error{to_string(faults.front())};
    }
    return *resolved;
}

Digest Switched::digest() const {
    std::string all = hex(whole_.digest);
    for (scenario::Switch const& one : switches_) {
        all += "\n" + one.canonical;
    }
    return scenario::text_digest(all);
}

std::vector<double> ends_of(country::MonthlySeries const& series, int from_year, int until_year) {
    auto const years = years_of(series);
    std::vector<double> readings;
    readings.reserve(2 * country::indicators.size());
    for (int const year : {from_year, until_year}) {
        for (std::size_t indicator = 0; indicator < country::indicators.size(); ++indicator) {
            readings.push_back(folded_over(series, years, year, indicator));
        }
    }
    return readings;
}

Ends ends_in(std::span<double const> readings, std::size_t indicator) {
    return {readings[indicator], readings[country::indicators.size() + indicator]};
}

std::vector<Unit> units_of(Design const& design, std::size_t replicates, std::function<bool(Unit)> const& known) {
    std::vector<Unit> units;
    for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
        for (Combination const on : design.combinations(replicate)) {
            if (!known({replicate, on})) {
                units.push_back({replicate, on});
            }
        }
    }
    return units;
}

std::vector<std::size_t> whole_replicates(Design const& design, std::size_t replicates, std::function<bool(Unit)> const& known) {
    std::vector<std::size_t> whole;
    for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
        auto const combinations = design.combinations(replicate);
        if (std::ranges::all_of(combinations, [&](Combination on) { return known({replicate, on}); })) {
            whole.push_back(replicate);
        }
    }
    return whole;
}

NeverExisted never_existed(std::span<scenario::Switch const> switches) {
    NeverExisted result;
    for (std::size_t on = 0; on < switches.size(); ++on) {
        for (scenario::NeverWithout const& never : switches[on].never_without) {
            auto const other = std::ranges::find(switches, never.other, &scenario::Switch::name);
            if (other != switches.end()) {
                result.pairs.push_back({on, static_cast<std::size_t>(other - switches.begin()), never.why});
            }
        }
    }
    for (Combination all = 0; all < Combination{1} << switches.size(); ++all) {
        result.combinations += std::ranges::any_of(
            result.pairs, [all](NeverExisted::Pair const& pair) { return (all >> pair.on & 1U) == 1 && (all >> pair.off & 1U) == 0; });
    }
    return result;
}

}  // namespace contrapeso::study
