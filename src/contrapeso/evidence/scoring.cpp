// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/scoring.h"

#include "contrapeso/core/contracts.h"
#include "contrapeso/stats/densities.h"
#include "contrapeso/stats/scores.h"

namespace contrapeso::evidence {

namespace {

/// Sums over figures, divided at the end.
class Tally {
  public:
    template<typename IntervalOf>
    void add(double figure, double log_score, double crps, IntervalOf const& interval_of) {
        ++sum_.figures;
        sum_.log_score += log_score;
        sum_.crps += crps / figure;
        sum_.crps_in_unit += crps;
        auto const holds = [&](double coverage) {
            stats::Interval const middle = interval_of(coverage);
            return middle.low <= figure && figure <= middle.high ? 1.0 : 0.0;
        };
        sum_.coverage_50 += holds(0.5);
        sum_.coverage_80 += holds(0.8);
        sum_.coverage_95 += holds(0.95);
    }

    [[nodiscard]] bool empty() const { return sum_.figures == 0; }

    [[nodiscard]] Performance mean() const {
        Performance mean = sum_;
        for (double* const number : {&mean.log_score, &mean.crps, &mean.crps_in_unit, &mean.coverage_50, &mean.coverage_80, &mean.coverage_95}) {
            *number /= static_cast<double>(mean.figures);
        }
        return mean;
    }

  private:
    Performance sum_;
};

void add_model(Tally& tally, double figure, Prediction const& said) {
    tally.add(figure, said.log_score, stats::fair_crps_of_sample(said.sample, figure),
              [&](double coverage) { return stats::interval(said.sample, coverage); });
}

void add_naive(Tally& tally, double figure, Naive const& said) {
    tally.add(figure, -stats::log_density_log_normal(figure, said.median, said.log_sd), stats::crps_of_log_normal(said.median, said.log_sd, figure),
              [&](double coverage) { return said.interval(coverage); });
}

std::optional<Contest> contest(Fact const& fact, std::vector<Prediction const*> const& asked, Naives const& naives) {
    Tally naive, model;
    Contest result;
    for (Prediction const* const said : asked) {
        if (auto const& rival = naives[said->observation]) {
            double const figure = fact.observations[said->observation].expected;
            add_naive(naive, figure, *rival);
            add_model(model, figure, *said);
            result.borrowed += rival->borrowed > 0.5 ? 1 : 0;
        }
    }
    if (naive.empty()) {
        return std::nullopt;
    }
    result.naive = naive.mean();
    result.model = model.mean();
    result.skill = 1 - result.model.crps / result.naive.crps;
    result.skill_in_unit = 1 - result.model.crps_in_unit / result.naive.crps_in_unit;
    return result;
}

}  // namespace

std::optional<SeriesSkill> score_series(Fact const& fact, Training training, std::span<Prediction const> asked) {
    std::vector<Prediction const*> scored;
    Tally model;
    for (Prediction const& said : asked) {
        CONTRAPESO_EXPECT(said.observation < fact.observations.size() && said.sample.size() > 1);
        Observation const& one = fact.observations[said.observation];
        if (one.derived.empty() && one.expected > 0) {
            scored.push_back(&said);
            add_model(model, one.expected, said);
        }
    }
    if (scored.empty()) {
        return std::nullopt;
    }
    return SeriesSkill{&fact,
                       model.mean(),
                       contest(fact, scored, last_value(fact, training)),
                       contest(fact, scored, trend(fact, training)),
                       contest(fact, scored, seasonal_mean(fact, training)),
                       contest(fact, scored, step(fact, training))};
}

}  // namespace contrapeso::evidence
