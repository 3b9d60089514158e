// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/ensemble.h"

#include <algorithm>
#include <span>

namespace contrapeso::study {

std::size_t Ensemble::finished_count() const {
    return static_cast<std::size_t>(std::count_if(replicates.begin(), replicates.end(), [](auto const& one) { return one.has_value(); }));
}

std::vector<country::MonthlySeries const*> Ensemble::finished() const {
    std::vector<country::MonthlySeries const*> series;
    for (auto const& replicate : replicates) {
        if (replicate) {
            series.push_back(&*replicate);
        }
    }
    return series;
}

Ensemble run_ensemble(country::Resolved const& scenario, EnsemblePlan const& plan, Progress const& progress, std::atomic<bool> const& stop,
                      Engine const& engine) {
    Ensemble ensemble;
    ensemble.replicates.resize(plan.replicates);
    for_each_unit(
        plan.replicates, plan.threads, stop,
        [&](std::size_t replicate) {
            ensemble.replicates[replicate] = engine(scenario, {plan.seed, replicate}, plan.check);
        },
        progress);
    return ensemble;
}

Digest ensemble_digest(Ensemble const& ensemble) {
    Sha256 message;
    for (auto const& replicate : ensemble.replicates) {
        if (replicate) {
            Digest const digest = country::result_digest(*replicate);
            message.update(std::as_bytes(std::span{digest}));
        }
    }
    return message.digest();
}

}  // namespace contrapeso::study
