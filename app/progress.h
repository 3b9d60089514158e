// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstddef>
#include <string>

namespace contrapeso::app {

/// Says on standard error how far a run is and how long it will still take, from the measured time of what is done: a bar that moves on a
/// terminal, now and then a plain line elsewhere.
class ProgressBar {
  public:
    explicit ProgressBar(std::size_t total, std::string unit = "replicates");

    void show(std::size_t done);

    /// Clears the bar.
    void end();

    [[nodiscard]] double seconds() const;

  private:
    [[nodiscard]] std::string status(std::size_t done) const;

    std::size_t total_;
    std::string unit_;
    bool moves_;
    std::chrono::steady_clock::time_point start_{std::chrono::steady_clock::now()};
    double last_line_{};  ///< when the last plain line was written [s]
};

/// "40 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] std::string duration(double seconds);

}  // namespace contrapeso::app
