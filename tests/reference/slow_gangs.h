// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapter gangs, from its page (src/contrapeso/gangs/README.md): one function an equation, in the order of the tags.
#include <cmath>
#include <cstddef>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/gangs/parameters.h"
#include "contrapeso/population/places.h"
#include "contrapeso/random/distributions.h"
#include "reference/slow_people.h"

namespace contrapeso::reference {

class SlowGangs {
  public:
    using Parameters = gangs::GangParameters;
    /// Dated measures that touch lethality, each 0 … 1.
    struct Measures {
        double truce{}, ceasefire{}, pact{}, offensive{}, trend{};
        double pact_alone{1};  ///< POL-7: a factor
    };

    SlowGangs(population::PlaceTable const& table, Parameters const& first_day, PageNumbers const& page, Chance& chance)
        : page_{page},
          frailty_(table.places.size(), 1.0), recruits_{risk_between(page.youngest_recruit, page.oldest_recruit, page.recruited_men_per_woman,
                                                                     [](int age) { return (age - 11.0) * (30.0 - age); })} {
        settle(table, first_day);
        noise_ = first_day.lethality_noise.value * chance.normal();  // in balance from the first day
    }

    /// GNG-0: share of the gangs' people that lives in each place.
    [[nodiscard]] std::vector<double> const& share_of_place() const { return share_; }
    [[nodiscard]] Risk const& recruits() const { return recruits_; }
    [[nodiscard]] double activity() const { return activity_; }

    /// GNG-3: the local unevenness of this month, gamma with mean 1.
    void begin_month(Parameters const& g, Chance& chance) {
        double const variance = g.place_frailty_variance.value;
        for (double& factor : frailty_) {
            factor = variance > 0 ? random::gamma(chance, 1 / variance) * variance : 1.0;
        }
    }

    /// GNG-13, GNG-14: what places know of the wrongly held and how many of the young had a parent taken, on the first of a month.
    void remember(Parameters const& g, Census const& census, bool new_year) {
        double const everybody = census.members + census.collaborators + census.residents;
        double all_wrongly_held = 0;
        for (double const here : census.wrongly_held) {
            all_wrongly_held += here;
        }
        grievance_.assign(census.places.size(), 1);
        for (std::size_t place = 0; place < census.places.size(); ++place) {
            double const inhabitants = census.places[place].inhabitants();
            double const local = inhabitants > 0 ? census.wrongly_held[place] / inhabitants : 0.0;
            double const share = page_.grievance_by_place * local + (1 - page_.grievance_by_place) * all_wrongly_held / everybody;
            grievance_[place] = std::min(page_.largest_factor, exact::exp(100 * g.grievance_effect.value * share));
        }
        if (new_year) {
            exposed_.insert(exposed_.begin(), 0.0);
            exposed_.pop_back();
        }
        double exposed = 0;
        for (std::size_t age = 12; age <= 29; ++age) {
            exposed += exposed_[age];
        }
        exposed_share_ = census.youth > 0 ? std::min(1.0, exposed / census.youth) : 0.0;
    }
    [[nodiscard]] double exposed_share() const { return exposed_share_; }

    /// GNG-14: minors of every age alike lose a parent to prison.
    void expose(double children) {
        for (int age = 0; age <= page_.oldest_exposed_minor; ++age) {
            exposed_[static_cast<std::size_t>(age)] += children / (page_.oldest_exposed_minor + 1);
        }
    }

    /// GNG-10: how far orders of a gang's people in prison are heard outside.
    static double command(Parameters const& g, Census const& census, std::size_t gang) {
        double const inside = census.members_inside[gang], all = inside + census.members_outside[gang];
        return inside > 0 ? g.prison_communication.value * (inside / all) / (inside / all + g.command_half_share.value) : 0.0;
    }
    static double command(Parameters const& g, Census const& census) {
        double sum = 0;
        for (std::size_t gang = 0; gang < gangs; ++gang) {
            sum += census.members_outside[gang] * command(g, census, gang);
        }
        return census.members > 0 ? sum / census.members : 0.0;
    }

    /// GNG-10: a line through 1 at the reference, not below 0.
    [[nodiscard]] double against(double command, double reference, Ratio slope) const {
        return reference > 0 ? std::clamp(1 + slope.value * (command - reference) / reference, 0.0, page_.largest_factor) : 1.0;
    }

    /// GNG-11: hazard of somebody held of joining a gang.
    [[nodiscard]] double prison_recruitment(Parameters const& g, Person const& who, Census const& census) const {
        double members = 0;
        for (double const n : census.members_of_ward[who.ward()]) {
            members += n;
        }
        double const share = members / census.held_in_ward[who.ward()];
        return g.prison_recruitment_hazard.per_day() * g.prison_communication.value * (1 - g.prison_segregation.value) *
               (share > 0 ? exact::exp(page_.meetings_with_members * exact::log(share)) : 0.0);
    }

    /// GNG-11: the gang worked for, or else one of the members met.
    static void join_in_prison(Person& who, Census const& census, Chance& chance) {
        auto const& members = census.members_of_ward[who.ward()];
        who.gang = who.tie == Tie::collaborator ? who.gang : static_cast<std::uint8_t>(chance.among({members.begin(), members.end()}));
        who.tie = Tie::member;
    }

    /// GNG-12: hazard of a member of leaving the country.
    [[nodiscard]] double flight(Parameters const& g) const {
        return g.flight_ratio.value * std::max(0.0, pressure_ - page_.flight_above_onset * g.hiding_onset.per_year) / days_per_year;
    }

    /// GNG-15: hazard of a member of leaving a gang that falls apart.
    static double collapse(Parameters const& g, Census const& census, std::size_t gang) {
        return census.members_outside[gang] < g.collapse_size.value ? g.collapse_hazard.per_day() : 0.0;
    }

    /// GNG-16: chance that a deal in force breaks today.
    static double breakdown(Parameters const& g) {
        double const worse = g.breakdown_leader_effect.value * g.leader_arrests.value + g.breakdown_reneging_effect.value * g.reneging.value +
                             g.breakdown_election_effect.value * g.election_near.value;
        return -exact::expm1(-g.truce_breakdown_hazard.per_day() * exact::exp(worse));
    }

    void wake(Parameters const& g, Measures const& m, Census const& census) {
        double const everywhere = command(g, census);
        double const truce = m.truce * against(everywhere, g.truce_command.value, g.obedience_slope);
        double const pact = m.pact * against(everywhere, g.pact_command.value, g.obedience_slope);
        organisation_ = against(everywhere, g.truce_command.value, g.command_enforcement);
        double const excess = std::max(0.0, pressure_ - g.hiding_onset.per_year);
        activity_ = exact::exp(-excess / g.hiding_scale.per_year);  // GNG-7
        double const s = g.lethality_noise.value;
        lethality_ = exact::exp(hostility_ - fallen_ + noise_ - page_.mean_one_correction * s * s) * std::max(0.0, 1 - g.truce_effect.value * truce) *
                     (1 - g.ceasefire_effect.value * m.ceasefire) * std::max(0.0, 1 - g.pact_effect.value * pact) * m.pact_alone;  // GNG-3
    }

    /// GNG-1: killings a day in the feud of a place.
    [[nodiscard]] double feud(Parameters const& g, PlaceCensus const& here, std::size_t place) const {
        if (here.inhabitants() <= 0) {
            return 0;
        }
        double const theta = g.feud_rate.per_day() / exact::exp(page_.feud_even * exact::log(concentration_));
        return theta * lethality_ * exact::exp(page_.feud_power_of_activity * exact::log(activity_)) * pairs(here) / here.inhabitants() *
               frailty_[place];
    }

    /// GNG-2: killings a day in extortion and discipline.
    [[nodiscard]] double enforcement(Parameters const& g, PlaceCensus const& here, std::size_t place) const {
        return g.enforcement_hazard.per_day() * lethality_ * activity_ * organisation_ * here.all_members * frailty_[place];
    }

    /// GNG-4: what a member of a gang risks in a feud with so many deaths a day; each pair by its share, then one side or the other.
    [[nodiscard]] double feud_hazard(Parameters const& g, PlaceCensus const& here, std::size_t gang, double deaths_per_day) const {
        if (pairs(here) <= 0) {
            return 0;
        }
        double sum = 0;
        for (std::size_t other = 0; other < gangs; ++other) {
            double const side = gang < other ? page_.side_of_the_dead : 1 - page_.side_of_the_dead;
            sum += other == gang ? 0.0 : side * here.members[other];
        }
        return deaths_per_day * g.member_share_of_victims.value * sum / pairs(here);
    }

    /// GNG-5: recruits a day in a place.
    [[nodiscard]] double recruitment(Parameters const& g, PlaceCensus const& here, std::size_t place) const {
        double const room = capacity_[place] > 0 ? std::max(0.0, 1 - here.all_members / capacity_[place]) : 0.0;
        return g.recruitment_hazard.per_day() * activity_ * here.all_members * room * recruitment_factor_[place] * grievance_[place] *
               (1 + g.exposed_youth_effect.value * exposed_share_);  // GNG-13, GNG-14
    }

    /// GNG-5: the gang that somebody joins, by its share of the members in the place.
    [[nodiscard]] std::uint8_t joined(PlaceCensus const& here, Chance& chance) const {
        std::vector<double> weights(here.members.begin(), here.members.end());
        if (!page_.recruits_join_by_size) {
            for (double& weight : weights) {
                weight = weight > 0 ? 1 : 0;
            }
        }
        return static_cast<std::uint8_t>(chance.among(weights));
    }

    /// GNG-6: somebody let go returns to the gang with a share, or leaves it for good.
    static void let_go(Person& who, Parameters const& g, Chance& chance) {
        if (who.tie != Tie::none && !chance.happens(g.return_share.value)) {
            who.tie = Tie::none;
        }
        who.standing = Standing::free;
    }

    /// GNG-7: factor on a member's weight in screening.
    [[nodiscard]] double visibility(Parameters const& g) const { return 1 - g.hidden_screening_cut.value * (1 - activity_); }

    /// GNG-8: new collaborators a day in a place.
    [[nodiscard]] double collaboration(Parameters const& g, PlaceCensus const& here) const {
        return g.collaborator_inflow.per_day() * activity_ * here.all_members;
    }

    /// GNG-9: killings ordered on top of what the day would have seen anyway.
    [[nodiscard]] long ordered(Parameters const& g, double order, Census const& census, double expected, double completeness) const {
        double const heard = std::min(1.0, against(command(g, census, 0), g.pact_command.value, g.obedience_slope));  // GNG-10
        double const anyway = page_.strike_makes_up_for_the_day ? expected * completeness : 0.0;
        return std::max(0L, std::lround(order * heard - anyway));
    }

    /// GNG-3, GNG-7 and GNG-24: the climate of tomorrow.
    void sleep(Parameters const& g, Measures const& m, double members_arrest_hazard_per_year, Chance& chance) {
        double const tau = g.hostility_memory.days(), settled = g.hostility_inflow.per_day() * m.offensive * tau;
        hostility_ = settled + (hostility_ - settled) * exact::exp(-1 / tau);
        fallen_ += g.lethality_trend.per_year * m.trend / days_per_year;
        double const kept = exact::exp(-1 / g.lethality_noise_memory.value);
        noise_ = kept * noise_ + g.lethality_noise.value * std::sqrt(1 - kept * kept) * chance.normal();
        double const arrested = members_arrest_hazard_per_year;
        double const memory = arrested > pressure_ ? g.hiding_rise.value : g.hiding_memory.days();
        pressure_ = arrested + (pressure_ - arrested) * exact::exp(-1 / memory);
    }

  private:
    static double pairs(PlaceCensus const& here) {
        double sum = 0;
        for (std::size_t g = 0; g < gangs; ++g) {
            for (std::size_t h = g + 1; h < gangs; ++h) {
                sum += here.members[g] * here.members[h];
            }
        }
        return sum;
    }

    /// GNG-0, Ω of GNG-1, K_p and c_p of GNG-5.
    void settle(population::PlaceTable const& table, Parameters const& g) {
        double all = 0, people = 0, deprived = 0;
        for (population::Place const& place : table.places) {
            share_.push_back(place.population_estimate *
                             exact::exp(g.urban_effect.value * place.urban_share + g.deprivation_effect.value * place.deprivation));
            all += share_.back();
            people += place.population_estimate;
        }
        concentration_ = 0;
        for (std::size_t p = 0; p < share_.size(); ++p) {
            share_[p] /= all;
            concentration_ += share_[p] * share_[p] / table.places[p].population_estimate * people;
            recruitment_factor_.push_back(exact::exp(page_.recruitment_by_deprivation * g.deprivation_effect.value * table.places[p].deprivation));
            deprived += share_[p] * recruitment_factor_[p];
            capacity_.push_back(g.carrying_capacity.value * share_[p]);
        }
        for (double& factor : recruitment_factor_) {
            factor /= deprived;
        }
    }

    PageNumbers page_;
    std::vector<double> share_, capacity_, recruitment_factor_, frailty_;
    double concentration_{1};
    Risk recruits_;
    double hostility_{}, fallen_{}, noise_{}, pressure_{};
    double activity_{1}, lethality_{1}, organisation_{1};
    std::vector<double> grievance_, exposed_ = std::vector<double>(30, 0.0);  ///< by place; by age
    double exposed_share_{};
};

}  // namespace contrapeso::reference
