// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of a study file, and how a file becomes one.
#include <chrono>
#include <cstdint>

#include "contrapeso/store/sqlite.h"

namespace contrapeso::store {

/// PRAGMA application_id of every study file: "Cpes".
inline constexpr std::int64_t application_id = 0x43706573;

/// PRAGMA user_version: raised whenever a program of before could no longer write the file.
inline constexpr std::int64_t file_version = 1;

/// Makes the tables in a new file, checks that any other is a study file of a version that we know, and sets how it is written: several
/// programs may have it open, and what was committed outlives the end of a program in whatever way it ends.
void make_ready(Connection& connection, std::chrono::milliseconds patience);

}  // namespace contrapeso::store
