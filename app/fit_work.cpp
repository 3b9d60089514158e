// SPDX-License-Identifier: Apache-2.0
#include "fit_work.h"

#include <utility>

#include <fmt/format.h>

#include "contrapeso/scenario/text_digest.h"
#include "interrupt.h"

namespace contrapeso::app {

FitWork::FitWork(store::Study const& study, store::StudyFile& file, std::size_t runs, std::size_t stages, std::size_t threads)
    : digest_{study.digest}, file_{file}, runs_{runs}, bar_{runs}, work_{threads, {}, {}, {}, interrupted()} {
    catch_interrupts();
    file.begin_study(study);
    for (std::size_t stage = 0; stage < stages; ++stage) {
        known_.push_back(file.evaluations(digest_, static_cast<std::int64_t>(stage)));
        for (auto const& one : known_.back()) {
            found_ += one ? 1 : 0;
        }
    }
    work_.find = [this](std::size_t stage, std::size_t member) { return member < known_[stage].size() ? known_[stage][member] : std::nullopt; };
    work_.keep = [this](std::size_t stage, std::size_t member, std::vector<double> const& readings) {
        file_.keep_evaluation(digest_, static_cast<std::int64_t>(stage), member, readings);
    };
    work_.progress = [this](std::size_t done) { bar_.show(done); };
}

calibration::Simulate FitWork::simulate(country::Resolved const& scenario, std::vector<calibration::Free> const& free, std::uint64_t seed,
                                        calibration::Questions questions) {
    return [this, run = calibration::simulator(scenario, free, seed, std::move(questions), work_)](calibration::Matrix const& scores,
                                                                                                   std::size_t stage) {
        double const before = bar_.seconds();
        auto answers = run(scores, stage);
        seconds_of_runs_ += bar_.seconds() - before;
        return answers;
    };
}

void FitWork::end() {
    bar_.end();
    file_.flush();
}

namespace {

/// Calls `work`; what is done is kept whether it ends or is interrupted.
template<class Do>
auto kept(FitWork& work, Do const& act) {
    try {
        auto result = act();
        work.end();
        return result;
    } catch (calibration::Interrupted const&) {
        work.end();
        throw;
    }
}

std::string timing_lines(FitWork const& work, std::size_t threads) {
    double const outside = work.seconds() > 0 ? 1 - work.seconds_of_runs() / work.seconds() : 0;
    std::string const each = work.made() > 0 ? fmt::format(", {:.2f} s each on {} thread{}",
                                                           work.seconds_of_runs() * static_cast<double>(threads) / static_cast<double>(work.made()),
                                                           threads, threads == 1 ? "" : "s")
                                             : "";
    return fmt::format("runs             {} made{}, {} found in the study file\ntime             {}, {:.1f} % of it outside the runs\n", work.made(),
                       each, work.found(), duration(work.seconds()), 100 * outside);
}

}  // namespace

calibration::Fit run_fit(calibration::Problem const& problem, store::StudyFile& file, std::size_t threads, std::string* timing) {
    constexpr std::size_t after_the_inversion = 2;  // the widened ensemble, and a run of every draw
    calibration::Recipe const& recipe = problem.recipe;
    FitWork work{{problem.digest, "fit", recipe.name, "{}"}, file, problem.runs(), recipe.iterations + after_the_inversion, threads};
    auto const engine = work.simulate(problem.scenario, recipe.free, recipe.seed, calibration::questions_of(problem.data));
    auto result = kept(work, [&] { return calibration::fit(problem, engine); });
    if (timing != nullptr) {
        *timing = timing_lines(work, threads);
    }
    return result;
}

calibration::Matrix ask_draws(calibration::Problem const& problem, calibration::Matrix const& scores, country::Resolved const& scenario,
                              calibration::Questions questions, std::string const& name, store::StudyFile& file, std::size_t threads) {
    std::string const digest = hex(scenario::text_digest(problem.digest + " " + name));
    FitWork work{{digest, "forecast", problem.recipe.name + ", " + name, "{}"}, file, static_cast<std::size_t>(scores.rows()), 1, threads};
    auto const engine = work.simulate(scenario, problem.recipe.free, problem.recipe.seed, std::move(questions));
    return kept(work, [&] { return engine(scores, 0); });
}

}  // namespace contrapeso::app
