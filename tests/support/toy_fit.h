// SPDX-License-Identifier: Apache-2.0
#pragma once
// A fit that takes a second: one department, five years, three parameters whose truth is known, and figures that were made from it.
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/calibration/fit.h"
#include "contrapeso/country/indicators.h"
#include "support/small_country.h"

namespace contrapeso::testing {

inline std::size_t indicator_at(std::string_view id, country::Observer observer = country::Observer::truth) {
    auto const at = std::find_if(country::indicators.begin(), country::indicators.end(),
                                 [&](country::Indicator const& one) { return one.id == id && one.observer == observer; });
    return static_cast<std::size_t>(at - country::indicators.begin());
}

inline std::size_t parameter_at(std::string_view key) {
    auto const keys = country::parameter_keys();
    auto const at = std::find_if(keys.begin(), keys.end(), [&](country::ParameterKey const& one) { return one.key == key; });
    return static_cast<std::size_t>(at - keys.begin());
}

/// The country, the figures that somebody could publish of it, and the recipe of its fit.
class ToyFit {
  public:
    static constexpr int first_year = 2010, years = 5;

    /// What is free: the rate of the feud, recruitment, and ordinary admissions to prison.
    static std::vector<calibration::Free> free() {
        using policy::Prior;
        return {{parameter_at("gangs.feud_rate"), {Prior::Family::lognormal, 150, 0.5, 0, 1000}},
                {parameter_at("gangs.recruitment_hazard"), {Prior::Family::lognormal, 0.25, 0.3, 0, 2}},
                {parameter_at("prisons.ordinary_admissions"), {Prior::Family::lognormal, 400, 0.4, 0, 1e6}}};
    }

    explicit ToyFit(std::size_t members = 24, std::size_t iterations = 3) {
        SmallCountry country{1, 150'000};
        country.set("gangs.initial_members", 1'500)
            .set("gangs.carrying_capacity", 3'000)
            .set("gangs.desistance_hazard", 0.1)
            .set("gangs.member_share_of_victims", 0.3);
        country.set("gangs.lethality_noise", 0.2).set("violence.background_hazard", 1e-4).set("gangs.hiding_onset", 20);
        country.set("courts.trial_capacity", 1e6).set("courts.remand_duration", 0.5).set("courts.ordinary_sentence", 1.5);
        country.between(day_of(first_year, 1, 1), day_of(first_year + years - 1, 12, 31));
        problem_.scenario = country.resolved();
        calibration::Recipe& recipe = problem_.recipe;
        recipe.name = "toy";
        recipe.until = problem_.scenario.end;
        recipe.members = members;
        recipe.iterations = iterations;
        recipe.draws = 4;  // what runs of draws say is not asked here
        recipe.chains = {4, 2'000};
        recipe.free = free();
        for (calibration::Free const& one : recipe.free) {
            problem_.scenario.draws[one.parameter].prior = one.prior;
        }
        add(*killed_, "killed", "homicide_victim_count", {.likelihood = calibration::Likelihood::negative_binomial, .size = 400});
        add(*members_, "members", "gang_members_free", {.likelihood = calibration::Likelihood::log_normal, .discrepancy = 0.1});
        add(*held_, "held", "prison_population", {.likelihood = calibration::Likelihood::log_normal, .discrepancy = 0.05});
    }

    /// Figures as they could be published if this run were the truth.
    void publish(country::MonthlySeries const& truth, std::uint64_t luck) {
        problem_.data = calibration::data_of(problem_.recipe, problem_.scenario.start);
        random::Draws draws{{luck, 0}, 7, 0, 0};
        for (calibration::Datum& datum : problem_.data) {
            auto const& error = problem_.error_of(datum);
            datum.sources = {std::max(0.5, calibration::published(datum, error, *calibration::reading(datum, truth), draws))};
        }
    }

    /// The record of a truth given as scores.
    [[nodiscard]] country::MonthlySeries record(calibration::Vector const& truth, std::uint64_t seed) const {
        country::Resolved scenario = problem_.scenario;
        scenario.posterior = calibration::posterior_of(problem_.recipe.free, truth.transpose());
        return country::simulate(scenario, {seed, 0});
    }

    [[nodiscard]] calibration::Fit fit(std::uint64_t seed, std::size_t threads = 1) {
        problem_.recipe.seed = seed;
        std::atomic<bool> const never{false};
        calibration::Work const work{threads, {}, {}, {}, never};
        return calibration::fit(
            problem_, calibration::simulator(problem_.scenario, problem_.recipe.free, seed, calibration::questions_of(problem_.data), work));
    }

    [[nodiscard]] calibration::Problem& problem() { return problem_; }

  private:
    void add(evidence::Fact& fact, std::string key, std::string_view indicator, calibration::ErrorModel const& error) {
        fact.key = std::move(key);
        std::size_t const position = indicator_at(indicator);
        fact.measure = evidence::Measure{{position}, {}, 1, std::nullopt};
        bool const is_flow = country::indicators[position].fold == country::Fold::sum;
        for (int year = first_year; year < first_year + years; ++year) {
            Day const last = day_of(year, 12, 31);
            evidence::Observation one;
            one.period = {is_flow ? day_of(year, 1, 1) : last, last};
            one.expected = 1;  // replaced by what is published
            one.kind = evidence::Kind::fitted;
            fact.observations.push_back(one);
        }
        problem_.recipe.series.push_back({{&fact}, nullptr, error, 0});
    }

    std::unique_ptr<evidence::Fact> killed_{std::make_unique<evidence::Fact>()}, members_{std::make_unique<evidence::Fact>()},
        held_{std::make_unique<evidence::Fact>()};
    calibration::Problem problem_;
};

}  // namespace contrapeso::testing
