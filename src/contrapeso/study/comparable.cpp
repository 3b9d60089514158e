// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/comparable.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace contrapeso::study {

namespace {

using scenario::Text;
using Texts = std::vector<Text>;

/// A property in which runs should agree: what it is called, how it reads, and what it means if it differs.
struct Property {
    Text name;
    std::string (*read)(Vintage const&);
    Text meaning;
};

Property const properties[] = {
    {{"engine", "motor"},
     [](Vintage const& run) { return run.engine; },
     {"part of the difference is the program's: run both anew with one program",
      "parte de la diferencia es del programa: corra ambos de nuevo con un mismo programa"}},
    {{"data", "datos"},
     [](Vintage const& run) { return run.data.substr(0, 12); },
     {"part of the difference is that of the data: run both anew with the same data",
      "parte de la diferencia es de los datos: corra ambos de nuevo con los mismos datos"}},
    {{"start of the replicates", "inicio de las réplicas"},
     [](Vintage const& run) { return run.parameters; },
     {"replicates start from other values, so that pairs have less in common: give both the same --fit",
      "las réplicas parten de otros valores y los pares tienen menos en común: dé a ambos el mismo --fit"}},
    {{"country", "país"},
     [](Vintage const& run) { return run.country; },
     {"no difference between countries is the effect of a policy", "ninguna diferencia entre países es el efecto de una política"}},
    {{"first day", "primer día"},
     [](Vintage const& run) { return to_string_date(run.start); },
     {"one of them has had longer to change", "uno de ellos tuvo más tiempo para cambiar"}},
    {{"last day", "último día"},
     [](Vintage const& run) { return to_string_date(run.end); },
     {"only the years that both have are compared", "solo se comparan los años que ambos tienen"}},
    {{"seed", "semilla"},
     [](Vintage const& run) { return std::to_string(run.seed); },
     {"pairs share no luck, and differences are as uncertain as if nothing were paired",
      "los pares no comparten el azar y las diferencias son tan inciertas como sin emparejar"}},
};

void compare(Vintage const& first, Vintage const& other, Texts& warnings) {
    for (Property const& property : properties) {
        std::string const a = property.read(first), b = property.read(other);
        if (a != b) {
            warnings.push_back(
                {fmt::format("{} and {} differ in {} ({}; {}): {}", first.name, other.name, property.name.en, a, b, property.meaning.en),
                 fmt::format("{} y {} difieren en {} ({}; {}): {}", first.name, other.name, property.name.es, a, b, property.meaning.es)});
        }
    }
    if (first.digest == other.digest && first.seed == other.seed) {
        warnings.push_back({fmt::format("{} and {} are the same scenario under the same luck: every difference is 0", first.name, other.name),
                            fmt::format("{} y {} son el mismo escenario con el mismo azar: toda diferencia es 0", first.name, other.name)});
    }
}

}  // namespace

std::vector<Text> warnings_of(std::span<Vintage const> runs) {
    Texts warnings;
    for (Vintage const& other : runs.subspan(1)) {
        compare(runs.front(), other, warnings);
    }
    std::size_t const fewest = std::ranges::min_element(runs, {}, &Vintage::replicates)->replicates;
    if (fewest < enough_replicates) {
        warnings.push_back({fmt::format("a preview: {} replicates, and the ends of bands want {} or more", fewest, enough_replicates),
                            fmt::format("una vista previa: {} réplicas, y los extremos de las bandas piden {} o más", fewest, enough_replicates)});
    }
    return warnings;
}

std::optional<Day> first_difference(nlohmann::json const& a, nlohmann::json const& b) {
    auto const day = [](nlohmann::json const& object, char const* name) { return parse_date(object.at(name).get<std::string>()).value_or(0); };
    bool const begin_alike = std::ranges::all_of(std::array{"country", "values", "triggers", "start", "fixed_parameters", "posterior"},
                                                 [&](auto name) { return a.value(name, nlohmann::json{}) == b.value(name, nlohmann::json{}); });
    if (!begin_alike) {
        return std::min(day(a, "start"), day(b, "start"));
    }
    auto const &of_a = a.at("changes"), &of_b = b.at("changes");
    std::optional<Day> first;
    auto const look = [&](nlohmann::json const& some, nlohmann::json const& others) {
        for (auto const& change : some) {
            if (std::ranges::find(others, change) == others.end()) {
                first = std::min(first.value_or(day(change, "from")), day(change, "from"));
            }
        }
    };
    look(of_a, of_b);
    look(of_b, of_a);
    return first;
}

}  // namespace contrapeso::study
