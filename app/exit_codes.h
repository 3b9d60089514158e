// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace contrapeso::app {

/// What the program tells the shell. Part of its interface: never renumber.
enum class Exit : int { fine = 0, check_failed = 1, usage = 2, bad_input = 3, machine_trouble = 4, interrupted = 130 };

}  // namespace contrapeso::app
