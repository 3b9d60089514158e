// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/fields.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "contrapeso/core/units.h"
#include "contrapeso/country/parameters.h"

namespace contrapeso {
namespace {

constexpr std::array<std::string_view, 2> colours{"red", "blue"};

struct Toy {
    Hazard death;
    std::array<Share, 2> share;
    Days duration;
    std::array<Places, 2> places;

    static constexpr auto fields() {
        return std::tuple{Field{"death", &Toy::death}, FieldPer{"share", &Toy::share, colours}, Field{"duration", &Toy::duration},
                          FieldPer{"houses", &Toy::places, colours, "places"}};
    }
};

/// Leaves one member out.
struct Forgetful {
    Hazard death;
    Days duration;

    static constexpr auto fields() { return std::tuple{Field{"death", &Forgetful::death}}; }
};

static_assert(Described<Toy>);
static_assert(!Described<Forgetful>, "a forgotten member must not compile");
static_assert(!Described<Hazard>, "a struct without a list is not described");

TEST(Fields, every_scalar_is_visited_in_order_with_key_and_unit) {
    Toy toy{};
    std::vector<std::string> seen;
    for_each_scalar(toy, "toy",
                    [&](std::string const& key, std::string_view unit, double&) { seen.push_back(key + " [" + std::string{unit} + "]"); });
    EXPECT_EQ(seen, (std::vector<std::string>{"toy.death [per person-year]", "toy.share.red [share]", "toy.share.blue [share]", "toy.duration [days]",
                                              "toy.houses.red.places [places]", "toy.houses.blue.places [places]"}));
}

TEST(Fields, a_visit_can_write) {
    Toy toy{};
    double next = 1;
    for_each_scalar(toy, "toy", [&](std::string const&, std::string_view, double& value) { value = next++; });
    EXPECT_EQ(toy.death.per_year, 1);
    EXPECT_EQ(toy.share[1].value, 3);
    EXPECT_EQ(toy.duration.value, 4);
    EXPECT_EQ(toy.places[1].value, 6);
}

TEST(Fields, the_parameters_of_the_country_are_their_scalars_in_order) {
    country::Parameters parameters{};
    double const* const begin = reinterpret_cast<double const*>(&parameters);
    std::set<std::string> keys;
    std::size_t at = 0;
    country::for_each_parameter(parameters, [&](std::string const& key, std::string_view, double& value) {
        EXPECT_EQ(&value, begin + at) << key;
        EXPECT_TRUE(keys.insert(key).second) << key;
        ++at;
    });
    EXPECT_EQ(at * sizeof(double), sizeof(parameters));
    EXPECT_EQ(country::parameter_keys().size(), at);
}

TEST(Units, rates_turn_into_days) {
    EXPECT_EQ(Hazard{365.25}.per_day(), 1);
    EXPECT_EQ(Rate{730.5}.per_day(), 2);
    EXPECT_EQ(Years{2}.days(), 730.5);
    EXPECT_FALSE(Strength{0}.on());
    EXPECT_TRUE(Strength{0.01}.on());
}

}  // namespace
}  // namespace contrapeso
