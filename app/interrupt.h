// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>

namespace contrapeso::app {

/// Turns true at the first Ctrl-C (or SIGTERM); the second one ends the program at once.
[[nodiscard]] std::atomic<bool> const& interrupted();

/// From now on Ctrl-C asks for an orderly end.
void catch_interrupts();

/// A reader that goes away and a limit on file sizes show as failed writes, which are checked, instead of killing the program.
void survive_failed_writes();

}  // namespace contrapeso::app
