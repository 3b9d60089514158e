// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapter policing, from its page (src/contrapeso/policing/README.md).
#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/policing/parameters.h"
#include "reference/slow_people.h"
#include "reference/slow_prevention.h"

namespace contrapeso::reference {

class SlowPolice {
  public:
    using Parameters = policing::PolicingParameters;
    using PerTie = std::array<double, ties>;

    explicit SlowPolice(PageNumbers const& page)
        : page_{page}, screened_{even_risk(page.youngest_screened, page.oldest_screened, page.screened_men_per_woman)} {}

    [[nodiscard]] Risk const& screened() const { return screened_; }

    /// POL-7, on the first of a month or with the plan: on screens and on killings, place by place.
    void follow_plan(Parameters const& p, double plan, double visibility, Census const& census, population::PlaceTable const& table) {
        auto const covered = [&](std::size_t place) { return plan > 0 && is_among_the_largest(p.plan_coverage.value, place, table); };
        double within = 0, all = 0;
        for (std::size_t place = 0; place < census.places.size(); ++place) {
            PlaceCensus const& here = census.places[place];
            double const weight = p.exposed_population.value * here.residents() / census.residents +
                                  p.screening_weight[0].value * here.all_collaborators + p.screening_weight[1].value * visibility * here.all_members;
            all += weight;
            within += covered(place) ? weight : 0.0;
        }
        double const more = p.plan_focus.value * plan, m = page_.plan_takes_screens_elsewhere && all > 0 ? 1 + more * within / all : 1.0;
        focus_.assign(census.places.size(), 1 / m);
        calm_.assign(census.places.size(), 1);
        for (std::size_t place = 0; place < census.places.size(); ++place) {
            if (covered(place)) {
                focus_[place] = (1 + more) / m;
                calm_[place] = 1 - p.plan_effect.value * plan;
            }
        }
    }
    [[nodiscard]] double calm(std::size_t place) const { return calm_[place]; }

    /// POL-7: what the pact did, less what the plan did of it.
    static double pact_alone(Parameters const& p, double pact) { return 1 / (1 - p.plan_effect.value * p.plan_killing_share.value * pact); }

    /// Who is screened today, and what it takes to be arrested.
    void wake(Parameters const& p, bool emergency, double visibility, Census const& census, Day today) {
        screens_ = p.screens.per_day;
        threshold_ = p.screening_threshold.value;
        blind_share_ = p.blind_share.value;
        if (emergency) {  // POL-1: deployment rises, then tires
            double const t = days_in_emergency_, first = p.emergency_first_day_share.value, floor = p.emergency_floor.value;
            screens_ = p.emergency_screens.per_day * std::min(1.0, first + (1 - first) * t / p.emergency_rise.value) *
                       (floor + (1 - floor) * exact::exp(-t / p.emergency_decay.days()));
            threshold_ = p.emergency_threshold.value;
            blind_share_ = p.emergency_blind_share.value;
        }
        separation_ = {0, p.separation[0].value, p.separation[1].value};
        screens_ *= force(p);
        weight_ = {1, p.screening_weight[0].value, p.screening_weight[1].value * visibility};
        PerTie const exposed{p.exposed_population.value, census.collaborators, census.members};
        double const screened = weighted(exposed);
        intensity_ = screened > 0 ? screens_ / screened : 0.0;  // POL-1
        exposed_share_ = census.residents > 0 ? p.exposed_population.value / census.residents : 0.0;
        if (p.quota.per_day > 0) {
            meet_quota(p, census, exposed, today);
        } else {
            quota_ = 0;
            rules_.clear();
            for (double const focus : focus_) {
                rules_.push_back(rule(exposed, threshold_, focus));
            }
            members_hazard_ = rule(exposed, threshold_, 1).hazard[index(Tie::member)];  // the country's mean, felt everywhere
        }
    }

    /// Hazard of arrest of a member or collaborator who lives here.
    [[nodiscard]] double arrest_hazard(Tie tie, std::size_t place) const { return rules_[place].hazard[index(tie)]; }

    /// Arrests a day of people without ties here; they fall on all residents, though only the exposed can be screened.
    [[nodiscard]] double arrests_without_tie(PlaceCensus const& here, std::size_t place) const {
        return rules_[place].hazard[index(Tie::none)] * exposed_share_ * here.residents();
    }

    /// POL-2, POL-3: evidence against somebody arrested today: above the threshold, unless the arrest was blind.
    [[nodiscard]] double score(Tie tie, std::size_t place, Chance& chance) const {
        Rule const& rule = rules_[place];
        double const d = separation_[index(tie)];
        if (chance.happens(rule.blind[index(tie)] / rule.hazard[index(tie)])) {
            return d + chance.normal();
        }
        double const above = exact::normal_cdf(d - rule.threshold);
        return d - exact::normal_quantile(chance.uniform() * above);  // a normal number, given that it lies above the threshold
    }

    /// POL-4: hazard of a member to be killed by the state's forces.
    [[nodiscard]] double lethal_force(Parameters const& p, bool emergency, double activity) const {
        double const visible = page_.hidden_are_spared_by_force ? activity : 1.0;
        return emergency ? p.emergency_lethal_force_hazard.per_day() : p.lethal_force_hazard.per_day() * visible;
    }

    /// POL-6: of the people killed by the state's forces in a place, the share who are collaborators.
    [[nodiscard]] double collaborators_among_the_killed(Parameters const& p, PlaceCensus const& here) const {
        double const collaborators = p.screening_weight[0].value * here.all_collaborators;
        double const exposed = exposed_share_ * here.residents();
        return p.lethal_force_other_share.value * (collaborators > 0 ? collaborators / (collaborators + exposed) : 0.0);
    }

    /// What members feel of it: their mean hazard of arrest.
    [[nodiscard]] double members_hazard_per_year() const { return members_hazard_ * days_per_year; }

    void sleep(bool emergency) { days_in_emergency_ = emergency ? days_in_emergency_ + 1 : std::max(0.0, days_in_emergency_ - 1); }

  private:
    /// POL-5: what today's police and soldiers screen relative to those on whom the numbers were fitted.
    static double force(Parameters const& p) {
        double soldiers = p.soldiers_deployed.value;
        if (p.army_strength.value > 0 && soldiers > p.army_strength.value) {
            soldiers = p.army_strength.value;
        }
        double const w = p.soldier_weight.value, now = p.police_officers.value + w * soldiers;
        double const fitted = p.calibrated_police_officers.value + w * p.calibrated_soldiers_deployed.value;
        return now > 0 && fitted > 0 ? exact::exp(p.force_elasticity.value * (exact::log(now) - exact::log(fitted))) : 1.0;
    }

    struct Rule {
        PerTie hazard{}, blind{};  ///< of arrest; the part of it that needs no evidence
        double threshold{};
    };

    [[nodiscard]] double weighted(PerTie const& people) const { return weight_[0] * people[0] + weight_[1] * people[1] + weight_[2] * people[2]; }

    /// Σ w N Φ(d − c).
    [[nodiscard]] double evident(PerTie const& people, double threshold) const {
        double sum = 0;
        for (std::size_t tie = 0; tie < ties; ++tie) {
            sum += weight_[tie] * people[tie] * exact::normal_cdf(separation_[tie] - threshold);
        }
        return sum;
    }

    /// POL-2 and POL-3 among these people: blind arrests are the share λ of all.
    [[nodiscard]] Rule rule(PerTie const& people, double threshold, double focus) const {
        Rule result;
        result.threshold = threshold;
        double const screened = weighted(people);
        double const beta = screened > 0 ? blind_share_ / (1 - blind_share_) * evident(people, threshold) / screened : 0.0;
        for (std::size_t tie = 0; tie < ties; ++tie) {
            result.blind[tie] = weight_[tie] * intensity_ * focus * beta;
            result.hazard[tie] = weight_[tie] * intensity_ * focus * exact::normal_cdf(separation_[tie] - threshold) + result.blind[tie];
        }
        return result;
    }

    /// POL-3: once a week, or when the order changes, each place asks how little evidence its share of the quota leaves it.
    void meet_quota(Parameters const& p, Census const& census, PerTie const& exposed, Day today) {
        bool const same_order = quota_ == p.quota.per_day && ordinary_threshold_ == threshold_;
        if (same_order && today % page_.days_between_quotas != 0) {
            return;
        }
        quota_ = p.quota.per_day;
        ordinary_threshold_ = threshold_;
        rules_.assign(census.places.size(), {});
        double members_arrested = 0;
        for (std::size_t place = 0; place < rules_.size(); ++place) {
            PlaceCensus const& here = census.places[place];
            double const share = here.residents() / census.residents;
            PerTie const people{exposed[0] * share, here.all_collaborators, here.all_members};
            double const on_evidence = (1 - blind_share_) * quota_;
            double const c = page_.quota_by_place ? solved(people, on_evidence * share, focus_[place]) : solved(exposed, on_evidence, 1);
            rules_[place] = rule(people, c, focus_[place]);
            members_arrested += rules_[place].hazard[index(Tie::member)] * here.all_members;
        }
        members_hazard_ = census.members > 0 ? members_arrested / census.members : 0.0;
    }

    /// The threshold at which so many are arrested on evidence, by trying ever smaller steps.
    [[nodiscard]] double solved(PerTie const& people, double arrests, double focus) const {
        double c = page_.lowest_threshold;
        for (double step = (page_.highest_threshold - page_.lowest_threshold) / 2; step > 1e-10; step /= 2) {
            c += intensity_ * focus * evident(people, c + step) > arrests ? step : 0.0;
        }
        return c;
    }

    PageNumbers page_;
    Risk screened_;
    double days_in_emergency_{};
    double screens_{}, threshold_{}, blind_share_{}, intensity_{}, exposed_share_{}, members_hazard_{};
    PerTie weight_{}, separation_{};
    std::vector<Rule> rules_;  ///< of each place
    std::vector<double> focus_, calm_;  ///< of each place: the plan on screens and on killings
    double quota_{}, ordinary_threshold_{};  ///< what the rules were made for
};

}  // namespace contrapeso::reference
