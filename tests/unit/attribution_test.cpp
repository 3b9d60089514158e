// SPDX-License-Identifier: Apache-2.0
// Dividing a change among switches: games whose answer is known, a country with planted causes, and the way from files to the study file.
#include <gtest/gtest.h>

#include <atomic>
#include <bit>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "contrapeso/audit/question.h"
#include "contrapeso/stats/acceptance.h"
#include "contrapeso/store/attributions.h"
#include "contrapeso/study/attribution.h"
#include "contrapeso/study/switched.h"
#include "support/small_country.h"
#include "support/temporary_folder.h"
#include "unit/scenario_toy.h"

namespace contrapeso::study {
namespace {

using scenario::Switch;

constexpr bool has(Combination on, std::size_t which) { return (on >> which & 1U) == 1; }

std::vector<std::size_t> first(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i) {
        numbers[i] = i;
    }
    return numbers;
}

/// A number that begins at 100 and ends at `until`.
EndsOf game(std::function<double(Combination)> until) {
    return [until = std::move(until)](std::size_t /*replicate*/, Combination on) { return Ends{100, until(on)}; };
}

TEST(Attribution, ASumIsDividedIntoItsTerms) {
    std::vector<double> const terms{-40, 10, -5};
    Design const design = Design::of(3, 1);
    auto const result =
        attribute(design, first(2),
                  game([&](Combination on) { return 90 + (has(on, 0) ? terms[0] : 0) + (has(on, 1) ? terms[1] : 0) + (has(on, 2) ? terms[2] : 0); }));
    EXPECT_DOUBLE_EQ(result.points.total.mean, -45);
    EXPECT_DOUBLE_EQ(result.points.rest.mean, -10);
    EXPECT_NEAR(result.points.overlap.mean, 0, 1e-12);
    EXPECT_DOUBLE_EQ(result.from.q[median_of_seven], 100);
    EXPECT_DOUBLE_EQ(result.until.q[median_of_seven], 55);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Part const& part = result.points.parts[i];
        EXPECT_NEAR(part.share.mean, terms[i], 1e-12);
        EXPECT_NEAR(part.first.mean, terms[i], 1e-12);
        EXPECT_NEAR(part.last.mean, terms[i], 1e-12);
        EXPECT_NEAR(part.low, part.high, 1e-12);
        EXPECT_NEAR(part.share.error, 0, 1e-12);
    }
}

TEST(Attribution, AProductIsDividedIntoItsFactorsInLogs) {
    Design const design = Design::of(2, 1);
    auto const result = attribute(design, first(2), game([&](Combination on) { return 100 * (has(on, 0) ? 0.5 : 1) * (has(on, 1) ? 0.4 : 1); }));
    ASSERT_TRUE(result.logs);
    EXPECT_NEAR(result.logs->parts[0].share.mean, std::log(0.5), 1e-12);
    EXPECT_NEAR(result.logs->parts[1].share.mean, std::log(0.4), 1e-12);
    // In points the two overlap: alone -50 and -60, together -80, so that each loses half of the 30 that both claim.
    EXPECT_NEAR(result.points.parts[0].share.mean, -35, 1e-12);
    EXPECT_NEAR(result.points.parts[1].share.mean, -45, 1e-12);
    EXPECT_NEAR(result.points.parts[0].low, -50, 1e-12);
    EXPECT_NEAR(result.points.parts[0].high, -20, 1e-12);
    EXPECT_NEAR(result.points.overlap.mean, -30, 1e-12);
}

TEST(Attribution, SwitchesThatDoTheSameShareItAlike) {
    auto const result = attribute(Design::of(4, 1), first(2), game([](Combination on) { return (on & 3U) != 0 ? 40.0 : 100.0; }));
    EXPECT_NEAR(result.points.parts[0].share.mean, -30, 1e-12);
    EXPECT_NEAR(result.points.parts[1].share.mean, -30, 1e-12);
    EXPECT_NEAR(result.points.parts[2].share.mean, 0, 1e-12) << "what does nothing gets nothing";
}

TEST(Attribution, ThereAreNoLogsOfNothing) {
    auto const result = attribute(Design::of(1, 1), first(2), game([](Combination on) { return on == 0 ? 0.0 : 50.0; }));
    EXPECT_FALSE(result.logs);
    EXPECT_DOUBLE_EQ(result.points.parts[0].share.mean, 50);
}

TEST(AttributionDesign, ACircleAsksEverySwitchInEveryPlaceTwice) {
    Design const design = Design::of(7, 3);
    ASSERT_EQ(design.orders, Orders::circles);
    std::set<std::vector<Combination>> different;
    for (std::size_t replicate = 0; replicate < 5; ++replicate) {
        auto const combinations = design.combinations(replicate);
        EXPECT_EQ(combinations.size(), design.combinations_of_a_replicate());
        EXPECT_EQ(combinations.front(), design.all_on());
        EXPECT_EQ(combinations[1], 0U);
        std::vector<std::vector<int>> times(7, std::vector<int>(7));
        std::vector<double> weight(7);
        for (Design::Step const& step : design.steps(replicate)) {
            ++times[step.which][step.group];
            weight[step.which] += step.weight;
            EXPECT_EQ(std::popcount(step.before), static_cast<int>(step.group));
            EXPECT_EQ(std::ranges::count(combinations, step.before), 1);
        }
        for (std::size_t which = 0; which < 7; ++which) {
            EXPECT_EQ(times[which], std::vector<int>(7, 2));
            EXPECT_NEAR(weight[which], 1, 1e-12);
        }
        different.insert(combinations);
    }
    EXPECT_GT(different.size(), 1U) << "every replicate has another circle";
    EXPECT_EQ(design.combinations(2), design.combinations(2)) << "the same one each time";
}

TEST(AttributionDesign, CirclesFindWhatAllOrdersFind) {
    // A game in which neighbours matter: no single circle can be right.
    auto const until = [](Combination on) {
        double value = 100;
        for (std::size_t i = 0; i < 6; ++i) {
            value *= has(on, i) ? 0.9 - 0.1 * static_cast<double>(i) : 1;
            value += has(on, i) && has(on, (i + 2) % 6) ? 7 * static_cast<double>(i) : 0;
        }
        return value;
    };
    auto const exact = attribute({6, Orders::all, 0}, first(2), game(until));
    auto const sampled = attribute({6, Orders::circles, 11}, first(400), game(until));
    for (std::size_t i = 0; i < 6; ++i) {
        Spread const& share = sampled.points.parts[i].share;
        double const wanted = exact.points.parts[i].share.mean;
        EXPECT_TRUE(stats::accept_mean(share.mean, wanted, share.error)) << i << ": " << stats::accept_mean(share.mean, wanted, share.error).text;
        EXPECT_FALSE(stats::accept_mean(share.mean, wanted + 8 * share.error, share.error));
        EXPECT_NEAR(sampled.points.parts[i].first.mean, exact.points.parts[i].first.mean, 1e-9);
        EXPECT_NEAR(sampled.points.parts[i].last.mean, exact.points.parts[i].last.mean, 1e-9);
    }
}

/// A country in which others kill at a rate that two causes lower from 2016 on, by half and to two fifths.
country::Resolved planted(Combination on) {
    testing::SmallCountry country{1, 100'000};
    country.set("violence.background_hazard", 4e-3).between(day_of(2015, 1, 1), day_of(2016, 12, 31));
    country::Resolved resolved = country.resolved();
    auto const keys = country::parameter_keys();
    auto const at = std::ranges::find(keys, std::string{"violence.background_hazard"}, &country::ParameterKey::key);
    for (std::size_t const which : {0U, 1U}) {
        if (has(on, which)) {
            policy::Change change;
            change.parameter = static_cast<std::size_t>(at - keys.begin());
            change.from = day_of(2016, 1, 1);
            change.effect = policy::Change::Effect::multiply;
            change.value = which == 0 ? 0.5 : 0.4;
            resolved.changes.push_back(change);
        }
    }
    return resolved;
}

TEST(Attribution, PlantedCausesOfACountryAreRecovered) {
    constexpr std::size_t replicates = 24;
    Design const design = Design::of(2, 5);
    std::map<std::pair<std::size_t, Combination>, std::vector<double>> readings;
    for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
        for (Combination const on : design.combinations(replicate)) {
            readings[{replicate, on}] = ends_of(country::simulate(planted(on), {5, replicate}), 2015, 2016);
        }
    }
    std::size_t const killed = country::find_indicator("homicide_victim_count");
    auto const result = attribute(design, first(replicates), [&](std::size_t replicate, Combination on) {
        return ends_in(readings.at({replicate, on}), killed);
    });
    ASSERT_TRUE(result.logs);
    for (auto const& [which, factor] : {std::pair{0U, 0.5}, std::pair{1U, 0.4}}) {
        Spread const& share = result.logs->parts[which].share;
        auto const verdict = stats::accept_mean(share.mean, std::log(factor), share.error);
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(stats::accept_mean(share.mean, std::log(factor * 1.25), share.error)) << "too few killings to tell";
    }
    // What all off leaves is luck, and the same for everybody.
    EXPECT_TRUE(stats::accept_mean(result.logs->rest.mean, 0, result.logs->rest.error));
    EXPECT_NEAR(result.points.total.mean, result.points.rest.mean + result.points.parts[0].share.mean + result.points.parts[1].share.mean, 1e-9);
}

TEST(AttributionUnits, ComeReplicateByReplicateSoThatStoppingLeavesWholeOnes) {
    Design const design = Design::of(2, 1);
    auto const units = units_of(design, 3, [](Unit unit) { return unit.replicate == 0 && unit.on == 3; });
    ASSERT_EQ(units.size(), 11U);
    std::set<std::pair<std::size_t, Combination>> done{{0, 3}};
    for (std::size_t i = 0; i < 8; ++i) {  // stopped in the third replicate
        done.emplace(units[i].replicate, units[i].on);
    }
    EXPECT_EQ(whole_replicates(design, 3, [&](Unit unit) { return done.contains({unit.replicate, unit.on}); }), first(2));
}

std::string switch_text(std::string const& rest) {
    return "contrapeso_switch = 1\nname = { en = \"one\", es = \"uno\" }\ndescription = { en = \"off\", es = \"no\" }\n" + rest;
}

/// Two switches over a toy scenario: reform and crackdown.
scenario::toy::Texts toy_texts() {
    auto files = scenario::toy::texts();
    files["data/switches/reform.toml"] = switch_text("rank = 2\n[[policy]]\nuse = \"reform\"\nenabled = false\n");
    files["data/switches/crackdown.toml"] = switch_text(
        "rank = 1\n[[policy]]\nuse = \"crackdown\"\nenabled = false\n[[never_without]]\nswitch = \"reform\"\nwhy = { en = \"e\", es = \"s\" }\n"
        "[[built_in]]\nof = [\"arrest_count\"]\nshown_by = \"some_claim\"\n");
    files["scenarios/mine.toml"] = scenario::toy::extending("[[policy]]\nuse = \"reform\"\n[[policy]]\nuse = \"crackdown\"\nwins = true\n");
    return files;
}

TEST(Switches, PutOffWhatTheyName) {
    auto const library = scenario::toy::library(toy_texts());
    Diagnostics faults;
    auto const all = scenario::read_switches(library, faults);
    ASSERT_TRUE(all) << to_string(faults.at(0));
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ((*all)[0].name, "crackdown") << "by rank";
    EXPECT_TRUE((*all)[0].has_built_in_sign("arrest_count"));
    EXPECT_FALSE((*all)[0].has_built_in_sign("prison_population"));
    auto whole = scenario::load_scenario("mine", library, {}, faults);
    ASSERT_TRUE(whole);
    Switched switched{*whole, "mine", library, {}, *all};
    auto const release_on = [&](Combination on, Day day) {
        scenario::Loaded loaded = *whole;
        loaded.resolved = switched.under(on);
        return scenario::toy::value_on(loaded, scenario::toy::release, day);
    };
    Day const late = day_of(2014, 1, 1);
    EXPECT_EQ(release_on(3, late), 0.1);
    EXPECT_EQ(release_on(2, late), 0.8) << "crackdown off";
    EXPECT_EQ(release_on(0, late), 0.5) << "both off";
    EXPECT_FALSE(same_schedule(switched.under(2), whole->resolved));
    auto early = *whole;
    early.resolved.end = day_of(2012, 12, 31);
    auto off = switched.under(2);
    off.end = early.resolved.end;
    EXPECT_TRUE(same_schedule(off, early.resolved)) << "the crackdown of 2013 does nothing before";
    auto const never = never_existed(*all);
    ASSERT_EQ(never.pairs.size(), 1U);
    EXPECT_EQ(never.combinations, 1U) << "crackdown without reform, of four";
    EXPECT_NE(hex(switched.digest()), hex(Switched(*whole, "mine", library, {}, {(*all)[0]}).digest()));
}

TEST(Switches, FaultsAreToldAllAtOnce) {
    auto files = toy_texts();
    files["data/switches/reform.toml"] = switch_text("ranks = 2\ncounted_by = [\"oficial\"]\n[[never_without]]\nswitch = \"crakdown\"\n");
    auto const library = scenario::toy::library(files);
    Diagnostics faults;
    EXPECT_FALSE(scenario::read_switch("reform", library, faults));
    std::string said;
    for (Diagnostic const& one : faults) {
        said += to_string(one) + "\n";
    }
    for (char const* const part : {"`ranks`", "there is no observer `oficial`. Did you mean `official`?", "Did you mean `crackdown`?",
                                   "`why` is missing", "puts nothing off"}) {
        EXPECT_NE(said.find(part), std::string::npos) << part << " is not in\n" << said;
    }
    faults.clear();
    EXPECT_FALSE(scenario::read_switch("reforn", library, faults));
    EXPECT_EQ(to_string(faults.at(0)), "--switch: there is no switch `reforn`. Did you mean `reform`?");
}

TEST(Switches, ThoseThatShipAreReadAndTheirSignsAreInTheRegister) {
    Diagnostics faults;
    auto const library = scenario::open_library(std::nullopt, faults);
    ASSERT_TRUE(library);
    auto const all = scenario::read_switches(*library, faults);
    auto const questions = audit::read_questions(*library, faults);
    ASSERT_TRUE(all && questions) << to_string(faults.at(0));
    std::ifstream register_file{"docs/signs.md"};
    std::string const page{std::istreambuf_iterator<char>{register_file}, {}};
    std::set<int> ranks;
    for (Switch const& one : *all) {
        EXPECT_TRUE(ranks.insert(one.rank).second) << one.name;
        for (scenario::BuiltInSign const& sign : one.built_in) {
            auto const claim = std::ranges::find(questions->claims, sign.shown_by, &audit::Claim::key);
            ASSERT_NE(claim, questions->claims.end()) << one.name << ": " << sign.shown_by;
            auto const row = page.find("| " + claim->says.en + " |");
            ASSERT_NE(row, std::string::npos) << claim->says.en;
            std::string const line = page.substr(row, page.find('\n', row) - row);
            EXPECT_TRUE(line.ends_with("| built in |")) << line;
        }
    }
}

TEST(KeptAttributions, ComeBackAndAnswerForOtherNumbersOfTheSameRuns) {
    TemporaryFolder const folder;
    Design const design = Design::of(2, 9);
    store::KeptAttribution one;
    one.runs = "0123456789abcdef";
    one.scenario = "toy";
    one.scenario_digest = "feed";
    one.indicator = "homicide_victim_count:truth";
    one.from = 2015;
    one.until = 2016;
    one.design = design;
    one.switches = {{"a", {"A", "Á"}, true}, {"b", {"B", "B"}, false}};
    one.never_existed = {{"never", "nunca"}};
    one.never_existed_combinations = 1;
    one.command = "contrapeso attribute toy";
    store::KeptAttribution other = one;
    other.indicator = "prison_population:truth";
    std::size_t const killed = country::find_indicator("homicide_victim_count"), held = country::find_indicator("prison_population");
    {
        store::StudyFile file{folder.path("a.db")};
        store::keep_attribution(file, one);
        store::keep_attribution(file, other);
        store::CombinationRuns runs{file, one.runs, design, 3};
        for (Unit const unit : units_of(design, 3, [&](Unit each) { return runs.has(each); })) {
            if (unit.replicate < 2 || unit.on == 3) {
                std::vector<double> readings(2 * country::indicators.size(), 100);
                readings[country::indicators.size() + killed] = has(unit.on, 0) ? 50 : 100;
                readings[country::indicators.size() + held] = has(unit.on, 1) ? 300 : 100;
                runs.keep(unit, readings);
            }
        }
        EXPECT_EQ(runs.whole(), first(2));
    }
    store::StudyFile file{folder.path("a.db")};
    auto const kept = store::find_attributions(file, "feed", 9);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_TRUE(store::find_attributions(file, "feed", 8).empty());
    auto const found = store::find_attribution(file, store::id_of(one));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, store::id_of(one));
    EXPECT_EQ(found->switches[0].title.es, "Á");
    EXPECT_TRUE(found->switches[0].built_in_sign);
    EXPECT_EQ(found->never_existed.front().en, "never");
    EXPECT_EQ(found->command, one.command);
    auto const of_killed = store::read_attribution(file, *found),
               of_held = store::read_attribution(file, *store::find_attribution(file, store::id_of(other)));
    ASSERT_TRUE(of_killed && of_held);
    EXPECT_EQ(of_killed->replicates, 2U) << "the third is not whole";
    EXPECT_DOUBLE_EQ(of_killed->points.parts[0].share.mean, -50);
    EXPECT_DOUBLE_EQ(of_killed->points.parts[1].share.mean, 0);
    EXPECT_DOUBLE_EQ(of_held->points.parts[1].share.mean, 200);
}

}  // namespace
}  // namespace contrapeso::study
