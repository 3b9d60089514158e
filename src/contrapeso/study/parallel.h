// SPDX-License-Identifier: Apache-2.0
#pragma once
// Threads live here and nowhere else.
#include <atomic>
#include <cstddef>
#include <functional>

namespace contrapeso::study {

/// Told after each finished unit how many are done; calls never overlap. It must not throw.
using Progress = std::function<void(std::size_t done)>;

/// Calls `work(unit)` for the units 0 … count − 1 on that many threads, which take them from one counter, and says how many were finished: all, or
/// fewer when `stop` turned true (those under way are finished). If units throw, the exception of the lowest one is thrown again after all threads
/// have ended; no new unit is begun after the first exception.
std::size_t for_each_unit(std::size_t count, std::size_t threads, std::atomic<bool> const& stop, std::function<void(std::size_t unit)> const& work,
                          Progress const& progress);

}  // namespace contrapeso::study
