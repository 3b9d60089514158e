// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "contrapeso/random/philox.h"
#include "contrapeso/random/streams.h"

namespace contrapeso::random {

/// Random numbers for one decision by one entity at one time: a pure function of the coordinates, nothing to save or restore.
class Draws {
  public:
    /// `stream` names the decision, `entity` who or where, `time` the day since 1970-01-01 or the block of days.
    constexpr Draws(RunKey run, std::uint64_t stream, std::uint64_t entity, std::uint64_t time)
        : run_{run}, at_{.stream = stream, .entity = entity, .time = time, .ordinal = 0} {}

    constexpr Draws(RunKey run, Stream stream, std::uint64_t entity, std::uint64_t time)
        : Draws{run, static_cast<std::uint64_t>(stream), entity, time} {}

    /// The next 64 random bits.
    [[nodiscard]] constexpr std::uint64_t word() {
        if (used_ == block_.size()) {
            block_ = philox(run_, at_);
            ++at_.ordinal;
            used_ = 0;
        }
        return block_[used_++];
    }

    /// The next number, uniform on the open interval (0, 1). Uses one word.
    [[nodiscard]] constexpr double uniform() { return random::uniform(word()); }

  private:
    RunKey run_;
    Coordinates at_;
    Words block_{};
    std::size_t used_{block_.size()};
};

}  // namespace contrapeso::random
