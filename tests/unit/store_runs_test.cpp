// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "contrapeso/country/indicators.h"
#include "contrapeso/store/comparisons.h"
#include "contrapeso/store/kept_engine.h"
#include "contrapeso/store/layout.h"
#include "support/temporary_folder.h"

namespace contrapeso::store {
namespace {

using country::Check;
using country::MonthlySeries;
using std::chrono::milliseconds;

constexpr Day first_day = day_of(2010, 1, 1), last_day = day_of(2011, 6, 30);
std::atomic<bool> const never{false};

/// Months whose numbers follow from seed and replicate, and begin the same however long they go on.
MonthlySeries toy_months(country::Resolved const& scenario, random::RunKey key, Check /*check*/) {
    MonthlySeries series;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        if (today == scenario.start || is_first_of_month(today)) {
            series.emplace_back().month_first_day = today;
        }
        auto& month = series.back();
        ++month.days;
        month.population = 1'000'000;
        month.held = today + static_cast<std::int64_t>(key.replicate);
        month.killed_feud += (today * static_cast<std::int64_t>(7 * key.replicate + key.seed)) % 5;
        month.judicial_independence = 0.1 * static_cast<double>(key.replicate);
    }
    return series;
}

/// The toy as an engine that counts how often it runs.
class StoreRuns : public testing::Test {
  protected:
    [[nodiscard]] std::string path() const { return folder_.path("study.db"); }

    static country::Resolved scenario(Day end = last_day) {
        country::Resolved toy;
        toy.start = first_day;
        toy.end = end;
        toy.draws = {{1, {}, 0.25}, {2, {policy::Prior::Family::uniform, 0, 1}, 0}};
        return toy;
    }
    static RunIdentity identity(Day end = last_day) { return {"digest", 3, first_day, end}; }
    static RunStory story() { return {"toy", "A toy", "fixed", "Contrapeso 0", "contrapeso run toy"}; }

    study::Ensemble run(StudyFile& file, std::size_t replicates, Day end = last_day, Check check = Check::none, std::atomic<bool> const& stop = never,
                        study::Progress const& progress = {}) {
        runs_ = 0;
        KeptEngine engine{file, begin_run(file, identity(end), story()), counted_};
        auto ensemble =
            study::run_ensemble(scenario(end), {.seed = 3, .replicates = replicates, .threads = 2, .check = check}, progress, stop, std::ref(engine));
        engine.finish();
        read_ = engine.read_count();
        return ensemble;
    }
    static study::Ensemble expected(std::size_t replicates, Day end = last_day) {
        return study::run_ensemble(scenario(end), {.seed = 3, .replicates = replicates}, {}, never, toy_months);
    }

    std::atomic<std::size_t> runs_{};
    std::size_t read_{};

  private:
    study::Engine counted_{[this](auto const& scenario, auto key, auto check) {
        ++runs_;
        return toy_months(scenario, key, check);
    }};
    TemporaryFolder folder_;
};

TEST_F(StoreRuns, AFinishedReplicateIsReadAndNotRunAgain) {
    {
        StudyFile file{path()};
        EXPECT_EQ(run(file, 5).replicates, expected(5).replicates);
        EXPECT_EQ(runs_, 5U);
    }
    StudyFile file{path()};
    EXPECT_EQ(run(file, 5).replicates, expected(5).replicates);
    EXPECT_EQ(runs_, 0U);
    EXPECT_EQ(read_, 5U);
    EXPECT_EQ(run(file, 8).replicates, expected(8).replicates);
    EXPECT_EQ(runs_, 3U);
    EXPECT_EQ(run(file, 2).replicates, expected(2).replicates) << "no more than were asked for";
    ASSERT_EQ(list_runs(file).size(), 1U);
    EXPECT_EQ(list_runs(file)[0].replicates, 8U);
}

TEST_F(StoreRuns, AStoppedRunGoesOn) {
    StudyFile file{path()};
    std::atomic<bool> stop{false};
    auto const part = run(file, 40, last_day, Check::none, stop, [&](std::size_t done) { stop = done >= 4; });
    EXPECT_LT(part.finished_count(), 40U);
    EXPECT_EQ(run(file, 40).replicates, expected(40).replicates);
    EXPECT_EQ(read_, part.finished_count());
    EXPECT_EQ(runs_, 40U - part.finished_count());
}

TEST_F(StoreRuns, AFailureKeepsWhatWasDone) {
    StudyFile file{path()};
    study::Engine const breaks = [](auto const& scenario, random::RunKey key, auto check) {
        return key.replicate == 3 ? throw std::runtime_error{"broken"} : toy_months(scenario, key, check);
    };
    KeptEngine engine{file, begin_run(file, identity(), story()), breaks};
    EXPECT_THROW(static_cast<void>(study::run_ensemble(scenario(), {.seed = 3, .replicates = 9}, {}, never, std::ref(engine))), std::runtime_error);
    EXPECT_EQ(run(file, 9).replicates, expected(9).replicates);
    EXPECT_EQ(read_, 3U);
}

TEST_F(StoreRuns, WhoAsksForChecksGetsThem) {
    StudyFile file{path()};
    static_cast<void>(run(file, 3));
    EXPECT_EQ(run(file, 3, last_day, Check::every_day).replicates, expected(3).replicates);
    EXPECT_EQ(runs_, 3U);
}

TEST_F(StoreRuns, AShorterRunIsTheBeginningOfALongerOne) {
    StudyFile file{path()};
    static_cast<void>(run(file, 3));
    Day const whole_month = day_of(2010, 9, 30), mid_month = day_of(2010, 9, 14);
    EXPECT_EQ(run(file, 4, whole_month).replicates, expected(4, whole_month).replicates);
    EXPECT_EQ(read_, 3U);
    EXPECT_EQ(runs_, 1U);
    EXPECT_EQ(run(file, 2, mid_month).replicates, expected(2, mid_month).replicates) << "half a month cannot be cut from a whole one";
    EXPECT_EQ(read_, 0U);
    EXPECT_EQ(run(file, 3, day_of(2012, 1, 31)).replicates, expected(3, day_of(2012, 1, 31)).replicates) << "nor a long run from a short one";
    EXPECT_EQ(read_, 0U);
    EXPECT_EQ(list_runs(file).size(), 4U);
    EXPECT_EQ(read_ensemble(file, 2).replicates, expected(4, whole_month).replicates) << "each run has all of its own replicates";
}

TEST_F(StoreRuns, AnotherScenarioSeedOrStartIsAnotherRun) {
    StudyFile file{path()};
    std::int64_t const run = begin_run(file, identity(), story()).id;
    EXPECT_EQ(begin_run(file, identity(), {}).id, run);
    EXPECT_EQ(begin_run(file, identity(), {}).story.title, "A toy") << "it keeps its first story";
    for (RunIdentity const& other : {RunIdentity{"other", 3, first_day, last_day}, RunIdentity{"digest", 4, first_day, last_day},
                                     RunIdentity{"digest", 3, first_day + 1, last_day}}) {
        EXPECT_NE(begin_run(file, other, story()).id, run);
        EXPECT_TRUE(held_replicates(file, other).empty());
    }
    std::uint64_t const large = ~std::uint64_t{0};
    EXPECT_EQ(begin_run(file, {"digest", large, first_day, last_day}, {}).identity.seed, large);
}

TEST_F(StoreRuns, WhatIsReadIsWhatWasKept) {
    StudyFile file{path()};
    auto const ensemble = run(file, 6);
    auto const kept = list_runs(file).at(0);
    EXPECT_EQ(kept.story.scenario, "toy");
    EXPECT_EQ(kept.story.command, "contrapeso run toy");
    EXPECT_EQ(kept.identity.end, last_day);
    EXPECT_EQ(kept.identity.seed, 3U);
    EXPECT_TRUE(kept.readable);
    EXPECT_EQ(read_ensemble(file, kept.id).replicates, ensemble.replicates);
    EXPECT_EQ(run_digest(file, kept.id), study::ensemble_digest(ensemble));
    EXPECT_FALSE(read_replicate(file, kept.id, 6));
    auto const draws = read_draws(file, kept.id);
    ASSERT_EQ(draws.size(), 6U);
    EXPECT_EQ(draws[4], policy::draw_parameters(scenario().draws, nullptr, {3, 4}));

    auto const folded = read_years(file, kept.id);
    auto const summary = study::summarise(ensemble), again = study::summarise(folded.years, folded.replicates);
    ASSERT_EQ(again.size(), summary.size());
    for (std::size_t year = 0; year < summary.size(); ++year) {
        EXPECT_EQ(again[year].span.year, summary[year].span.year);
        EXPECT_EQ(again[year].span.first, summary[year].span.first);
        EXPECT_EQ(again[year].span.last, summary[year].span.last);
        EXPECT_EQ(again[year].span.whole, summary[year].span.whole);
        for (std::size_t i = 0; i < country::indicators.size(); ++i) {
            EXPECT_EQ(again[year].values[i].low, summary[year].values[i].low);
            EXPECT_EQ(again[year].values[i].median, summary[year].values[i].median);
            EXPECT_EQ(again[year].values[i].high, summary[year].values[i].high);
        }
    }
    std::size_t const place = country::find_indicator("prison_population");
    Connection sql{path(), milliseconds{50}};
    Statement row{sql, "SELECT median, replicates FROM summary WHERE indicator = 'prison_population' AND observer = 'truth' AND year = 2010"};
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.real(0), summary[0].values[place].median);
    EXPECT_EQ(row.integer(1), 6);
    EXPECT_EQ(static_cast<std::size_t>(sql.number("SELECT count(*) FROM summary")), 2 * country::indicators.size());
    EXPECT_EQ(static_cast<std::size_t>(sql.number("SELECT json_array_length(indicators) FROM layout")), country::indicators.size());
}

TEST_F(StoreRuns, ComparedOnesAreReadAsTheyWereCompared) {
    StudyFile file{path()};
    static_cast<void>(run(file, 4));
    static_cast<void>(run(file, 6, day_of(2010, 12, 31)));
    auto const runs = list_runs(file);
    std::string const first = keep_comparison(file, runs, {2010, 2010}, 3, "contrapeso compare a b");
    std::string const second = keep_comparison(file, runs, {2010, 2010}, 5, "contrapeso compare a b --replicates 5");
    EXPECT_EQ(keep_comparison(file, runs, {2010, 2010}, 3, "the same again"), first);
    ASSERT_EQ(list_comparisons(file).size(), 2U);
    EXPECT_EQ(list_comparisons(file).back().id, first);  // asked for last
    auto const kept = find_comparison(file, second);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->window, (study::Window{2010, 2010}));
    EXPECT_EQ(kept->command, "contrapeso compare a b --replicates 5");
    auto const years = read_compared_years(file, *kept);
    ASSERT_EQ(years.size(), 2U);
    EXPECT_EQ(years[0].numbers, (std::vector<std::size_t>{0, 1, 2, 3}));  // it has no more
    EXPECT_EQ(years[1].numbers, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_TRUE(delete_run(file, runs[0].id));
    EXPECT_EQ(find_comparison(file, second)->deleted, 1U);
    file.delete_study(file.find_study(second)->digest);
    EXPECT_FALSE(find_comparison(file, second));
    EXPECT_TRUE(find_comparison(file, first));
}

TEST_F(StoreRuns, AreTaggedDeletedAndSweptAway) {
    StudyFile file{path()};
    static_cast<void>(run(file, 60));
    std::int64_t const first = list_runs(file).at(0).id;
    EXPECT_TRUE(tag_run(file, first, "as printed"));
    EXPECT_EQ(find_tagged(file, "as printed")->id, first);
    EXPECT_FALSE(find_tagged(file, "as drawn"));
    EXPECT_FALSE(tag_run(file, 99, "nobody"));
    EXPECT_FALSE(delete_run(file, 99));
    EXPECT_TRUE(delete_run(file, first));
    EXPECT_TRUE(list_runs(file).empty());
    EXPECT_FALSE(find_run(file, first));
    Connection sql{path(), milliseconds{50}};
    EXPECT_EQ(sql.number("SELECT (SELECT count(*) FROM replicate) + (SELECT count(*) FROM summary)"), 0);
    auto const before = sql.number("SELECT page_count FROM pragma_page_count");
    vacuum(file);
    EXPECT_LT(sql.number("SELECT page_count FROM pragma_page_count"), before / 4);
    EXPECT_NE(begin_run(file, identity(), story()).id, first) << "a number is never given twice";
}

TEST_F(StoreRuns, OfADeletedRunNothingIsKept) {
    StudyFile file{path()};
    KeptEngine engine{file, begin_run(file, identity(), story()), toy_months};
    delete_run(file, engine.run().id);
    static_cast<void>(engine(scenario(), {3, 0}, Check::none));
    EXPECT_NO_THROW(engine.finish());
    EXPECT_TRUE(check_file(file).empty());
}

TEST_F(StoreRuns, ARunOfAnotherFormIsListedAndRunAnew) {
    StudyFile file{path()};
    static_cast<void>(run(file, 2));
    Connection{path(), milliseconds{1000}}.run("UPDATE layout SET digest = 'another'");
    auto const listed = list_runs(file);
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_FALSE(listed[0].readable);
    EXPECT_EQ(find_unreadable(file, identity())->id, listed[0].id);
    try {
        static_cast<void>(read_ensemble(file, listed[0].id));
        FAIL() << "the months have another form";
    } catch (StudyFileError const& error) {
        EXPECT_TRUE(error.is_bad_input());
        EXPECT_EQ(std::string{error.what()}, path().append(": run 1 was kept by a program whose months have another form than those of this one. "
                                                           "Read it with that program (Contrapeso 0), or run it anew: contrapeso run toy"));
    }
    EXPECT_THROW(static_cast<void>(read_years(file, listed[0].id)), StudyFileError);
    EXPECT_EQ(run(file, 2).replicates, expected(2).replicates);
    EXPECT_EQ(runs_, 2U);
    EXPECT_EQ(list_runs(file).size(), 2U);
    EXPECT_TRUE(check_file(file).empty());
}

TEST_F(StoreRuns, AReplicateThatChangedIsNotBelieved) {
    StudyFile file{path()};
    static_cast<void>(run(file, 3));
    EXPECT_TRUE(check_file(file).empty());
    Connection{path(), milliseconds{1000}}.run("UPDATE replicate SET months = zeroblob(length(months)) WHERE number = 1");
    auto const wrong = check_file(file);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0],
              path().append(": replicate 1 of run 1 is not what was kept: the bytes do not have their digest. Delete the run: contrapeso runs "
                            "delete 1"));
    EXPECT_THROW(static_cast<void>(run(file, 3)), StudyFileError);
    Connection{path(), milliseconds{1000}}.run("UPDATE replicate SET years = zeroblob(8) WHERE number = 2");
    EXPECT_THROW(static_cast<void>(read_years(file, 1)), StudyFileError);
}

TEST(StoreLayout, KnowsWhatItKeeps) {
    Layout const& layout = this_layout();
    EXPECT_EQ(layout.record_bytes, static_cast<std::int64_t>(sizeof(country::MonthlyRecord)));
    EXPECT_EQ(layout.indicators.size(), country::indicators.size());
    EXPECT_EQ(layout.indicators[0], "homicide_victim_count:truth");
    EXPECT_FALSE(layout.parameters.empty());
}

}  // namespace
}  // namespace contrapeso::store
