// SPDX-License-Identifier: Apache-2.0
// The budget against two cartels, and recruitment in a small city: slopes are exact, books close, policies share their draws, bad input is refused.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "contrapeso/published/models.h"
#include "contrapeso/published/proton_city.h"
#include "contrapeso/published/social_or_security.h"

namespace contrapeso::published {
namespace {

using budget::Economy;
using budget::Plan;
using budget::Sizes;
using budget::Spending;
using budget::Treatment;

Economy file() {
    return {.recruitment = 3e-3,
            .lethality = 1.2e-8,
            .saturation = 5.2e-8,
            .security_effect = 5.6676e-5,
            .social_effect = 0.0141 / 21e6,
            .entering = 5e-7,
            .violence_cost = 0.0796,
            .presence_cost = 11'200,
            .violence_weight = 1,
            .discount = 1e-3,
            .budget = 2e8};
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

/// As many replicates as the model allows at least, where there are any.
std::vector<Row> rows_of(Model const& model, Values values = {}) {
    bool const has_replicates = std::ranges::any_of(model.settings, [](Setting const& one) { return one.key == "replicates"; });
    if (has_replicates) {
        values.emplace("replicates", 8);
    }
    return model.reproduce(values, scenario::DataSource{{}});
}

Row row(std::vector<Row> const& rows, std::string const& quantity) {
    auto const found = std::ranges::find(rows, quantity, &Row::quantity);
    if (found == rows.end()) {
        ADD_FAILURE() << "no row " << quantity;
        return {};
    }
    return *found;
}

class PublishedPolicies : public testing::TestWithParam<Model (*)()> {};

TEST_P(PublishedPolicies, EveryRowAgreesAndSaysWhy) {
    Model const model = GetParam()();
    auto const rows = rows_of(model);
    EXPECT_GE(rows.size(), 10U);
    for (Row const& one : rows) {
        EXPECT_TRUE(one.agrees()) << model.name << ": " << one.quantity << " is " << one.ours << ", published " << one.published;
        EXPECT_FALSE(one.why.empty() || one.unit.empty()) << one.quantity;
        EXPECT_EQ(std::ranges::count(rows, one.quantity, &Row::quantity), 1) << one.quantity;
    }
}

TEST_P(PublishedPolicies, RefusesWhatIsOutOfBounds) {
    Model const model = GetParam()();
    for (Setting const& setting : model.settings) {
        EXPECT_TRUE(setting.low <= setting.value && setting.value <= setting.high) << setting.key;
        for (double const wrong : {setting.low - 1, setting.high * 1.01 + 1, std::numeric_limits<double>::quiet_NaN()}) {
            std::string const said = refusal([&] { (void)rows_of(model, {{std::string{setting.key}, wrong}}); });
            EXPECT_NE(said.find(setting.key), std::string::npos) << setting.key << " = " << wrong << ": " << said;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Models, PublishedPolicies, testing::Values(social_or_security, proton_oc), [](auto const& given) {
    std::string name{given.param().name};
    std::erase(name, '-');
    return name;
});

TEST(SocialOrSecurity, adjointIsTheSlopeInEveryDirection) {
    Economy mixed = file();
    mixed.violence_weight = 0.6;
    Sizes const start{25'000, 20'000};
    std::vector<Spending> const spending(15, {1e7, 2e7, 3e6});
    auto const exact = slopes(mixed, follow(mixed, start, spending));
    for (std::size_t const step : {0U, 7U, 14U}) {
        for (double Spending::*const money : {&Spending::security_one, &Spending::security_two, &Spending::social}) {
            auto more = spending, less = spending;
            more[step].*money += 1'000;
            less[step].*money -= 1'000;
            double const slope = (follow(mixed, start, more).cost - follow(mixed, start, less).cost) / 2'000;
            EXPECT_NEAR(exact[step].*money, slope, 1e-5 * std::abs(slope) + 1e-6);
        }
    }
}

TEST(SocialOrSecurity, equilibriaRestAndPriceIsRight) {
    auto const points = resting_points(file());
    ASSERT_EQ(points.size(), 2U);
    for (budget::RestingPoint const& point : points) {
        EXPECT_NEAR(growth(file(), {point.members, point.members}, point.spending).one, 0, 2e-3);  // a person less fades: √(C + 1)
        EXPECT_LT(point.social_return, 1);
        EXPECT_EQ(point.spending.social, 0);
    }
    EXPECT_GT(points[0].members, points[1].members);
    Economy cheap = file();
    cheap.social_effect *= 14;  // the return of 8 cents becomes more than a dollar
    bool spent = false;
    for (budget::RestingPoint const& point : resting_points(cheap)) {
        spent = spent || point.spending.social > 0;
        EXPECT_NEAR(growth(cheap, {point.members, point.members}, point.spending).one, 0, 2e-3);
    }
    EXPECT_TRUE(spent);
}

TEST(SocialOrSecurity, descentOnlyImprovesAndKeepsTheBudget) {
    Economy poor = file();
    poor.budget = 1e7;
    std::vector<Spending> const first(60, {1e6, 2e6, 1e6});
    for (Treatment const treatment : {Treatment::alike, Treatment::apart}) {
        Plan const plan = improve(poor, {25'000, 25'000}, first, treatment);
        EXPECT_LT(plan.cost, follow(poor, {25'000, 25'000}, first).cost);
        for (Spending const& u : plan.spending) {
            EXPECT_LE(u.total(), poor.budget);
            EXPECT_TRUE(treatment == Treatment::apart || u.security_one == u.security_two);
        }
    }
}

TEST(SocialOrSecurity, sizeUnderSpendingIsTheClosedForm) {
    Economy free = file();
    free.entering = 0;
    EXPECT_NEAR(size_under(free, 0, 0).value_or(0), 3e-3 / 6.4e-8, 1e-3);
    EXPECT_NEAR(size_under(free, 0, 2e8).value_or(0), 3e-3 * std::exp(-2e8 * free.social_effect) / 6.4e-8, 1e-3);
    EXPECT_FALSE(size_under(free, 1e9, 0));
}

TEST(SocialOrSecurity, impossibleInputIsRefused) {
    std::vector<Spending> const plan(2, {1, 1, 1});
    Economy negative = file(), endless = file(), heavy = file();
    negative.lethality = -1e-8;
    endless.discount = 0;
    heavy.violence_weight = 1.5;
    EXPECT_NE(refusal([&] { (void)follow(negative, {1, 1}, plan); }).find("below 0"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)follow(endless, {1, 1}, plan); }).find("discount"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)follow(heavy, {1, 1}, plan); }).find("weight"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)follow(file(), {-1, 1}, plan); }).find("below 0"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)follow(file(), {1, 1}, {}); }).find("step"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)follow(file(), {1, 1}, {{2e8, 1, 0}}); }).find("budget"), std::string::npos);
}

TEST(SocialOrSecurity, wrongCoefficientShows) {
    double const right = resting_points(file()).front().members;
    for (double Economy::*const rate :
         {&Economy::recruitment, &Economy::lethality, &Economy::saturation, &Economy::security_effect, &Economy::discount, &Economy::violence_cost}) {
        Economy wrong = file();
        wrong.*rate *= 1.0001;
        auto const points = resting_points(wrong);
        EXPECT_TRUE(points.empty() || std::abs(points.front().members / right - 1) > 1e-5);
    }
    EXPECT_FALSE(row(rows_of(social_or_security(), {{"theta", 1.2e-8 * 1.0001}}), "larger equilibrium: members").agrees());
}

using recruitment::City;
using recruitment::CityParameters;
using recruitment::CityRun;
using recruitment::Person;
using recruitment::Policy;
using recruitment::Tie;

CityParameters small_city() {
    CityParameters parameters;
    parameters.persons = 300;
    parameters.members = 15;
    parameters.families = 4;
    parameters.months = 60;
    return parameters;
}

TEST(ProtonOc, tiesHaveTwoEnds) {
    City city{small_city(), Policy::families, {.seed = 3, .replicate = 0}};
    for (int month = 0; month < 60; ++month) {
        city.month();
    }
    auto const& people = city.people();
    for (int who = 0; who < static_cast<int>(people.size()); ++who) {
        for (Tie const& tie : people[static_cast<std::size_t>(who)].ties) {
            auto const& back = people[static_cast<std::size_t>(tie.other)].ties;
            auto const found = std::ranges::find(back, who, &Tie::other);
            ASSERT_NE(found, back.end());
            EXPECT_EQ(found->layers, tie.layers);
            EXPECT_EQ(found->offences, tie.offences);
            EXPECT_NE(tie.layers, 0);
            EXPECT_NE(tie.other, who);
        }
    }
}

TEST(ProtonOc, policiesShareLivesAndAWeaklessPolicyChangesNothing) {
    CityParameters nothing = small_city();
    nothing.reached = 0;
    nothing.arrest_multiple = 1;
    CityRun const none = run_city(nothing, Policy::none, 5, 2);
    for (Policy const policy : {Policy::leaders, Policy::facilitators, Policy::families, Policy::pupils}) {
        CityRun const run = run_city(nothing, policy, 5, 2);
        EXPECT_EQ(run.members, none.members);
        EXPECT_EQ(run.recruits, none.recruits);
        EXPECT_EQ(run.crimes_per_10k, none.crimes_per_10k);
    }
    City calm{small_city(), Policy::none, {.seed = 5, .replicate = 2}}, busy{small_city(), Policy::leaders, {.seed = 5, .replicate = 2}};
    for (int month = 0; month < 60; ++month) {
        calm.month();
        busy.month();
    }
    EXPECT_TRUE(std::ranges::equal(calm.people(), busy.people(), [](Person const& a, Person const& b) {
        return a.key == b.key && a.born == b.born && a.mother == b.mother && a.partner == b.partner;
    }));
    EXPECT_NE(run_city(small_city(), Policy::none, 5, 2).crimes_per_10k, run_city(small_city(), Policy::none, 6, 2).crimes_per_10k);
}

TEST(ProtonOc, membersAreWhoTheyWereAndWhoJoined) {
    CityParameters parameters = small_city();
    parameters.policy_from = 0;
    parameters.arrests = 0;
    City city{parameters, Policy::none, {.seed = 1, .replicate = 0}};
    EXPECT_EQ(city.free_members(), parameters.members);
    std::int64_t joined = 0;
    for (int month = 0; month < 240; ++month) {
        std::vector<Person> const before = city.people();
        std::int64_t const recruits = city.recruits();
        city.month();
        joined += city.recruits() - recruits;
        int gone = 0;
        int were = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            were += before[i].member ? 1 : 0;
            gone += before[i].member && city.people()[i].key != before[i].key ? 1 : 0;
        }
        ASSERT_LE(city.free_members(), were + city.recruits() - recruits - gone);
        ASSERT_GE(city.free_members(), were - gone);
    }
    EXPECT_GT(joined, 0);
    EXPECT_EQ(city.prisoners(), 0);
}

TEST(ProtonOc, embeddednessIsAShareAndGrowsWithMembersNear) {
    City const city{small_city(), Policy::none, {.seed = 1, .replicate = 0}};
    double of_members = 0, of_others = 0;
    int others = 0;
    for (int who = 0; who < 300; ++who) {
        double const share = city.embeddedness(who);
        EXPECT_TRUE(share >= 0 && share <= 1);
        bool const member = city.people()[static_cast<std::size_t>(who)].member;
        (member ? of_members : of_others) += share;
        others += member ? 0 : 1;
    }
    EXPECT_GT(of_members / 15, of_others / others);
}

TEST(ProtonOc, leadersInPrisonShrinkTheGroup) {
    CityParameters hard = small_city();
    hard.arrests = 300;
    double change = 0;
    for (std::uint64_t replicate = 0; replicate < 10; ++replicate) {
        change += run_city(hard, Policy::leaders, 1, replicate).members - run_city(hard, Policy::none, 1, replicate).members;
    }
    EXPECT_LT(change, 0);
}

TEST(ProtonOc, impossibleCitiesAreRefused) {
    CityParameters families = small_city(), large = small_city(), short_run = small_city(), negative = small_city(), empty = small_city();
    families.families = 16;
    large.members = 31;
    short_run.months = 12;
    negative.arrests = -1;
    empty.persons = 0;
    EXPECT_NE(refusal([&] { (void)run_city(families, Policy::none, 1, 0); }).find("families"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)run_city(large, Policy::none, 1, 0); }).find("tenth"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)run_city(short_run, Policy::none, 1, 0); }).find("begin"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)run_city(negative, Policy::none, 1, 0); }).find("negative"), std::string::npos);
    EXPECT_NE(refusal([&] { (void)run_city(empty, Policy::none, 1, 0); }).find("persons"), std::string::npos);
}

}  // namespace
}  // namespace contrapeso::published
