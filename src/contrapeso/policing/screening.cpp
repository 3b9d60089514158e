// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/policing/screening.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::policing {

namespace {

/// Σ w N Φ(d − c): arrests on evidence per unit of screening intensity (POL-2).
double evident(Pool const& pool, PerTie const& separation, double threshold) {
    double sum = 0;
    for (std::size_t tie = 0; tie < pool.persons.size(); ++tie) {
        sum += pool.weight[tie] * pool.persons[tie] * exact::normal_cdf(separation[tie] - threshold);
    }
    return sum;
}

double weighted_persons(Pool const& pool) {
    double sum = 0;
    for (std::size_t tie = 0; tie < pool.persons.size(); ++tie) {
        sum += pool.weight[tie] * pool.persons[tie];
    }
    return sum;
}

/// β = λ / (1 − λ) · Σ w N Φ / Σ w N (POL-3).
double blind_chance(Pool const& pool, PerTie const& separation, Practice const& practice) {
    double const all = weighted_persons(pool);
    return all > 0 ? practice.blind_share / (1 - practice.blind_share) * evident(pool, separation, practice.threshold) / all : 0.0;
}

}  // namespace

Practice practice_today(PolicingParameters const& p, bool emergency, double day_of_emergency) {
    if (!emergency) {
        return {p.screens.per_day, p.screening_threshold.value, p.blind_share.value};
    }
    double const rise =
        std::min(1.0, p.emergency_first_day_share.value + (1 - p.emergency_first_day_share.value) * day_of_emergency / p.emergency_rise.value);
    double const floor = p.emergency_floor.value;
    double const lasting = floor + (1 - floor) * exact::exp(-day_of_emergency / p.emergency_decay.days());
    return {p.emergency_screens.per_day * rise * lasting, p.emergency_threshold.value, p.emergency_blind_share.value};
}

double Pool::intensity(double screens_per_day) const {
    double const all = weighted_persons(*this);
    return all > 0 ? screens_per_day / all : 0.0;
}

ArrestHazards arrest_hazards(Pool const& pool, Practice const& practice, PerTie const& separation) {
    double const intensity = pool.intensity(practice.screens_per_day);
    ArrestHazards hazards;
    double const blind = intensity * blind_chance(pool, separation, practice);
    for (std::size_t tie = 0; tie < hazards.per_day.size(); ++tie) {
        double const on_evidence = intensity * exact::normal_cdf(separation[tie] - practice.threshold);  // POL-2
        hazards.blind_per_day[tie] = pool.weight[tie] * blind;  // POL-3
        hazards.per_day[tie] = pool.weight[tie] * on_evidence + hazards.blind_per_day[tie];
    }
    return hazards;
}

PerTie separations(PolicingParameters const& parameters) { return {0.0, parameters.separation[0].value, parameters.separation[1].value}; }

double threshold_for_quota(Pool const& pool, Practice const& practice, PerTie const& separation, double quota) {
    double const wanted = (1 - practice.blind_share) * quota;
    double const intensity = pool.intensity(practice.screens_per_day);
    double low = -2, high = 6;
    while (high - low > 1e-9) {  // expected arrests fall as the threshold rises
        double const middle = (low + high) / 2;
        (intensity * evident(pool, separation, middle) > wanted ? low : high) = middle;
    }
    return (low + high) / 2;
}

double evidence_score(double separation, double threshold, bool blind, double u) {
    if (blind) {
        return separation + exact::normal_quantile(u);
    }
    double const tail = exact::normal_cdf(separation - threshold);  // chance of a score above the threshold
    return separation - exact::normal_quantile(u * tail);  // upper tail by symmetry: no cancellation
}

}  // namespace contrapeso::policing
