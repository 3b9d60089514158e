// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writing that notices when it fails.
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

namespace contrapeso::app {

/// The machine failed us: where, why, and what to do. Ends the program with Exit::machine_trouble.
class MachineTrouble : public std::runtime_error {
  public:
    MachineTrouble(std::string const& where, std::string const& why, std::string const& mend);
};

/// Whoever read our output has closed the pipe (`… | head`): no fault of anybody, and nothing more to say.
class ReaderIsGone : public std::exception {};

/// A stream that checks every write. Does not own it.
class Output {
  public:
    Output(std::FILE* stream, std::string name) : stream_{stream}, name_{std::move(name)} {}

    /// Throws ReaderIsGone or MachineTrouble.
    void write(std::string_view text);

    /// What was written has reached the system. Throws as `write`.
    void flush();

  private:
    [[noreturn]] void fail() const;

    std::FILE* stream_;
    std::string name_;
};

}  // namespace contrapeso::app
