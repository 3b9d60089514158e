// SPDX-License-Identifier: Apache-2.0
#pragma once
// A country small enough to hold in one's head: three parameters, two municipalities, three policies, one base scenario.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>

#include "contrapeso/scenario/scenario.h"

namespace contrapeso::scenario::toy {

using Texts = std::map<std::string, std::string, std::less<>>;

inline std::vector<country::ParameterKey> keys() {
    return {{"gangs.recruitment_hazard", "per person-year"}, {"courts.release_share", "share"}, {"courts.capacity", "persons"}};
}

inline std::string fact(std::string const& table, std::string const& value, std::string const& unit, std::string const& bounds,
                        std::string const& prior = "") {
    return "[" + table + "]\nvalue = " + value + "\nunit = \"" + unit + "\"\nbounds = " + bounds + "\n" +
           (prior.empty() ? "" : "prior = " + prior + "\n") +
           "status = \"measured\"\nsource = \"a book\"\nname = { en = \"n\", es = \"n\" }\ndescription = { en = \"d\", es = \"d\" }\n";
}

inline std::string policy(std::string const& changes) {
    return "name = { en = \"p\", es = \"p\" }\ndescription = { en = \"d\", es = \"d\" }\n" + changes;
}

inline Texts texts() {
    Texts files;
    files["data/parameters/gangs.toml"] = fact("recruitment_hazard", "0.2", "per person-year", "[0.0, 2.0]", "{ lognormal = [0.2, 0.3] }");
    files["data/parameters/courts.toml"] = fact("release_share", "0.5", "share", "[0.0, 1.0]") + fact("capacity", "100", "persons", "[0, 1000]");
    files["data/policies/reform.toml"] = policy(
        "[[change]]\nparameter = \"courts.release_share\"\nfrom = 2012-01-01\nvalue = 0.8\n"
        "[[change]]\nparameter = \"courts.capacity\"\nfrom = 2012-02-01\nuntil = 2013-02-01\nscale = 2\n");
    files["data/policies/crackdown.toml"] = policy("[[change]]\nparameter = \"courts.release_share\"\nfrom = 2013-01-01\nvalue = 0.1\n");
    files["data/policies/hiring.toml"] = policy("[[change]]\nparameter = \"courts.capacity\"\nscale = 3\n");
    files["data/countries/toyland/places.csv"] =
        "department,municipality,population_2007_estimate,urban_percent,illiteracy_percent,school_attendance_percent,piped_water_percent,"
        "electricity_percent,earth_floor_percent,men_per_100_women,total_fertility_rate\n"
        "north,alpha,300,90,10,90,80,90,10,95,2.0\nsouth,beta,100,10,30,70,40,50,50,97,3.0\n";
    std::string population = "# mid-year values\ndate,indicator,value,source\n";
    for (std::string const name : {"age_0_4", "age_5_14", "age_15_24", "age_25_64", "age_65_plus"}) {
        population += "2009-07-01," + name + ",200,book\n2010-07-01," + name + ",400,book\n";
    }
    files["data/countries/toyland/population.csv"] = population + "2009-07-01,population,1000,book\n2010-07-01,population,2000,book\n";
    files["data/countries/toyland/homicide_victims.csv"] = "sex,age,victims\nmale,20,3\nfemale,30,1\n";
    files["scenarios/base.toml"] =
        "contrapeso = 1\ntitle = { en = \"Base\", es = \"Base\" }\ncountry = \"toyland\"\nstart = 2010-01-01\nend = 2014-12-31\n";
    return files;
}

/// The library of these files; throws what is wrong with them.
inline Library library(Texts files = texts()) {
    Diagnostics faults;
    DataSource data{std::move(files)};
    auto registry = read_registry(data, keys(), faults);
    if (!registry) {
        throw std::runtime_error{faults.empty() ? "no registry" : to_string(faults.front())};
    }
    Digest const digest = data.digest();
    return {std::move(data), std::move(*registry), digest};
}

/// Loads scenarios/mine.toml = `text`, beside the other files.
struct Attempt {
    std::optional<Loaded> loaded;
    Diagnostics faults;

    [[nodiscard]] bool complains(std::string const& line) const {
        return std::any_of(faults.begin(), faults.end(), [&](Diagnostic const& one) { return to_string(one) == line; });
    }
    [[nodiscard]] std::string said() const {
        std::string all;
        for (Diagnostic const& one : faults) {
            all += to_string(one) + "\n";
        }
        return all;
    }
};

inline Attempt load(std::string const& text, LoadOptions const& options = {}, Texts files = texts()) {
    files["scenarios/mine.toml"] = text;
    Attempt attempt;
    attempt.loaded = load_scenario("mine", library(std::move(files)), options, attempt.faults);
    return attempt;
}

/// A scenario that extends the base.
inline std::string extending(std::string const& rest) { return "contrapeso = 1\nextends = \"base\"\n" + rest; }

/// The value of parameter `index` on `day`, without any draw.
inline double value_on(Loaded const& loaded, std::size_t index, Day day) {
    std::vector<double> base, values(loaded.resolved.draws.size());
    for (policy::Draw const& draw : loaded.resolved.draws) {
        base.push_back(draw.value);
    }
    policy::Timeline{base, loaded.resolved.changes}.resolve(day, values);
    return values[index];
}

inline constexpr std::size_t recruitment = 0, release = 1, capacity = 2;

}  // namespace contrapeso::scenario::toy
