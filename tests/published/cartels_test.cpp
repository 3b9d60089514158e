// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "contrapeso/published/age_cohorts.h"
#include "contrapeso/published/cartel_dynamics.h"
#include "contrapeso/published/cartel_network.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/prieto_curiel_two_cartels.h"
#include "contrapeso/published/runge_kutta.h"

namespace contrapeso::published {
namespace {

using namespace cartels;

/// The files of the repository; the tests run in its root.
scenario::DataSource const& repository() {
    static scenario::DataSource const data = [] {
        Diagnostics faults;
        return scenario::DataSource::folder(".", faults).value();
    }();
    return data;
}

std::vector<Row> rows_of(Model const& model, std::map<std::string, double> const& changes = {}, scenario::DataSource const& data = repository()) {
    Values values;
    for (Setting const& setting : model.settings) {
        values[std::string{setting.key}] = setting.value;
    }
    for (auto const& [key, value] : changes) {
        values[key] = value;
    }
    return model.reproduce(values, data);
}

Row row(std::vector<Row> const& rows, std::string const& quantity) {
    auto const found = std::ranges::find(rows, quantity, &Row::quantity);
    if (found == rows.end()) {
        ADD_FAILURE() << "no row " << quantity;
        return {};
    }
    return *found;
}

/// Where the stochastic rows do not matter.
std::map<std::string, double> const few{{"replicates", 2}};

bool same_bits(std::vector<Row> const& a, std::vector<Row> const& b) {
    return std::ranges::equal(a, b, [](Row const& one, Row const& two) { return one.ours == two.ours && one.quantity == two.quantity; });
}

Network toy(std::size_t cartels) {
    Weights const none(cartels, std::vector<double>(cartels));
    return ranked_network(std::vector<std::string>(cartels, "cartel"), none, none);
}

/// What a thrown BadModelInput says; empty if nothing is thrown.
template<class Call>
std::string refusal(Call const& call) {
    try {
        call();
    } catch (BadModelInput const& refused) {
        return refused.what();
    }
    return {};
}

TEST(RungeKutta, followsExponentialDecayToFourthOrder) {
    auto const error = [](int steps, StepRule rule) {
        std::vector<double> y{1};
        for (int step = 0; step < steps; ++step) {
            advance(y, 1.0 / steps, rule, [](auto const& at, auto& slope) { slope[0] = -at[0]; });
        }
        return std::abs(y[0] - std::exp(-1));
    };
    EXPECT_NEAR(error(10, StepRule::runge_kutta) / error(20, StepRule::runge_kutta), 16, 1);
    EXPECT_NEAR(error(10, StepRule::euler) / error(20, StepRule::euler), 2, 0.1);
}

TEST(PublishedCartels, allRowsAgreeAndSayWhy) {
    for (Model const& model : {prieto_curiel_2023(), prieto_curiel_two_cartels(), age_cohorts()}) {
        auto const rows = rows_of(model);
        EXPECT_GE(rows.size(), 15U) << model.name;
        for (Row const& one : rows) {
            EXPECT_TRUE(one.agrees()) << model.name << ": " << one.quantity << " is " << one.ours << ", published " << one.published;
            EXPECT_FALSE(one.why.empty() || one.unit.empty()) << one.quantity;
            EXPECT_EQ(std::ranges::count(rows, one.quantity, &Row::quantity), 1) << one.quantity;
        }
        EXPECT_TRUE(same_bits(rows, rows_of(model))) << model.name;
    }
}

TEST(PublishedCartels, settingsLieWithinTheirBoundsAndMoveSomething) {
    for (Model const& model : {prieto_curiel_2023(), prieto_curiel_two_cartels(), age_cohorts()}) {
        for (Setting const& setting : model.settings) {
            EXPECT_LE(setting.low, setting.value) << setting.key;
            EXPECT_GE(setting.high, setting.value) << setting.key;
        }
    }
    for (Model const& model : {prieto_curiel_two_cartels(), age_cohorts()}) {  // those of 2023 are moved below: its runs take longer
        auto const rows = rows_of(model, few);
        for (Setting const& setting : model.settings) {
            bool const is_counted = setting.value > 1 && setting.value == std::floor(setting.value);
            auto changed = few;
            changed[std::string{setting.key}] = setting.key == "seed"         ? 2
                                                : setting.key == "replicates" ? 3
                                                                              : setting.value + (is_counted ? 1 : -setting.value / 50);
            EXPECT_FALSE(same_bits(rows, rows_of(model, changed))) << model.name << " " << setting.key;
        }
    }
    auto const first = rows_of(prieto_curiel_2023(), few), second = rows_of(prieto_curiel_2023(), {{"replicates", 2}, {"seed", 2}});
    EXPECT_NE(row(first, "members, week 520, mean of replicates").ours, row(second, "members, week 520, mean of replicates").ours);
    EXPECT_EQ(row(first, "members, week 520").ours, row(second, "members, week 520").ours);
}

TEST(PublishedCartels, refusesWhatIsOutOfBoundsOrMissing) {
    for (Model const& model : {prieto_curiel_2023(), prieto_curiel_two_cartels(), age_cohorts()}) {
        for (Setting const& setting : model.settings) {
            for (double const wrong : {-1.0, setting.high * 1.01, std::numeric_limits<double>::quiet_NaN()}) {
                std::string const said = refusal([&] { (void)rows_of(model, {{std::string{setting.key}, wrong}}); });
                EXPECT_NE(said.find(setting.key), std::string::npos) << model.name << " " << setting.key << " = " << wrong << ": " << said;
            }
        }
        EXPECT_NE(refusal([&] { (void)model.reproduce({}, repository()); }).find("no value"), std::string::npos);
    }
    EXPECT_NE(refusal([] { (void)rows_of(prieto_curiel_2023(), {{"horizon_weeks", 10.5}}); }).find("whole"), std::string::npos);
    EXPECT_NE(refusal([] { (void)rows_of(age_cohorts(), {{"rho", 0}}); }).find("recruitment"), std::string::npos);
    EXPECT_NE(refusal([] { (void)rows_of(age_cohorts(), {{"youngest", 30}, {"oldest", 25}}); }).find("ages"), std::string::npos);
    EXPECT_NE(refusal([] { (void)rows_of(prieto_curiel_two_cartels(), {{"last_week", 50}}); }).find("window"), std::string::npos);
}

TEST(PublishedCartels, wrongCoefficientShows) {
    auto const disagree = [](Model const& model, std::string const& key, double factor, std::string const& quantity, double runs = 2) {
        double const value = std::ranges::find(model.settings, key, &Setting::key)->value;
        return !row(rows_of(model, {{key, value * factor}, {"replicates", runs}}), quantity).agrees();
    };
    for (char const* key : {"eta", "theta", "omega", "initial_members"}) {
        EXPECT_TRUE(disagree(prieto_curiel_2023(), key, 1.01, "members, week 520")) << key;
    }
    EXPECT_TRUE(disagree(prieto_curiel_2023(), "rho", 1.01, "members, week 520, mean of replicates", 20));
    for (char const* key : {"rho", "theta", "eta", "omega"}) {
        EXPECT_TRUE(disagree(prieto_curiel_two_cartels(), key, 1.001, "fixed point, closed form")) << key;
        EXPECT_TRUE(disagree(prieto_curiel_two_cartels(), key, 1.001, "truce in the window: net deaths")) << key;
    }
    for (char const* key : {"rho", "arrest_probability", "death_probability", "equilibrium"}) {
        EXPECT_TRUE(disagree(age_cohorts(), key, 1.01, "members, January 2022, expected chain")) << key;
    }
}

TEST(PublishedCartels, wrongWeightInTheNetworkShows) {
    std::map<std::string, std::string, std::less<>> texts;
    for (char const* name : {"mexico_cartels_2020.csv", "mexico_cartel_relations_2020.csv", "mexico_trends_2012_2021.csv"}) {
        std::string const path = std::string{"data/published/"} + name;
        texts[path] = repository().text(path).value();
    }
    std::string& relations = texts["data/published/mexico_cartel_relations_2020.csv"];
    std::string const link = "rival,N10013,N10025,7", before = relations;
    relations.replace(relations.find(link), link.size(), "rival,N10013,N10025,9");
    auto const rows = rows_of(prieto_curiel_2023(), few, scenario::DataSource{texts});
    EXPECT_FALSE(row(rows, "weight of all rivalries").agrees());
    EXPECT_FALSE(row(rows, "deaths, week 0").agrees());

    relations = before + "ally,N10001,N99999,1\n";
    EXPECT_NE(refusal([&] { (void)mexico_2020(scenario::DataSource{texts}); }).find("not in the list"), std::string::npos);
    relations = before + link + "\n";
    EXPECT_NE(refusal([&] { (void)mexico_2020(scenario::DataSource{texts}); }).find("twice"), std::string::npos);
    relations = before + "rival,N10001,N10002,-1\n";
    EXPECT_FALSE(refusal([&] { (void)mexico_2020(scenario::DataSource{texts}); }).empty());
    texts.erase("data/published/mexico_cartel_relations_2020.csv");
    EXPECT_NE(refusal([&] { (void)mexico_2020(scenario::DataSource{texts}); }).find("there is no"), std::string::npos);
}

TEST(CartelNetwork, refusesWhatIsNoNetwork) {
    using Names = std::vector<std::string>;
    Weights const two{{0, 1}, {1, 0}};
    EXPECT_NE(refusal([&] { (void)ranked_network({}, {}, {}); }).find("no cartels"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)ranked_network(Names{"a", "b"}, {{0, 1}, {1}}, two); }).find("not square"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)ranked_network(Names{"a", "b", "c"}, two, two); }).find("rows for 3"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)ranked_network(Names{"a", "b"}, two, {{0}}); }).find("allies"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)ranked_network(Names{"a", "b"}, {{0, -1}, {1, 0}}, two); }).find("negative"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)ranked_network(Names{"a", "b"}, {{1, 1}, {1, 0}}, two); }).find("own rival"), std::string::npos);
}

TEST(CartelNetwork, takesTheLargerDirectionAndRanksStably) {
    Weights rivals(3, std::vector<double>(3)), allies = rivals;
    rivals[2][0] = 4;
    rivals[0][2] = 1;
    allies[1][2] = 2;
    Network const network = ranked_network({"a", "b", "c"}, rivals, allies);
    EXPECT_EQ(network.names, (std::vector<std::string>{"c", "a", "b"}));
    EXPECT_DOUBLE_EQ(network.conflict(0, 1), 5.0 / 3);  // c against a: (4 + 1) / (2 + 1)
    EXPECT_DOUBLE_EQ(network.conflict(1, 0), 5);  // a has no ally
    EXPECT_DOUBLE_EQ(network.conflict(1, 1), 0);
    EXPECT_EQ(ranked_network({"x", "y", "z"}, Weights(3, {0, 0, 0}), Weights(3, {0, 0, 0})).names, (std::vector<std::string>{"x", "y", "z"}));
}

TEST(CartelDynamics, deathsAreTheQuadraticForm) {
    Network const network = mexico_2020(repository());
    State const start = power_law_start(network.size(), 115'000);
    double sum = 0;
    for (std::size_t i = 0; i < network.size(); ++i) {
        for (std::size_t j = 0; j < network.size(); ++j) {
            sum += start.members[i] * network.conflict(i, j) * start.members[j];
        }
    }
    EXPECT_NEAR(flows(network, {.lethality = 1e-8}, start.members).deaths, 1e-8 * sum, 1e-9);
}

TEST(CartelDynamics, booksBalance) {
    Network const network = mexico_2020(repository());
    Rates const rates{.recruitment = 2.5e-3, .arrests = 110, .lethality = 1.5e-8, .saturation = 4e-8};
    State const smooth = run(network, rates, power_law_start(network.size(), 115'000), 260);
    EXPECT_NEAR(smooth.total(), 115'000 + smooth.recruits - smooth.deaths - smooth.arrested - smooth.left, 1e-6);
    EXPECT_NEAR(smooth.arrested, 110 * 260, 1e-6);
    State const rough = run_at_random(network, rates, 115'000, 0, 3, 0), end = run_at_random(network, rates, 115'000, 52, 3, 0);
    EXPECT_EQ(end.total(), rough.total() + end.recruits - end.deaths - end.arrested - end.left);
    EXPECT_NE(end.total(), run_at_random(network, rates, 115'000, 52, 4, 0).total());
    EXPECT_NE(end.total(), run_at_random(network, rates, 115'000, 52, 3, 1).total());
}

TEST(CartelDynamics, refusesNegativeRatesAndForeignStates) {
    State const start = power_law_start(2, 1'000);
    EXPECT_NE(refusal([&] { (void)run(toy(2), {.recruitment = -1e-3}, start, 1); }).find("negative"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)run(toy(2), {.arrests = std::nan("")}, start, 1); }).find("no number"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)run(toy(3), {}, start, 1); }).find("2 cartels"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)power_law_start(0, 1'000); }).find("no cartels"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)power_law_start(2, 0); }).find("members"), std::string::npos);
}

/// One cartel without enemies is the mean field itself: it must turn where the closed form says.
TEST(CartelDynamics, oneCartelTurnsAtTheClosedForm) {
    Rates rates{.recruitment = 2.5e-3, .arrests = 110, .saturation = 6e-9};
    MeanField const field = mean_field(toy(1), rates, {100'000});
    EXPECT_DOUBLE_EQ(field.loss(), 6e-9);
    auto const sizes = field.equilibria(rates.arrests);
    ASSERT_TRUE(sizes);
    EXPECT_NEAR(run(toy(1), rates, power_law_start(1, sizes->stable), 1'000).total(), sizes->stable, 1e-3);
    EXPECT_NEAR(run(toy(1), rates, power_law_start(1, sizes->threshold * 1.05), 20'000).total(), sizes->stable, 1);
    EXPECT_TRUE(run(toy(1), rates, power_law_start(1, sizes->threshold * 0.95), 20'000).ended);
    EXPECT_NEAR(field.balancing_arrests(sizes->stable), rates.arrests, 1e-9);

    State const top = power_law_start(1, rates.recruitment / 2 / rates.saturation);  // the size that bears the most arrests
    rates.arrests = field.critical_arrests() * 0.99;
    EXPECT_FALSE(run(toy(1), rates, top, 20'000).ended);
    rates.arrests = field.critical_arrests() * 1.01;
    EXPECT_TRUE(run(toy(1), rates, top, 20'000).ended);
    EXPECT_FALSE(field.equilibria(rates.arrests));
}

TEST(CartelDynamics, moreArrestsEndThemSoonerAndNeverBelowZero) {
    auto const rows = rows_of(prieto_curiel_2023(), {{"arrest_multiple", 1.5}, {"horizon_weeks", 520}, {"replicates", 2}});
    EXPECT_LT(row(rows, "as is: members 2027").ours, 213'744);
    EXPECT_LT(row(rows, "arrests x8: years from 2022 until nobody is left").ours, 4.69);
    EXPECT_EQ(row(rows, "arrests x8: fewest members from 2022 on").ours, 0);
    EXPECT_NEAR(row(rows, "multiple that ends 150 cartels in a century").ours, 2.53 / 1.5, 0.01);
    EXPECT_TRUE(row(rows, "members, week 520").agrees());
    EXPECT_EQ(
        row(rows_of(prieto_curiel_2023(), {{"horizon_weeks", 260}, {"replicates", 2}}), "arrests x3: years from 2022 until nobody is left").ours, 0);
    EXPECT_LT(row(rows_of(prieto_curiel_2023(), {{"recruitment_multiple", 0.5}, {"replicates", 2}}), "as is: deaths 2027").ours, 100);
}

TEST(TwoCartels, truceReboundsAndWarsTireThemselvesOut) {
    Duel const duel{.recruitment = 6e-3, .lethality = 5.44e-8, .arrests = 1.6e-3, .saturation = 1.216e-7, .kind = Arrests::rate};
    DuelPath const calm = fight(duel, 25'000, 1'500), truce = fight(duel, 25'000, 1'500, {.multiple = 0, .first = 100, .last = 125});
    DuelPath const war = fight(duel, 25'000, 1'500, {.multiple = 3, .first = 100, .last = 125});
    EXPECT_EQ(truce.kills[100], 0);
    EXPECT_EQ(truce.kills[125], 0);
    EXPECT_GT(truce.kills[126], calm.kills[126]);
    EXPECT_LT(war.kills[126], calm.kills[126]);
    EXPECT_LT(truce.all_kills(), calm.all_kills());
    EXPECT_GT(war.all_kills() - calm.all_kills(), 0);
    EXPECT_LT(war.all_kills() - calm.all_kills(), 2 * 26 * 68);  // less than twice the killing of 26 more weeks: they shrink
    EXPECT_NE(refusal([&] { (void)fight(duel, -1, 10); }).find("below 0"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)fight(duel, 1, 10, {.multiple = -2}); }).find("below 0"), std::string::npos);
    EXPECT_FALSE(rest({.recruitment = 1e-3, .lethality = 1e-8, .arrests = 2e-3}));
    EXPECT_FALSE(rest({.recruitment = 1e-3}));
}

TEST(AgeCohorts, chainFollowsTheLogisticCurve) {
    Chain const chain{.recruitment = 2.1e-3, .recruited_share = 1, .arrest = 6e-4, .death = 7e-4, .saturation = 0.8e-3 / 600'000};
    double const growth = 0.8e-3, size = 600'000, start = 23'000;
    ChainPath const path = expected_chain(chain, start, 3'000);
    double const logistic = size / (1 + (size / start - 1) * std::exp(-growth * 3'000));
    EXPECT_NEAR(path.members.back(), logistic, 0.01 * logistic);
    for (std::size_t week = 1; week < path.members.size(); ++week) {
        ASSERT_NEAR(path.members[week], path.members[week - 1] + path.recruits[week] - path.arrests[week] - path.deaths[week] - path.leavers[week],
                    1e-6);
    }
    ChainPath const drawn = drawn_chain(chain, start, 100, 7, 0);
    EXPECT_TRUE(std::ranges::all_of(drawn.members, [](double members) { return members == std::floor(members); }));
    EXPECT_NEAR(drawn.members.back(), path.members[100], 1'000);
    EXPECT_NE(refusal([&] { (void)drawn_chain(chain, 0.5, 10, 1, 0); }).find("whole"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)expected_chain({.arrest = 1.5}, 10, 10); }).find("probability"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)expected_chain({.recruitment = -1}, 10, 10); }).find("below 0"), std::string::npos);
}

TEST(AgeCohorts, everyRecruitIsBornInOneYear) {
    ChainPath path{.members = {}, .recruits = {0, 10, 20, 30}, .arrests = {}, .deaths = {}, .leavers = {}};
    auto const ages = recruit_ages(15, 35);
    double all = 0;
    for (int year = 1925; year < 1960; ++year) {
        all += recruits_born_in(year, path, ages);
    }
    EXPECT_NEAR(all, 60, 1e-9);
    EXPECT_EQ(recruits_born_in(1990, path, ages), 0);
    EXPECT_GT(row(rows_of(age_cohorts(), {{"oldest", 40}}), "mean age at recruitment").ours, 27);
    EXPECT_FALSE(row(rows_of(age_cohorts(), {{"oldest", 36}}), "recruits born in 1990, expected chain").agrees());
}

}  // namespace
}  // namespace contrapeso::published
