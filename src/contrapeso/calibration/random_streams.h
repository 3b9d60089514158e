// SPDX-License-Identifier: Apache-2.0
#pragma once
// The decisions of a fit that random numbers serve. They stand far from the streams of the engine (random/streams.h), since a fit and its runs share a seed.
#include <cstdint>

namespace contrapeso::calibration {

inline constexpr std::uint64_t stream_of_ensemble = 1001;  ///< first ensemble and blown-up errors of the inversion
inline constexpr std::uint64_t stream_of_chain = 1002;  ///< entity: chain
inline constexpr std::uint64_t stream_of_design = 1003;  ///< the widened ensemble from which the response is learnt
inline constexpr std::uint64_t stream_of_error = 1004;  ///< errors of figures in forecasts; entity: draw

}  // namespace contrapeso::calibration
