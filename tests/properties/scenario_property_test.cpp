// SPDX-License-Identifier: Apache-2.0
// Reading what was written gives back what was meant: scenarios as TOML, as --set and as canonical JSON; tables as CSV; numbers as text.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "contrapeso/scenario/canonical.h"
#include "contrapeso/scenario/csv.h"
#include "contrapeso/scenario/text_digest.h"
#include "unit/scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using nlohmann::json;
using policy::Change;

bool const same_cases_every_time = setenv("RC_PARAMS", "seed=20220327 max_success=60", 0) == 0;

constexpr Day first = day_of(2010, 1, 1), last = day_of(2014, 12, 31);

/// Any value within the bounds of one of the toy country's parameters, with all its digits.
double any_value(std::size_t parameter) {
    constexpr std::array<double, 3> highest{2, 1, 1000};
    return highest[parameter] * static_cast<double>(*rc::gen::inRange<std::int64_t>(0, 1'000'000'007)) / 1'000'000'007;
}

/// A dated change of a toy parameter.
Change any_change() {
    Change change{.parameter = *rc::gen::inRange<std::size_t>(0, 3), .from = *rc::gen::inRange(first, last)};
    if (*rc::gen::arbitrary<bool>()) {
        change.until = *rc::gen::inRange(change.from + 1, last + 1);
    }
    change.ramp_days = *rc::gen::inRange(0, std::min(400, change.until - change.from) + 1);  // a longer ramp is refused
    bool const scale = *rc::gen::arbitrary<bool>();
    change.effect = scale ? Change::Effect::multiply : Change::Effect::replace;
    change.value = scale ? any_value(1) : any_value(change.parameter);  // a scale up to 1 stays within bounds
    return change;
}

std::string toml_of(Change const& change) {
    std::string text = "[[change]]\nparameter = \"" + toy::keys()[change.parameter].key + "\"\nfrom = " + to_string_date(change.from) + "\n";
    text += change.until == policy::forever ? "" : "until = " + to_string_date(change.until) + "\n";
    text += change.ramp_days == 0 ? "" : "ramp_days = " + std::to_string(change.ramp_days) + "\n";
    std::string const number = written(change.value);
    bool const whole = number.find_first_of(".e") == std::string::npos;
    return text + (change.effect == Change::Effect::replace ? "value = " : "scale = ") + number + (whole ? ".0" : "") + "\n";
}

/// Changes in the order of their days, no two on one day: setting a parameter twice on one day is refused.
std::vector<Change> any_changes() {
    std::vector<Change> changes;
    int const count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        changes.push_back(any_change());
    }
    std::stable_sort(changes.begin(), changes.end(), [](Change const& a, Change const& b) { return a.from < b.from; });
    changes.erase(std::unique(changes.begin(), changes.end(), [](Change const& a, Change const& b) { return a.from == b.from; }), changes.end());
    return changes;
}

std::string toml_of(std::vector<Change> const& changes) {
    std::string text;
    for (Change const& change : changes) {
        text += toml_of(change);
    }
    return text;
}

RC_GTEST_PROP(Written, a_scenario_as_toml_resolves_to_the_changes_that_were_meant, ()) {
    std::vector<Change> const changes = any_changes();
    auto const attempt = toy::load(toy::extending(toml_of(changes)));
    if (!attempt.loaded) {
        RC_FAIL(attempt.said());
    }
    RC_ASSERT(attempt.loaded->resolved.changes == changes);
}

/// Changes of different days may stand in the file in any order.
RC_GTEST_PROP(Written, the_order_in_the_file_does_not_matter, ()) {
    std::vector<Change> changes = any_changes();
    auto const sorted = toy::load(toy::extending(toml_of(changes)));
    for (std::size_t i = changes.size(); i > 1; --i) {
        std::swap(changes[i - 1], changes[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    auto const shuffled = toy::load(toy::extending(toml_of(changes)));
    RC_ASSERT(sorted.loaded && shuffled.loaded);
    RC_ASSERT(sorted.loaded->digest == shuffled.loaded->digest);
    RC_ASSERT(sorted.loaded->resolved.changes == shuffled.loaded->resolved.changes);
}

RC_GTEST_PROP(Written, an_override_is_the_change_that_it_names, ()) {
    auto const parameter = *rc::gen::inRange<std::size_t>(0, 3);
    double const value = any_value(parameter);
    Day const from = *rc::gen::inRange(first, last);
    bool const dated = *rc::gen::arbitrary<bool>();
    std::string const key = toy::keys()[parameter].key, number = written(value);
    std::string const in_file =
        "[[change]]\nparameter = \"" + key + "\"\n" + (dated ? "from = " + to_string_date(from) + "\n" : "") + "value = " + number;
    auto const by_file = toy::load(toy::extending(in_file + "\n"));
    auto const by_option =
        toy::load(toy::extending(""), {{key + (dated ? "@" + to_string_date(from) : "") + "=" + number}, std::nullopt, ParameterMode::drawn});
    RC_ASSERT(by_file.loaded && by_option.loaded);
    RC_ASSERT(by_file.loaded->digest == by_option.loaded->digest);
    RC_ASSERT(toy::value_on(*by_option.loaded, parameter, last) == value);
}

/// A policy that begins elsewhere, ends earlier or takes hold in part is the same as its changes written out.
RC_GTEST_PROP(Written, a_policy_is_its_changes_moved_cut_and_weakened, ()) {
    Day const from = *rc::gen::inRange(first, last - 60), until = *rc::gen::inRange(from + 1, last);
    int const ramp = *rc::gen::inRange(0, std::min(200, until - from) + 1);
    double const strength = any_value(1);
    auto const attempt =
        toy::load(toy::extending("[[policy]]\nuse = \"crackdown\"\nfrom = " + to_string_date(from) + "\nuntil = " + to_string_date(until) +
                                 "\nramp_days = " + std::to_string(ramp) + "\nstrength = " + written(strength) + "\n"));
    if (!attempt.loaded) {
        RC_FAIL(attempt.said());
    }
    std::vector<Change> const expected{{toy::release, from, until, ramp, Change::Effect::replace, 0.1, strength}};
    RC_ASSERT(attempt.loaded->resolved.changes == expected);
}

/// Without strength, taken out, or multiplying by one: every value of every day is what it was, to the last bit.
RC_GTEST_PROP(Written, a_policy_without_strength_changes_no_value, ()) {
    std::string const base = toml_of(any_changes());
    std::string const policies[] = {"[[policy]]\nuse = \"crackdown\"\nstrength = 0\n", "[[policy]]\nuse = \"hiring\"\nstrength = 0.0\n",
                                    "[[policy]]\nuse = \"reform\"\nenabled = false\n"};
    std::string const extra = policies[*rc::gen::inRange<std::size_t>(0, 3)];
    auto const plain = toy::load(toy::extending(base)), with = toy::load(toy::extending(extra + base));
    RC_ASSERT(plain.loaded && with.loaded);
    for (Day today = first; today <= last; today += 13) {
        for (std::size_t parameter = 0; parameter < 3; ++parameter) {
            RC_ASSERT(std::bit_cast<std::uint64_t>(toy::value_on(*plain.loaded, parameter, today)) ==
                      std::bit_cast<std::uint64_t>(toy::value_on(*with.loaded, parameter, today)));
        }
    }
}

/// A reader of the canonical form, for this test alone: all that the numbers of a replicate depend on, but the places, must be in it.
country::Resolved read_canonical(json const& canonical, Registry const& registry) {
    using Family = policy::Prior::Family;
    constexpr std::array<std::pair<std::string_view, Family>, 5> families{{{"fixed", Family::fixed},
                                                                           {"lognormal", Family::lognormal},
                                                                           {"normal", Family::normal},
                                                                           {"logit_normal", Family::logit_normal},
                                                                           {"uniform", Family::uniform}}};
    country::Resolved resolved;
    resolved.start = *parse_date(canonical.at("start").get<std::string>());
    for (Parameter const& parameter : registry.parameters()) {
        json const& one = canonical.at("values").at(parameter.key);
        policy::Draw draw{.key_hash = key_hash(parameter.key), .prior = {}, .value = one.at("value")};
        draw.prior.centre = draw.value;
        if (one.contains("prior")) {
            json const& prior = one.at("prior");
            for (auto const& [name, family] : families) {
                draw.prior.family = prior.at("family") == name ? family : draw.prior.family;
            }
            draw.prior = {draw.prior.family, prior.at("centre"), prior.at("spread"), prior.at("low"), prior.at("high")};
        }
        resolved.draws.push_back(draw);
    }
    for (json const& one : canonical.at("changes")) {
        Change change{.parameter = *registry.find(one.at("parameter").get<std::string>()), .from = *parse_date(one.at("from").get<std::string>())};
        change.until = one.contains("until") ? *parse_date(one.at("until").get<std::string>()) : policy::forever;
        change.ramp_days = one.at("ramp_days");
        change.effect = one.at("effect") == "replace" ? Change::Effect::replace : Change::Effect::multiply;
        change.value = one.at("value");
        change.strength = one.at("strength");
        resolved.changes.push_back(change);
    }
    return resolved;
}

RC_GTEST_PROP(Canonical, reading_gives_back_what_was_written, ()) {
    LoadOptions options;
    options.mode = *rc::gen::arbitrary<bool>() ? ParameterMode::fixed : ParameterMode::drawn;
    if (*rc::gen::arbitrary<bool>()) {
        options.overrides.push_back("gangs.recruitment_hazard=" + written(any_value(0)));
    }
    Library const library = toy::library();
    auto const attempt = toy::load(toy::extending("[[policy]]\nuse = \"reform\"\n" + toml_of(any_changes())), options);
    if (!attempt.loaded) {
        RC_FAIL(attempt.said());
    }
    Loaded const& loaded = *attempt.loaded;
    json const text = json::parse(loaded.canonical.dump());
    RC_ASSERT(text == loaded.canonical);
    RC_ASSERT(text.dump() == loaded.canonical.dump());
    country::Resolved const again = read_canonical(text, library.registry);
    RC_ASSERT(again.start == loaded.resolved.start);
    RC_ASSERT(again.changes == loaded.resolved.changes);
    for (std::uint64_t replicate = 0; replicate < 5; ++replicate) {
        random::RunKey const key{.seed = 1, .replicate = replicate};
        RC_ASSERT(policy::draw_parameters(again.draws, again.posterior.get(), key) ==
                  policy::draw_parameters(loaded.resolved.draws, loaded.resolved.posterior.get(), key));
    }
    json rewritten = canonical_json(again, loaded.country, library, options.mode, loaded.fitted);
    rewritten["data"] = text.at("data");  // of the library that held this scenario
    RC_ASSERT(rewritten == text);
}

RC_GTEST_PROP(Numbers, read_back_to_the_same_double, ()) {
    auto const bits = *rc::gen::arbitrary<std::uint64_t>();
    auto const value = std::bit_cast<double>(bits);
    RC_PRE(value - value == 0);  // neither infinite nor NaN
    RC_ASSERT(std::bit_cast<std::uint64_t>(std::strtod(written(value).c_str(), nullptr)) == bits);
}

/// A field in quotes, quotes doubled (RFC 4180).
std::string in_quotes(std::string const& field) {
    std::string text = "\"";
    for (char const c : field) {
        text += c == '"' ? "\"\"" : std::string(1, c);
    }
    return text + "\"";
}

RC_GTEST_PROP(Tables, as_csv_read_back_field_by_field, ()) {
    auto const columns = *rc::gen::inRange<std::size_t>(1, 6);
    auto const rows = *rc::gen::inRange<std::size_t>(1, 12);
    auto const field = [] {
        constexpr std::string_view letters = "ab, \"#;.-0";
        std::string text;
        int const length = *rc::gen::inRange(0, 8);
        for (int i = 0; i < length; ++i) {
            text += letters[*rc::gen::inRange<std::size_t>(0, letters.size())];
        }
        return text;
    };
    std::vector<std::string> names;
    std::string text = "# a comment\n";
    for (std::size_t c = 0; c < columns; ++c) {
        names.push_back("column " + std::to_string(c));
        text += (c == 0 ? "" : ",") + names.back();
    }
    std::vector<std::vector<std::string>> meant(rows);
    for (auto& row : meant) {
        text += *rc::gen::arbitrary<bool>() ? "\n" : "\r\n";
        for (std::size_t c = 0; c < columns; ++c) {
            row.push_back(field());
            text += (c == 0 ? "" : ",") + in_quotes(row.back());
        }
    }
    Diagnostics faults;
    auto const table = read_csv(text, "table.csv", names, faults);
    RC_ASSERT(table && faults.empty());
    RC_ASSERT(table->columns == names);
    RC_ASSERT(table->rows.size() == rows);
    for (std::size_t r = 0; r < rows; ++r) {
        RC_ASSERT(table->rows[r].fields == meant[r]);
    }
}

}  // namespace
}  // namespace contrapeso::scenario
