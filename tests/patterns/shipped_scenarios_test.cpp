// SPDX-License-Identifier: Apache-2.0
// Every scenario that is shipped says what it is and what it may not be used for, and differs from the record from its first day on and not before.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/scenario/scenario.h"

namespace contrapeso {
namespace {

using scenario::DataSource;
using scenario::Library;
using scenario::Loaded;

constexpr random::RunKey key{.seed = 7, .replicate = 3};
constexpr Day days_before = 40, days_after = 100;

/// What is built in and a few texts more.
Library library_with(std::map<std::string, std::string> const& more) {
    std::map<std::string, std::string, std::less<>> texts;
    for (scenario::DataFile const& file : scenario::embedded_files()) {
        texts.emplace(file.path, file.text);
    }
    texts.insert(more.begin(), more.end());
    DataSource data{std::move(texts)};
    Diagnostics faults;
    auto registry = scenario::read_registry(data, country::parameter_keys(), faults);
    EXPECT_TRUE(registry && faults.empty());
    Digest const digest = data.digest();
    return {std::move(data), std::move(*registry), digest};
}

Loaded load(std::string const& name, Library const& library) {
    Diagnostics faults;
    auto loaded = scenario::load_scenario(name, library, {}, faults);
    for (Diagnostic const& fault : faults) {
        ADD_FAILURE() << to_string(fault);
    }
    if (!loaded) {
        throw std::runtime_error{"the scenario " + name + " does not load"};
    }
    return std::move(*loaded);
}

/// The first day on which two scenarios give one parameter two values.
Day first_difference(country::Resolved const& a, country::Resolved const& b) {
    std::vector<double> base_a, base_b;
    for (std::size_t i = 0; i < a.draws.size(); ++i) {
        base_a.push_back(a.draws[i].value);
        base_b.push_back(b.draws[i].value);
    }
    policy::Timeline const timeline_a{base_a, a.changes}, timeline_b{base_b, b.changes};
    std::vector<double> values_a(base_a.size()), values_b(base_b.size());
    for (Day today = a.start; today <= b.end; ++today) {
        timeline_a.resolve(today, values_a);
        timeline_b.resolve(today, values_b);
        if (values_a != values_b) {
            return today;
        }
    }
    return policy::forever;
}

/// A run of `resolved` from some day on; the country is in balance on every first morning.
country::Country begin(country::Resolved resolved, Day first, Day last) {
    resolved.start = first;
    resolved.end = last;
    return country::Country{resolved, key};
}

TEST(ShippedScenarios, ThereAreAllThatWereAskedForAndTheyTellTheirStory) {
    Library const library = library_with({});
    std::set<std::string> const asked{"el-salvador",
                                      "no-emergency",
                                      "no-emergency-pact-renegotiated",
                                      "no-emergency-trend-continues",
                                      "no-pact",
                                      "pact-never-broken",
                                      "courts-stay-independent",
                                      "ordinary-policing",
                                      "emergency-ends-after-one-year",
                                      "quota-10000-a-month",
                                      "prevention-first",
                                      "prevention-and-targeted-arrests",
                                      "mano-dura-2003-style",
                                      "end-emergency-2026",
                                      "official-figures-taken-at-face-value"};
    auto const names = library.data.scenarios();
    for (std::string const& name : asked) {
        EXPECT_EQ(std::count(names.begin(), names.end(), name), 1) << name;
    }
    for (std::string const& name : names) {
        Diagnostics faults;
        auto const one = scenario::announce_scenario(name, library, faults);
        ASSERT_TRUE(one && faults.empty()) << name;
        for (scenario::Text const& text : {one->title, one->question, one->story, one->not_for}) {
            EXPECT_FALSE(text.en.empty() || text.es.empty()) << name;
            EXPECT_NE(text.en, text.es) << name;
        }
        EXPECT_FALSE(one->sources.empty()) << name;
    }
}

TEST(ShippedScenarios, EachIsTheRecordUntilTheEveOfItsFirstDifferenceAndAnotherCountryAfterIt) {
    Library const library = library_with({});
    Loaded const record = load("el-salvador", library);
    for (std::string const& name : library.data.scenarios()) {
        if (name == "el-salvador") {
            continue;
        }
        Loaded const otherwise = load(name, library);
        for (Diagnostic const& note : otherwise.warnings) {  // a change may stand over a policy of the record on purpose; nothing else is odd
            EXPECT_NE(to_string(note).find("this stands over what policy"), std::string::npos) << name << ": " << to_string(note);
        }
        Day const differs = first_difference(record.resolved, otherwise.resolved);
        ASSERT_NE(differs, policy::forever) << name << " is the record by another name";
        Day const first = differs - days_before, last = differs + days_after;
        country::Country a = begin(record.resolved, first, last), b = begin(otherwise.resolved, first, last);
        bool same = true;
        for (Day today = first; today <= last && same; ++today) {
            a.live(today);
            b.live(today);
            auto const month_a = a.close_month(), month_b = b.close_month();
            same = month_a == month_b;
            EXPECT_TRUE(same || today >= differs) << name << " differs on " << to_string_date(today) << ", before " << to_string_date(differs);
        }
        EXPECT_FALSE(same) << name << " changes nothing in " << days_after << " days from " << to_string_date(differs);
    }
}

TEST(ShippedScenarios, AnEmptyExtensionIsItsBaseByteForByte) {
    Library const library = library_with(
        {{"scenarios/again.toml", "contrapeso = 1\nextends = \"el-salvador\"\nend = 2010-06-30\n"},
         {"scenarios/record.toml", "contrapeso = 1\nextends = \"el-salvador\"\nend = 2010-06-30\nstory = { en = \"a\", es = \"b\" }\n"}});
    Loaded const base = load("el-salvador", library), again = load("again", library), told = load("record", library);
    EXPECT_EQ(base.digest, again.digest);
    EXPECT_EQ(base.digest, told.digest);  // a story changes no number
    country::Resolved short_base = base.resolved;
    short_base.end = again.resolved.end;
    EXPECT_EQ(country::result_digest(country::simulate(short_base, key)), country::result_digest(country::simulate(again.resolved, key)));
}

// A triggered policy changes nothing before the day after the month that satisfies it: here, the first month in which anybody is killed.
TEST(ShippedScenarios, WhatWaitsChangesNothingBeforeItsDayAndThenDoes) {
    std::string const waiting =
        "contrapeso = 1\nextends = \"el-salvador\"\nend = 2010-12-31\n[[policy]]\nuse = \"prevention-programmes\"\nwhen = \"birth_count > 1\"\n"
        "from = 2010-04-15\n";
    Library const library = library_with({{"scenarios/waiting.toml", waiting}});
    Loaded const base = load("el-salvador", library), otherwise = load("waiting", library);
    country::Resolved short_base = base.resolved;
    short_base.end = otherwise.resolved.end;
    auto const as_it_was = country::simulate(short_base, key), waits = country::simulate(otherwise.resolved, key);
    EXPECT_TRUE(std::equal(as_it_was.begin(), as_it_was.begin() + 4, waits.begin()));  // to the end of April: programmes begin on a first
    EXPECT_EQ(waits[3].prevention.covered, 0);
    EXPECT_GT(waits[4].prevention.covered, 100'000);
    EXPECT_NE(as_it_was[6], waits[6]);
}

}  // namespace
}  // namespace contrapeso
