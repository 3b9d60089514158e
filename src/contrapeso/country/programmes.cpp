// SPDX-License-Identifier: Apache-2.0
// After step 2: what prevention and the Territorial Control Plan do place by place. Both reach the n most populous municipalities: a stand-in,
// for no list of them was found, and no map of anything.
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/population/profiles.h"
#include "contrapeso/prevention/programmes.h"

namespace contrapeso::country {

namespace {

/// Everybody of an age at which gangs recruit.
population::Profile const& young_people() {
    static population::Profile const profile = [] {
        population::Profile young{.first_age = 12, .last_age = 29};
        for (auto& of_sex : young.risk) {
            std::fill(of_sex.begin() + young.first_age, of_sex.begin() + young.last_age + 1, 1.0);
        }
        return young;
    }();
    return profile;
}

std::size_t whole(double municipalities, std::size_t places) {
    return municipalities >= static_cast<double>(places) ? places : static_cast<std::size_t>(std::max(0.0, municipalities));
}

}  // namespace

prevention::People Country::people_reached(std::size_t places) const {
    prevention::People people;
    for (std::size_t place = 0; place < state_.cells.places(); ++place) {
        if (setting_.size_rank[place] < places) {
            auto const members = static_cast<double>(gangs::sum(members_in(place)));
            people.young_people += state_.cells.weighted(place, young_people(), year_);
            people.members += members;
            people.everybody += static_cast<double>(residents_in(place)) + members + static_cast<double>(gangs::sum(collaborators_in(place)));
        }
    }
    return people;
}

/// PRV-2, on the first of a month: what ran since the last one has grown into effect; what is wanted today runs until the next.
void Country::run_programmes(Day today) {
    if (today != first_ && !is_first_of_month(today)) {
        return;
    }
    prevention::PreventionParameters const& p = today_.prevention;
    bool const any = std::any_of(p.coverage.begin(), p.coverage.end(), [](Share const& share) { return share.value > 0; });
    if (!any && state_.programmes.empty()) {
        return;
    }
    std::size_t const places = state_.cells.places(), reached = whole(p.reach.value, places);
    state_.programmes.resize(places);
    double const days = today - programmes_run_;
    programmes_run_ = today;
    for (std::size_t place = 0; place < places; ++place) {
        prevention::AtWork& here = state_.programmes[place];
        bool const covered = setting_.size_rank[place] < reached;
        for (std::size_t k = 0; k < prevention::programme_count; ++k) {
            here.grown[k] = prevention::grown_after(days, here.grown[k], here.coverage[k], p.delay[k].days());
            here.coverage[k] = covered ? p.coverage[k].value : 0.0;
        }
        here.effects = prevention::effects_of(here.grown, prevention::capacity_in(setting_.table->places[place].deprivation, p), p);
        state_.touch(place);
    }
    prevention::PerProgramme coverage;
    std::transform(p.coverage.begin(), p.coverage.end(), coverage.begin(), [](Share const& share) { return share.value; });
    state_.prevention_bill = prevention::bill_of(coverage, any ? people_reached(reached) : prevention::People{}, p);
}

prevention::Effects Country::prevented(std::size_t place) const {
    return state_.programmes.empty() ? prevention::Effects{} : state_.programmes[place].effects;
}

std::size_t Country::plan_places() const { return today_.policy.plan.on() ? whole(today_.policing.plan_coverage.value, state_.cells.places()) : 0; }

bool Country::plan_covers(std::size_t place) const { return setting_.size_rank[place] < plan_places_; }

/// POL-7, when the plan changes, and on the first of a month for the people who live where.
void Country::follow_plan(Day today) {
    bool const renew = today == first_ || is_first_of_month(today);
    std::size_t const places = plan_places();
    policing::PlanFactors factors;
    if (places > 0) {
        double covered = 0, all = 0;
        if (!renew && places == plan_places_ && plan_of_ == today_.policy.plan.value) {
            return;
        }
        policing::Pool const pool = screening_pool();
        for (std::size_t place = 0; place < state_.cells.places(); ++place) {
            double const weight =
                pool.persons[0] * static_cast<double>(residents_in(place)) / static_cast<double>(std::max<std::int64_t>(1, residents())) +
                pool.weight[1] * static_cast<double>(gangs::sum(collaborators_in(place))) +
                pool.weight[2] * static_cast<double>(gangs::sum(members_in(place)));
            all += weight;
            covered += setting_.size_rank[place] < places ? weight : 0.0;
        }
        factors = policing::plan_factors(today_.policy.plan.value, all > 0 ? covered / all : 0.0, today_.policing);
    }
    plan_of_ = today_.policy.plan.value;
    if (places != plan_places_ || factors != plan_) {
        plan_places_ = places;
        plan_ = factors;
        state_.stale.assign(state_.stale.size(), 1);
    }
}

}  // namespace contrapeso::country
