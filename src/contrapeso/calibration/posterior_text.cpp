// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/posterior_text.h"

#include <fmt/format.h>

namespace contrapeso::calibration {

namespace {

/// A text between the quotes of TOML.
std::string quoted(std::string const& text) {
    std::string result = "\"";
    for (char const c : text) {
        result += c == '"' || c == '\\' ? std::string{"\\"} + c : std::string(1, c);
    }
    return result + "\"";
}

}  // namespace

std::string posterior_toml(Problem const& problem, std::string const& command) {
    Recipe const& recipe = problem.recipe;
    return fmt::format(
        "# SPDX-License-Identifier: Apache-2.0\n# Written by `contrapeso calibrate`; the draws stand in the CSV file of the same name.\n"
        "contrapeso_posterior = 1\nfit             = {}\nscenario        = {}\nuntil           = {}\ndraws           = {}\nresults_version = "
        "{}\nmade_by         = {}\n"
        "about           = {{ en = {}, es = {} }}\n",
        quoted(recipe.name), quoted(recipe.scenario), to_string_date(recipe.until), recipe.draws, country::results_version, quoted(command),
        quoted(recipe.title.en), quoted(recipe.title.es));
}

std::string posterior_csv(Problem const& problem, Fit const& fit, scenario::Registry const& registry) {
    std::string text;
    for (Free const& one : problem.recipe.free) {
        text += (text.empty() ? "" : ",") + registry[one.parameter].key;
    }
    text += "\n";
    for (Eigen::Index row = 0; row < fit.values.rows(); ++row) {
        for (Eigen::Index j = 0; j < fit.values.cols(); ++j) {
            text += fmt::format("{}{:.6g}", j == 0 ? "" : ",", fit.values(row, j));
        }
        text += "\n";
    }
    return text;
}

}  // namespace contrapeso::calibration
