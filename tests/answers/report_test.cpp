// SPDX-License-Identifier: Apache-2.0
// The document of a page, made from a short real run.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <memory>

#include "contrapeso/evidence/read_evidence.h"
#include "contrapeso/report/attribution.h"
#include "contrapeso/report/document.h"
#include "contrapeso/report/page.h"
#include "contrapeso/store/kept_engine.h"
#include "contrapeso/study/account.h"
#include "support/temporary_folder.h"

namespace contrapeso::report {
namespace {

std::atomic<bool> const never{false};
constexpr std::size_t replicates = 3;

/// Two years of El Salvador, and the same with half the arrests from 2011 on, in a study file; made once.
class ReportOfRuns : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        Diagnostics faults;
        folder_ = std::make_unique<TemporaryFolder>();
        library_ = std::make_unique<scenario::Library>(*scenario::open_library(std::nullopt, faults));
        evidence_ = std::make_unique<evidence::Evidence>(*evidence::read_evidence(library_->data, faults));
        file_ = std::make_unique<store::StudyFile>(folder_->path("study.db"));
        runs_ = {keep({}), keep({"policing.screens@2011-01-01=300"})};
        ASSERT_TRUE(faults.empty()) << to_string(faults.front());
    }
    static void TearDownTestSuite() {
        file_.reset();
        folder_.reset();
    }

    static store::KeptRun keep(std::vector<std::string> const& overrides) {
        Diagnostics faults;
        scenario::LoadOptions const options{overrides, day_of(2011, 12, 31)};
        auto const loaded = scenario::load_scenario("el-salvador", *library_, options, faults);
        store::RunStory const story{loaded->name,   loaded->title.en, "drawn from their priors",
                                    "Contrapeso 0", "contrapeso run", about_run(*loaded, options)};
        store::KeptEngine engine{*file_, store::begin_run(*file_, {hex(loaded->digest), 3, loaded->resolved.start, loaded->resolved.end}, story)};
        static_cast<void>(study::run_ensemble(loaded->resolved, {.seed = 3, .replicates = replicates, .threads = 2}, {}, never, std::ref(engine)));
        engine.finish();
        return *store::find_run(*file_, engine.run().id);
    }

    static Json document(std::vector<store::KeptRun> const& runs, std::size_t gates = 0) {
        Subject const subject{runs, 0, {"contrapeso run"}, study::Window{2011, 2011}};
        Diagnostics faults;
        auto const material = gather(*file_, subject, *library_, faults);
        EXPECT_TRUE(material) << to_string(faults.front());
        auto decided = read_decisions(*file_, *material, gates);
        decide(*file_, *material, decided, 2, {}, never);
        auto const maps = read_reported_maps(*library_, *evidence_, faults);
        EXPECT_TRUE(faults.empty());
        auto const switches = scenario::read_switches(*library_, faults);
        Json const attributions = attributions_section(*file_, *material, *switches);
        return document_of({*material, subject, *library_, *evidence_, maps, decided, attributions}, {"0", "none"}, PageLanguage::english);
    }
    static Json run_document() { return document({runs_[0]}); }
    static Json comparison_document() { return document(runs_); }

    static inline std::unique_ptr<TemporaryFolder> folder_;
    static inline std::unique_ptr<scenario::Library> library_;
    static inline std::unique_ptr<evidence::Evidence> evidence_;
    static inline std::unique_ptr<store::StudyFile> file_;
    static inline std::vector<store::KeptRun> runs_;
};

TEST_F(ReportOfRuns, WhoFlowsIntoCustodyFlowsOutOfIt) {
    for (Json const& flow : comparison_document()["flows"]) {
        double in = 0, out = 0;
        for (Json const& link : flow["links"]) {
            (link["to"] == "custody" ? in : out) += link["mean"].get<double>();
        }
        EXPECT_GT(in, 20'000);
        EXPECT_NEAR(in, out, 0.5 * static_cast<double>(flow["links"].size())) << "a mean has five digits";
    }
}

TEST_F(ReportOfRuns, TheAccountSaysWhatTheSummarySays) {
    auto const folded = store::read_years(*file_, runs_[0].id);
    auto const summary = study::summarise(folded.years, folded.replicates);
    Json const document = run_document();
    EXPECT_EQ(document["account"]["window"], span(day_of(2011, 1, 1), day_of(2011, 12, 31)));
    EXPECT_EQ(document["account"]["reference"], span(day_of(2010, 1, 1), day_of(2010, 12, 31)));
    for (std::size_t i = 0; i < study::account.size(); ++i) {
        Json const& values = document["account"]["figures"][i]["values"][0];
        EXPECT_EQ(values["reference"][3], rounded(summary[0].values[study::account[i].indicator].median)) << i;
        EXPECT_EQ(values["q"][3], rounded(summary[1].values[study::account[i].indicator].median)) << i;
    }
}

TEST_F(ReportOfRuns, MonthsAreThoseOfTheReplicates) {
    store::StudyFile& file = *file_;
    Json const document = run_document();
    std::vector<double> months;
    for (std::size_t number = 0; number < replicates; ++number) {
        months.push_back(static_cast<double>((*store::read_replicate(file, runs_[0].id, number))[5].homicides_official));
    }
    std::ranges::sort(months);
    Json const& series = document["series"];
    auto const monthly = std::ranges::find_if(
        series, [](Json const& one) { return one["period"] == "month" && one["indicator"] == "homicide_victim_count:official"; });
    ASSERT_NE(monthly, series.end());
    EXPECT_EQ((*monthly)["q"][3][5], rounded(months[1]));
    EXPECT_EQ(document["calendar"]["month"].size(), 24);
    EXPECT_EQ(document["calendar"]["month"][5], span(day_of(2010, 6, 1), day_of(2010, 6, 30)));
}

TEST_F(ReportOfRuns, AComparisonShowsTheWindowThatWasComparedAndWhatDiffers) {
    Json const document = comparison_document();
    EXPECT_EQ(document["account"]["window"], span(day_of(2011, 1, 1), day_of(2011, 12, 31)));
    EXPECT_EQ(document["scenarios"][1]["id"], "el-salvador-2");
    EXPECT_EQ(document["scenarios"][1]["title"]["en"], "El Salvador as it happened, policing.screens@2011-01-01=300");
    EXPECT_EQ(document["evidence"]["replays"], Json::array({"el-salvador"})) << "whoever sets something does not replay the record";
    Json const& changes = document["assumptions"]["changes"];
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0]["key"], "policing.screens");
    EXPECT_EQ(changes[0]["value"], 300);
    for (Json const& difference : document["differences"]) {
        for (Json const& level : difference["q"]) {
            EXPECT_EQ(level[0], 0) << "nothing differs in 2010";
        }
    }
    EXPECT_EQ(run_document()["account"]["figures"][4]["contrasts"].size(), 1);
}

TEST_F(ReportOfRuns, ADivisionOfTheChangeComesWithEverySide) {
    EXPECT_FALSE(run_document().contains("attributions"));
    store::KeptAttribution kept;
    kept.scenario = "el-salvador";
    kept.scenario_digest = runs_[0].identity.scenario_digest;
    kept.indicator = "homicide_victim_count:truth";
    kept.from = 2010;
    kept.until = 2011;
    kept.design = study::Design::of(2, 3);
    kept.switches = {{"pact", {"Pact", "Pacto"}, false}, {"emergency", {"Emergency", "Régimen"}, true}};
    kept.runs = std::string(64, 'f');
    store::keep_attribution(*file_, kept);
    store::CombinationRuns planted{*file_, kept.runs, kept.design, 2};
    for (std::size_t replicate = 0; replicate < 2; ++replicate) {
        for (study::Combination const on : kept.design.combinations(replicate)) {  // every number falls from 100 to 95, and by 10 and 30 more
            std::vector<double> readings(2 * country::indicators.size(), 100);
            std::fill(readings.begin() + country::indicators.size(), readings.end(), 95.0 - 10 * (on & 1U) - 15 * (on & 2U));
            planted.keep({replicate, on}, std::move(readings));
        }
    }
    file_->flush();
    Json const divisions = run_document()["attributions"];
    ASSERT_EQ(divisions.size(), 4);
    EXPECT_EQ(divisions[0]["indicator"], "homicide_victim_count:truth");
    EXPECT_EQ(divisions[1]["indicator"], "wrongfully_held_no_tie:truth");
    EXPECT_EQ(divisions[0]["total"][3], -45);
    EXPECT_EQ(divisions[0]["rest"][3], -5);
    EXPECT_EQ(divisions[0]["parts"][0]["points"][3], -10);
    EXPECT_EQ(divisions[0]["parts"][1]["points"][3], -30);
    EXPECT_EQ(divisions[0]["parts"][1]["built_in_sign"], true);
    EXPECT_EQ(divisions[0]["from"], span(day_of(2010, 1, 1), day_of(2010, 12, 31)));
    file_->delete_study(file_->find_study(store::id_of(kept))->digest);
}

TEST_F(ReportOfRuns, DecisionsAreRunOnceAndKept) {
    Subject const subject{{runs_[0]}, 0, {"contrapeso run"}, {}};
    Diagnostics faults;
    auto const material = gather(*file_, subject, *library_, faults);
    auto decided = read_decisions(*file_, *material, 2);
    EXPECT_EQ(decided[0].missing(), 2);
    decide(*file_, *material, decided, 1, {}, never);
    EXPECT_TRUE(decided[0].complete());
    auto const again = read_decisions(*file_, *material, 2);
    ASSERT_TRUE(again[0].complete());
    EXPECT_EQ(gates_section(*material, again), gates_section(*material, decided));
}

TEST_F(ReportOfRuns, OfAScenarioThatChangedOnlyNumbersAreShown) {
    store::KeptRun run = runs_[0];
    run.identity.scenario_digest = std::string(64, '0');
    Json const document = ReportOfRuns::document({run});
    EXPECT_EQ(document["map"].size() + 1, run_document()["map"].size()) << "the census is that of the scenario";
    EXPECT_TRUE(document["evidence"]["replays"].empty());
    EXPECT_EQ(document["scenarios"][0]["title"]["en"], "El Salvador as it happened");
    EXPECT_NE(document["warnings"].dump().find("only the numbers were kept"), std::string::npos);
    EXPECT_FALSE(run_document()["evidence"]["replays"].empty());
    EXPECT_EQ(run_document()["warnings"].dump().find("only the numbers were kept"), std::string::npos);
}

TEST_F(ReportOfRuns, ARunWithoutABandIsRefused) {
    Diagnostics faults;
    EXPECT_FALSE(gather(*file_, {{runs_[0]}, 1, {"contrapeso run"}, {}}, *library_, faults));
    ASSERT_EQ(faults.size(), 1);
    EXPECT_NE(to_string(faults[0]).find("one replicate, and a band needs 2 or more"), std::string::npos);
}

TEST_F(ReportOfRuns, ADamagedReplicateIsAnErrorAndNoPage) {
    store::StudyFile damaged{folder_->path("damaged.db")};
    auto const run = store::begin_run(damaged, runs_[0].identity, runs_[0].story);
    for (std::size_t number = 0; number < 2; ++number) {
        store::keep_replicate(damaged, run.id, number, *store::read_replicate(*file_, runs_[0].id, number), {});
    }
    damaged.now([](store::Connection& file) { file.run("UPDATE replicate SET digest = zeroblob(32) WHERE number = 1"); });
    Diagnostics faults;
    EXPECT_THROW(static_cast<void>(gather(damaged, {{*store::find_run(damaged, run.id)}, 0, {""}, {}}, *library_, faults)), store::StudyFileError);
}

TEST(ReportValues, NumbersHaveFiveDigitsAndWholeOnesAll) {
    EXPECT_EQ(rounded(123456789.0).dump(), "123456789");
    EXPECT_EQ(rounded(1.0 / 3).dump(), "0.33333");
    EXPECT_EQ(rounded(98765.4321).dump(), "98765");
    EXPECT_EQ(rounded(-0.000123456).dump(), "-0.00012346");
    EXPECT_TRUE(rounded(std::numeric_limits<double>::quiet_NaN()).is_null());
    EXPECT_TRUE(seven_of({1, std::numeric_limits<double>::quiet_NaN()})[3].is_null());
    EXPECT_EQ(seven_of({3, 1, 2})[3], 2);
}

TEST(ReportPage, WhatATextSaysStaysAText) {
    std::string const page = filled("<title>@CONTRAPESO_REPORT_TITLE@</title><script>@CONTRAPESO_REPORT_DATA@</script>!", "a < b & \"c\" $1",
                                    R"({"text":"</script><b>@CONTRAPESO_REPORT_TITLE@"})");
    EXPECT_EQ(page, "<title>a &lt; b &amp; \"c\" $1</title><script>{\"text\":\"\\u003c/script>\\u003cb>@CONTRAPESO_REPORT_TITLE@\"}</script>!");
}

TEST(ReportPage, TheTemplateIsInTheProgramByteForByte) {
    std::ifstream file{"web/report/template/report.html", std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    ASSERT_GT(text.size(), 100'000);
    EXPECT_EQ(page_template(), text);
}

}  // namespace
}  // namespace contrapeso::report
