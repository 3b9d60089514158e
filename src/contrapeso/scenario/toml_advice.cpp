// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/toml_advice.h"

#include <array>

#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

struct Advice {
    std::string_view part;  ///< of the description
    std::string_view mend;
};

/// The first part found decides: what is special stands before what is general.
constexpr std::array advice{
    Advice{"as array-of-tables", "Begin every one of them with double brackets: [[change]]"},
    Advice{"redefine", "Keep one of the two"},
    Advice{"date", "Write a day that exists, as 2022-03-27"},
    Advice{"unescaped control characters", "Close the text with a quote on its own line"},
    Advice{"encountered end-of-file", "Something is still open: look for a missing quote or bracket"},
    Advice{"unknown escape", "Write \\\\ for a backslash, or put the text in single quotes"},
    Advice{"surrogates", "Write the letter itself; the file is UTF-8"},
    Advice{"could not determine value type", "Put a text in quotes; a number, a day, true and false stand without"},
    Advice{"parsing boolean", "Write true or false, in small letters"},
    Advice{"dangling comma", "Take the last comma away"},
    Advice{"closing '}', saw '\\n'", "Write a table in { } on one line"},
    Advice{"expected comma or closing '}'", "Put a comma between the entries of { }, and look for a missing quote before"},
    Advice{"expected ']'", "Close the header: [name] or [[name]]"},
    Advice{"expected '=', saw ':'", "Write = in place of the colon"},
    Advice{"expected '='", "Write key = value, one on a line"},
    Advice{"expected value", "Write the value behind the ="},
    Advice{"leading zeroes", "Write the number without zeros in front"},
    Advice{"not representable", "Write a number that the model could use"},
    Advice{"could not be interpreted", "Write a number that the model could use"},
    Advice{"expected decimal digit", "Write a digit on both sides of the point: 0.5"},
    Advice{"expected digit", "Write a number as 0.5 and a day as 2022-03-27; a unit goes into `unit`"},
    Advice{"expected a comment or whitespace",
           "One key = value to a line; a decimal point is a point, a unit goes into `unit`, a text stands in quotes"},
    Advice{"root table", "Write key = value or [[change]]; a comment begins with #"},
};

}  // namespace

std::string problem_of_syntax(std::string_view description) {
    constexpr std::string_view preamble = "Error while parsing ";
    if (!description.starts_with(preamble)) {
        return shown(description);
    }
    std::string_view const rest = description.substr(preamble.size());
    return (rest.starts_with("inline") ? "in an " : "in a ") + shown(rest);
}

std::string mend_of_syntax(std::string_view description) {
    for (Advice const& one : advice) {
        if (description.find(one.part) != std::string_view::npos) {
            return std::string{one.mend};
        }
    }
    return "Compare with the example in docs/formats/scenario.md";
}

}  // namespace contrapeso::scenario
