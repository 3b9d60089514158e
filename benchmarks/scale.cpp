// SPDX-License-Identifier: Apache-2.0
// The same events in a country with one, ten and a hundred times the people: cost follows events, not people.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include "contrapeso/core/contracts.h"
#include "contrapeso/country/parameters.h"
#include "measure.h"
#include "replicate.h"

namespace contrapeso::benchmarks {
namespace {

/// What is per inhabitant is divided, so that as many events are expected as before; the feud, which thins with the inhabitants between two
/// gangs, is multiplied. All else is per gang member, per prisoner or for the whole country, and none of those become more.
struct Scaled {
    std::string_view key;
    int exponent{};  ///< of the number of times
};
constexpr std::array per_inhabitant{Scaled{"population.general_fertility_rate", -1},
                                    Scaled{"population.death_hazard_at_30.female", -1},
                                    Scaled{"population.death_hazard_at_30.male", -1},
                                    Scaled{"population.infant_death_hazard", -1},
                                    Scaled{"population.emigration_hazard", -1},
                                    Scaled{"violence.background_hazard", -1},
                                    Scaled{"gangs.feud_rate", 1}};

double scale_of(std::string_view key, double times) {
    for (Scaled const& one : per_inhabitant) {
        if (one.key == key) {
            return one.exponent > 0 ? times : 1 / times;
        }
    }
    return 1;
}

country::Resolved with_people(country::Resolved scenario, double times) {
    auto table = std::make_shared<population::PlaceTable>(*scenario.places);
    table->population *= times;
    scenario.places = table;
    auto const keys = country::parameter_keys();
    CONTRAPESO_EXPECT(std::all_of(per_inhabitant.begin(), per_inhabitant.end(), [&](Scaled const& one) {
        return std::any_of(keys.begin(), keys.end(), [&](auto const& key) { return key.key == one.key; });  // or it was renamed and keeps its value
    }));
    for (std::size_t i = 0; i < keys.size(); ++i) {
        double const scale = scale_of(keys[i].key, times);
        policy::Draw& draw = scenario.draws[i];
        draw.value *= scale;
        draw.prior.low *= scale;
        draw.prior.high *= scale;
        draw.prior.centre *= scale;
        bool const log_scale = draw.prior.family == policy::Prior::Family::lognormal;  // its spread is that of the logarithm
        draw.prior.spread *= log_scale ? 1 : scale;
        for (policy::Change& change : scenario.changes) {
            if (change.parameter == i && change.effect == policy::Change::Effect::replace) {
                change.value *= scale;
            }
        }
    }
    return scenario;
}

struct Country {
    double times{};
    country::Resolved scenario;
    std::vector<double> seconds{};
    double memory{};
    Work work{};
};

void measure(country::Resolved const& scenario, std::uint64_t runs) {
    std::vector<Country> countries;
    for (double const times : {1.0, 10.0, 100.0}) {
        countries.push_back({times, with_people(scenario, times)});
    }
    double const before = memory();
    for (std::uint64_t replicate = 0; replicate < runs; ++replicate) {
        for (Country& one : countries) {
            forget_peak_memory();
            one.seconds.push_back(seconds_of([&] { one.work = live_through(one.scenario, replicate); }));
            one.memory = std::max(one.memory, peak_memory() - before);
        }
    }
    fmt::print("| people, {} turns | events | least s | median s | as before | memory [MB] |\n|---|---|---|---|---|---|\n", runs);
    for (Country const& one : countries) {
        Spread const spread = spread_of(one.seconds);
        fmt::print("| {:.0f} million (× {:.0f}) | {:.2f} million | {:.3f} | {:.3f} | × {:.2f} | {:.0f} |\n",
                   static_cast<double>(one.work.persons) / 1e6, one.times, static_cast<double>(one.work.events) / 1e6, spread.least, spread.median,
                   spread.median / spread_of(countries.front().seconds).median, one.memory);
    }
}

}  // namespace
}  // namespace contrapeso::benchmarks

/// benchmark_scale [TURNS]
int main(int argc, char** argv) {
    auto const runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5;
    auto const loaded = contrapeso::benchmarks::load("el-salvador");
    if (!loaded || runs == 0) {
        return EXIT_FAILURE;
    }
    contrapeso::benchmarks::measure(loaded->resolved, runs);
}
