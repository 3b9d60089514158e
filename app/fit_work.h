// SPDX-License-Identifier: Apache-2.0
#pragma once
// The runs of a fit: kept in a study file, shown while they are made, and timed.
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/calibration/fit.h"
#include "contrapeso/store/study_file.h"
#include "progress.h"

namespace contrapeso::app {

class FitWork {
  public:
    /// Work of so many runs in so many stages: goes on with what the file has of this study. The file must outlive it.
    FitWork(store::Study const& study, store::StudyFile& file, std::size_t runs, std::size_t stages, std::size_t threads);
    FitWork(FitWork const&) = delete;
    FitWork& operator=(FitWork const&) = delete;
    ~FitWork() = default;

    /// The engine, which looks into the file first; arguments as of calibration::simulator, which this must outlive.
    [[nodiscard]] calibration::Simulate simulate(country::Resolved const& scenario, std::vector<calibration::Free> const& free, std::uint64_t seed,
                                                 calibration::Questions questions);

    /// Everything is on the disk, and the bar is gone.
    void end();

    [[nodiscard]] std::size_t found() const { return found_; }  ///< runs that the file had
    [[nodiscard]] std::size_t made() const { return runs_ - found_; }
    [[nodiscard]] double seconds() const { return bar_.seconds(); }
    [[nodiscard]] double seconds_of_runs() const { return seconds_of_runs_; }

  private:
    std::string digest_;
    store::StudyFile& file_;
    std::size_t runs_;
    std::vector<std::vector<std::optional<std::vector<double>>>> known_;  ///< by stage and member
    std::size_t found_{};
    double seconds_of_runs_{};
    ProgressBar bar_;
    calibration::Work work_;
};

/// A whole fit. Throws calibration::Interrupted, after what is done has been kept.
[[nodiscard]] calibration::Fit run_fit(calibration::Problem const& problem, store::StudyFile& file, std::size_t threads,
                                       std::string* timing = nullptr);

/// What runs of the draws answer; `name` tells one set of questions from another. Throws as `run_fit`.
[[nodiscard]] calibration::Matrix ask_draws(calibration::Problem const& problem, calibration::Matrix const& scores, country::Resolved const& scenario,
                                            calibration::Questions questions, std::string const& name, store::StudyFile& file, std::size_t threads);

}  // namespace contrapeso::app
