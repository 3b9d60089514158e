// SPDX-License-Identifier: Apache-2.0
// What people see and what they make of it: the equations exactly, the bivariate latents against a plain integral, and a country that lives by them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/country/country.h"
#include "contrapeso/opinion/consent.h"
#include "contrapeso/opinion/perception.h"
#include "support/small_country.h"

namespace contrapeso::opinion {
namespace {

using testing::SmallCountry;

constexpr double tight = 1e-12;

/// Values near those of El Salvador; nothing here depends on their being the same.
OpinionParameters near_el_salvador() {
    OpinionParameters p{};
    p.news_memory.value = 30;
    p.perception_memory.value = 182.6;
    p.official_weight.value = 0.3;
    p.captured_press_weight.value = 0.5;
    p.reference_memory.value = 4.5;
    p.acquaintances.value = 150;
    p.appeal.value = 1.5;
    p.honeymoon_effect.value = 0.9;
    p.relief_effect.value = 0.4;
    p.innocents_effect.value = 0.3;
    p.economic_effect.value = 2;
    p.safety_level.value = 1.62;
    p.safety_by_violence.value = 0.24;
    p.safety_by_gangs.value = 0.07;
    p.rights_level.value = 1.28;
    p.rights_by_innocents.value = 0.5;
    p.latent_correlation.value = -0.2;
    p.support_by_violence.value = 0.43;
    p.support_by_safety.value = 0.5;
    p.support_by_rights.value = 0.6;
    p.hidden_dissent.value = 0.2;
    p.fall_discernment.value = 0.85;
    p.tolerance_level.value = -0.95;
    p.tolerance_by_approval.value = 3;
    p.tolerance_by_relief.value = 0.7;
    p.tolerance_by_innocents.value = 0.7;
    return p;
}

TEST(Perception, OPI_1_weighs_official_figures_by_the_freedom_of_the_press) {
    OpinionParameters const p = near_el_salvador();
    EXPECT_NEAR(official_weight(1, p), 0.3, tight);
    EXPECT_NEAR(official_weight(0, p), 0.8, tight);
    EXPECT_NEAR(violence_in_view(10, 40, 0.5, p), 0.55 * std::log(11) + 0.45 * std::log(41), tight);
    EXPECT_LT(violence_in_view(10, 40, 0.2, p), violence_in_view(10, 40, 0.9, p));  // figures that hide half are believed more
    EXPECT_NEAR(a_day_nearer(3, 1, 100), 1 + 2 * std::exp(-0.01), tight);
    EXPECT_EQ(a_day_nearer(3, 1, 0), 1);
}

TEST(Perception, OPI_3_knowing_an_innocent_detainee_follows_acquaintances) {
    OpinionParameters const p = near_el_salvador();
    EXPECT_NEAR(knows_an_innocent(9'950, 6.3e6, p), 1 - std::exp(-150 * 9'950 / 6.3e6), tight);
    EXPECT_NEAR(knows_an_innocent(9'950, 6.3e6, p), 0.211, 0.0005);  // what a survey of December 2022 found
    EXPECT_EQ(knows_an_innocent(0, 6.3e6, p), 0);
}

TEST(Perception, OPI_8_half_believe_in_a_fall_when_violence_is_what_they_are_used_to) {
    OpinionParameters const p = near_el_salvador();
    EXPECT_NEAR(believes_violence_fell(0, p), 0.5, tight);
    EXPECT_NEAR(believes_violence_fell(1.2, p), 0.5 * std::erfc(-0.85 * 1.2 / std::sqrt(2)), tight);
    EXPECT_LT(believes_violence_fell(-1, p), 0.5);
}

TEST(Approval, OPI_4_is_a_logit_of_relief_innocents_economy_honeymoon_and_standing) {
    OpinionParameters p = near_el_salvador();
    auto const odds = [&](Situation const& s) {
        double const share = sincere_approval(s, p);
        return std::log(share / (1 - share));
    };
    EXPECT_NEAR(odds({}), 1.5, tight);
    EXPECT_NEAR(odds({.relief = 2}), 2.3, tight);
    EXPECT_NEAR(odds({.knows_an_innocent = 0.5}), 1.35, tight);
    EXPECT_NEAR(odds({.standing_lost = 0.25}), 1.25, tight);
    p.economic_loss.value = 0.1;
    p.honeymoon.value = 0.5;
    EXPECT_NEAR(odds({}), 1.5 - 0.2 + 0.45, tight);
}

/// The same share by summing over every level of safety: no closed form.
double support_by_summing(Latents const& mean, double violence, OpinionParameters const& p) {
    double const rho = p.latent_correlation.value, step = 1e-3;
    double sum = 0;
    for (double z = -8; z < 8; z += step) {
        double const safety = mean.safety + z;
        double const level = p.support_level.value + p.support_by_violence.value * violence + p.support_by_safety.value * safety;
        double const rights = mean.rights + rho * z, sd = std::sqrt(1 - rho * rho);  // of people who feel that safe
        double const against = (level / p.support_by_rights.value - rights) / sd;
        sum += step * std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0)) * 0.5 * std::erfc(-against / std::sqrt(2));
    }
    return sum;
}

TEST(Latents, OPI_5_support_has_the_law_of_two_correlated_normals) {
    OpinionParameters p = near_el_salvador();
    for (double const rho : {-0.9, -0.2, 0.0, 0.7}) {
        p.latent_correlation.value = rho;
        for (Latents const& mean : {Latents{1.2, 1.4}, Latents{-0.5, 0.3}}) {
            EXPECT_NEAR(supports_the_emergency(mean, 1.5, p), support_by_summing(mean, 1.5, p), 1e-6) << rho;
        }
    }
    OpinionParameters const nothing{};
    EXPECT_EQ(supports_the_emergency({}, 3, nothing), 0.5);
}

/// March 2024: little violence, hardly a gang in sight, a quarter know an innocent detainee.
constexpr Situation march_2024{
    .perceived_violence = 1.6, .relief = 1.6, .knows_an_innocent = 0.26, .visible_members = 0.6, .media_freedom = 0.6, .standing_lost = 0};
constexpr double extend = 0.691, safe = 0.88, reject = 0.92, points = 0.04;  ///< what a survey found then, and its error

TEST(Latents, OPI_5_two_dimensions_give_69_88_92_at_once) {
    OpinionParameters const p = near_el_salvador();
    Latents const mean = mean_latents(march_2024, p);
    EXPECT_NEAR(feels_safe(mean), safe, points);
    EXPECT_NEAR(rejects_a_suspension(mean), reject, points);
    EXPECT_NEAR(as_said(supports_the_emergency(mean, march_2024.perceived_violence, p), march_2024.media_freedom, p), extend, points);
}

TEST(Latents, OPI_5_one_dimension_of_punitiveness_cannot) {
    // Attachment to rights is the mirror of safety: whoever feels safe gives rights away. No level of it comes near both shares.
    double best = 1;
    for (double level = -5; level <= 5; level += 0.001) {
        best = std::min(best, std::max(std::abs(exact::normal_cdf(level) - safe), std::abs(exact::normal_cdf(-level) - reject)));
    }
    EXPECT_GT(best, 9 * points);
    // With a cut of its own for every question one dimension meets any three shares of one day. It then moves them together: a survey of December
    // 2022 heard 73 % feel safe and 90 % approve, and as safety rose by March 2024 support would have risen too. It fell.
    auto const level_of = [](double share) { return exact::normal_quantile(share); };
    double const safe_before = 0.73, approve_before = 0.898;
    double nearest = 1;
    for (double moved = level_of(safe_before + points) - level_of(safe - points); moved >= level_of(safe_before - points) - level_of(safe + points);
         moved -= 0.001) {
        nearest = std::min(nearest, std::abs(exact::normal_cdf(level_of(extend + points) + moved) - approve_before));
    }
    EXPECT_GT(nearest, 3 * points);
    // Two dimensions, and a threat that fades, let them part.
    OpinionParameters const p = near_el_salvador();
    Situation before = march_2024;
    before.perceived_violence = 2.4;
    before.visible_members = 1.5;
    before.knows_an_innocent = 0.15;
    Latents const then = mean_latents(before, p), now = mean_latents(march_2024, p);
    EXPECT_LT(feels_safe(then), feels_safe(now) - points);
    EXPECT_GT(supports_the_emergency(then, before.perceived_violence, p), supports_the_emergency(now, march_2024.perceived_violence, p) + points);
}

TEST(Dissent, OPI_6_is_hidden_as_the_press_loses_its_freedom) {
    OpinionParameters const p = near_el_salvador();
    EXPECT_NEAR(as_said(0.6, 1, p), 0.6, tight);
    EXPECT_NEAR(as_said(0.6, 0, p), 0.6 + 0.2 * 0.4, tight);
    EXPECT_NEAR(as_said(1, 0, p), 1, tight);
}

TEST(Tolerance, OPI_7_grows_with_relief_and_turns_when_safety_is_taken_for_granted_or_innocents_are_known) {
    OpinionParameters const p = near_el_salvador();
    double const relieved = tolerance_in_view(0.88, {.relief = 1.6}, p);
    EXPECT_NEAR(std::log(relieved / (1 - relieved)), -0.95 + 3 * 0.38 + 0.7 * 1.6, tight);
    EXPECT_LT(tolerance_in_view(0.88, {.relief = 0}, p), relieved - 0.2);
    EXPECT_LT(tolerance_in_view(0.88, {.relief = 1.6, .knows_an_innocent = 0.9}, p), relieved - 0.1);
    EXPECT_LT(tolerance_in_view(0.33, {.relief = 1.6}, p), relieved - 0.3);
}

/// A country of killings of which half are counted.
SmallCountry deadly() {
    SmallCountry country{2, 20'000};
    country.between(day_of(2015, 1, 20), day_of(2015, 6, 30)).set("violence.background_hazard", 0.002).set("records.homicide_completeness", 0.5);
    country.set("opinion.news_memory", 20).set("opinion.perception_memory", 60).set("opinion.reference_memory", 0.5);
    country.set("opinion.official_weight", 0.4).set("opinion.captured_press_weight", 0.5).set("opinion.initial_homicide_rate", 30);
    return country.set("institutions.media_freedom", 0.6);
}

TEST(Country, OPI_1_2_perceived_violence_and_its_reference_follow_the_counts_day_by_day) {
    country::Resolved const scenario = deadly().resolved();
    country::Country country{scenario, {.seed = 4}};
    double official = 30, all = 30, seen = std::log(31), used_to = seen;
    std::int64_t counted = 0, killed = 0;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        country::MonthlyRecord const month = country.close_month();
        if (month.days == 1) {
            counted = killed = 0;
        }
        double const per_killing = 365.25 * 1e5 / static_cast<double>(month.population);
        auto const nearer = [](double value, double target, double memory) { return value + (target - value) * -std::expm1(-1 / memory); };
        official = nearer(official, static_cast<double>(month.homicides_official - counted) * per_killing, 20);
        all = nearer(all, static_cast<double>(month.killed_background - killed) * per_killing, 20);
        counted = month.homicides_official;
        killed = month.killed_background;
        double const w = 0.4 + 0.5 * 0.4;
        seen = nearer(seen, w * std::log1p(official) + (1 - w) * std::log1p(all), 60);
        used_to = nearer(used_to, seen, 0.5 * 365.25);
        ASSERT_NEAR(month.opinion.perceived_violence, seen, 1e-9);
        ASSERT_NEAR(month.opinion.reference_violence, used_to, 1e-9);
    }
    EXPECT_GT(killed, 0);
    EXPECT_GT(seen, used_to + 0.2);  // more violent than people were used to
}

TEST(Country, OPI_3_counts_everybody_once_however_often_arrested) {
    SmallCountry small{1, 3'000};
    small.between(day_of(2015, 1, 1), day_of(2015, 6, 30)).change("policy.emergency", day_of(2015, 2, 1), 1);
    small.set("policing.emergency_screens", 3'000).set("policing.emergency_threshold", 1.5).set("policing.exposed_population", 3'000);
    small.set("courts.emergency_custody_limit", 1).set("courts.emergency_hearing_release_share", 1).set("opinion.acquaintances", 2);
    country::Resolved const scenario = small.resolved();
    country::Country country{scenario, {.seed = 5}};
    std::int64_t arrests = 0;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        arrests += is_last_of_month(today) ? country.close_month().arrests_no_tie : 0;
    }
    country::State const& state = country.state();
    auto const people = static_cast<std::int64_t>(state.persons.size());  // in this country a record begins with an arrest
    EXPECT_EQ(state.news.arrested_without_tie, people);
    EXPECT_GT(arrests, people);
    EXPECT_NEAR(state.mood.knows_an_innocent, 1 - std::exp(-2.0 * static_cast<double>(people) / 3'000), 1e-12);
}

/// What a change of one input does to the mood on the last day.
Mood mood_after(SmallCountry const& small) {
    country::Resolved const scenario = small.resolved();
    country::Country country{scenario, {.seed = 6}};
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
    }
    return country.state().mood;
}

TEST(Country, OPI_4_5_7_violence_and_sanctions_reach_approval_safety_and_tolerance) {
    SmallCountry small = deadly();
    for (auto const& [key, value] : {std::pair{"opinion.relief_effect", 0.5},
                                     {"opinion.safety_by_violence", 0.3},
                                     {"opinion.tolerance_by_approval", 3.0},
                                     {"opinion.tolerance_memory", 0.2},
                                     {"foreign.approval_cost", 0.5},
                                     {"institutions.accountability", 0.2}}) {
        small.set(key, value);
    }
    SmallCountry peaceful = small, sanctioned = small, rewarded = small;
    peaceful.set("violence.background_hazard", 0);
    sanctioned.set("foreign.sanction", 1);
    rewarded.set("foreign.sanction", 1).set("foreign.reward", 1);
    Mood const violent = mood_after(small), calm = mood_after(peaceful), shunned = mood_after(sanctioned), courted = mood_after(rewarded);
    EXPECT_GT(calm.approval, violent.approval + 0.1);
    EXPECT_GT(calm.feels_safe, violent.feels_safe + 0.2);
    EXPECT_GT(calm.accepts_undemocratic_rule, violent.accepts_undemocratic_rule + 0.05);
    EXPECT_LT(shunned.sincere_approval, violent.sincere_approval - 0.05);
    EXPECT_EQ(courted.sincere_approval, violent.sincere_approval);
}

}  // namespace
}  // namespace contrapeso::opinion
