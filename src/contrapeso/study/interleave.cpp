// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/interleave.h"

namespace contrapeso::study {

std::size_t run_interleaved(std::span<Arm const> arms, EnsemblePlan const& plan, Sink const& sink, Progress const& progress,
                            std::atomic<bool> const& stop) {
    return for_each_unit(
        plan.replicates * arms.size(), plan.threads, stop,
        [&](std::size_t unit) {
            std::size_t const replicate = unit / arms.size(), arm = unit % arms.size();
            sink(arm, replicate, arms[arm].engine(*arms[arm].scenario, {plan.seed, replicate}, plan.check));
        },
        progress);
}

}  // namespace contrapeso::study
