// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can go wrong with a study file, said to the person who can mend it.
#include <cstdint>
#include <stdexcept>
#include <string>

#include "contrapeso/core/diagnostics.h"

namespace contrapeso::store {

enum class Trouble : std::uint8_t { room, locked, not_a_study_file, newer, may_not_write, cannot_open, damaged, memory, another_form, other };

/// `what()` is one line: where, why, and what to do.
class StudyFileError : public std::runtime_error {
  public:
    StudyFileError(Trouble trouble, Diagnostic const& said) : std::runtime_error{to_string(said)}, trouble_{trouble} {}

    [[nodiscard]] Trouble trouble() const { return trouble_; }

    /// Another file was meant; everything else is the machine's.
    [[nodiscard]] bool is_bad_input() const {
        return trouble_ == Trouble::not_a_study_file || trouble_ == Trouble::newer || trouble_ == Trouble::another_form;
    }

  private:
    Trouble trouble_;
};

/// The error behind a result code of SQLite (an extended one) and, where the system was asked, its errno. `detail` is SQLite's own message.
[[nodiscard]] StudyFileError explained(std::string const& path, int code, int system_error, std::string const& detail);

/// A SQLite file that another program made; nothing was written to it.
[[nodiscard]] StudyFileError not_a_study_file(std::string const& path);

/// A study file whose version this program does not know.
[[nodiscard]] StudyFileError made_by_newer(std::string const& path, std::int64_t version, std::int64_t known);

}  // namespace contrapeso::store
