// SPDX-License-Identifier: Apache-2.0
#include "fit_work.h"

#include "interrupt.h"

namespace contrapeso::app {

FitWork::FitWork(calibration::Problem const& problem, store::StudyFile& file, std::size_t threads, std::string const& kind)
    : problem_{problem}, file_{file}, bar_{problem.runs()}, work_{threads, {}, {}, {}, interrupted()} {
    catch_interrupts();
    file.begin_study({problem.digest, kind, problem.recipe.name, "{}"});
    constexpr std::size_t after_the_inversion = 2;  // the widened ensemble, and a run of every draw
    for (std::size_t stage = 0; stage < problem.recipe.iterations + after_the_inversion; ++stage) {
        known_.push_back(file.evaluations(problem.digest, static_cast<std::int64_t>(stage)));
        for (auto const& one : known_.back()) {
            found_ += one ? 1 : 0;
        }
    }
    work_.find = [this](std::size_t stage, std::size_t member) { return find(stage, member); };
    work_.keep = [this](std::size_t stage, std::size_t member, std::vector<double> const& readings) {
        file_.keep_evaluation(problem_.digest, static_cast<std::int64_t>(stage), member, readings);
    };
    work_.progress = [this](std::size_t done) { bar_.show(done); };
}

std::optional<std::vector<double>> FitWork::find(std::size_t stage, std::size_t member) {
    return stage < known_.size() && member < known_[stage].size() ? known_[stage][member] : std::nullopt;
}

calibration::Simulate FitWork::simulate() {
    return [this, run = calibration::simulator(problem_, work_)](calibration::Matrix const& scores, std::size_t stage) {
        double const before = bar_.seconds();
        auto readings = run(scores, stage);
        seconds_of_runs_ += bar_.seconds() - before;
        return readings;
    };
}

void FitWork::end() {
    bar_.end();
    file_.flush();
}

}  // namespace contrapeso::app
