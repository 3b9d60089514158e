// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is wrong with an input, said to the person who can mend it: where, what, why, and what to do. Readers collect all of them.
#include <string>
#include <vector>

namespace contrapeso {

struct Diagnostic {
    std::string where;  ///< file:line:column, or the option on the command line
    std::string problem;  ///< what is wrong, and why
    std::string mend;  ///< what to write instead; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// One line: `where: problem. mend`.
[[nodiscard]] inline std::string to_string(Diagnostic const& diagnostic) {
    return diagnostic.where + ": " + diagnostic.problem + (diagnostic.mend.empty() ? "" : ". " + diagnostic.mend);
}

}  // namespace contrapeso
