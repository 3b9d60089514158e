// SPDX-License-Identifier: Apache-2.0
#pragma once
// Contracts between programmers. User input never reaches one: it is refused with a diagnostic at the border.
#include <stdexcept>
#include <string>

namespace contrapeso {

/// A promise inside the program was broken: a defect of ours, not of the user's.
class ContractViolation : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

[[noreturn]] inline void broken_contract(char const* kind, char const* condition, char const* file, int line) {
    throw ContractViolation{std::string{file} + ":" + std::to_string(line) + ": " + kind + " broken: " + condition};
}

}  // namespace contrapeso

/// What a caller must grant; checked in every build.
#define CONTRAPESO_EXPECT(condition) ((condition) ? void() : ::contrapeso::broken_contract("precondition", #condition, __FILE__, __LINE__))

/// What holds inside; dear ones are checked in tests and continuous integration only.
#ifdef CONTRAPESO_CONTRACTS
#define CONTRAPESO_ASSERT(condition) ((condition) ? void() : ::contrapeso::broken_contract("invariant", #condition, __FILE__, __LINE__))
#else
#define CONTRAPESO_ASSERT(condition) void()
#endif
