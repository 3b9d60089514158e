// SPDX-License-Identifier: Apache-2.0
#pragma once
// The runs of a fit: kept in a study file, shown while they are made, and timed.
#include <chrono>
#include <string>

#include "contrapeso/calibration/fit.h"
#include "contrapeso/store/study_file.h"
#include "progress.h"

namespace contrapeso::app {

class FitWork {
  public:
    /// Goes on with what the file has of this problem; both must outlive it.
    FitWork(calibration::Problem const& problem, store::StudyFile& file, std::size_t threads, std::string const& kind);

    /// The engine, which looks into the file first.
    [[nodiscard]] calibration::Simulate simulate();

    /// Everything is on the disk, and the bar is gone.
    void end();

    [[nodiscard]] std::size_t found() const { return found_; }  ///< runs that the file had
    [[nodiscard]] double seconds() const { return bar_.seconds(); }
    [[nodiscard]] double seconds_of_runs() const { return seconds_of_runs_; }

  private:
    std::optional<std::vector<double>> find(std::size_t stage, std::size_t member);

    calibration::Problem const& problem_;
    store::StudyFile& file_;
    std::vector<std::vector<std::optional<std::vector<double>>>> known_;  ///< by stage and member
    std::size_t found_{};
    double seconds_of_runs_{};
    ProgressBar bar_;
    calibration::Work work_;
};

}  // namespace contrapeso::app
