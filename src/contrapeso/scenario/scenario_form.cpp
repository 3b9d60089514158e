// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/scenario_form.h"

#include <algorithm>
#include <map>

#include "contrapeso/scenario/change_form.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

constexpr std::size_t most_changes = 1000;  // of one file; those that are shipped have a dozen

/// False if the file speaks a format of the future, of which nothing more can be said.
bool read_format(TableReader& table) {
    table.require("contrapeso", "Begin with contrapeso = 1, the format of scenario files");
    auto const format = table.number("contrapeso");
    bool const newer = format && *format > scenario_format;
    if (format && *format != scenario_format) {
        table.complain("contrapeso", "this program reads scenario format " + std::to_string(scenario_format) + ", not " + written(*format),
                       newer ? "Get a newer contrapeso, or write the file in format 1" : "Write contrapeso = 1");
    }
    return !newer;
}

std::vector<WrittenChange> read_changes(TableReader& table, Registry const& registry) {
    std::vector<WrittenChange> changes;
    auto const tables = table.tables("change");
    if (tables.size() > most_changes) {
        table.complain("change", "the file has " + std::to_string(tables.size()) + " changes, more than " + std::to_string(most_changes),
                       "Spread them over files that `extends` one another");
        return changes;
    }
    for (TableReader const& one : tables) {
        if (auto change = read_change(one, registry)) {
            changes.push_back(std::move(*change));
        }
    }
    refuse_twins(changes, registry, table.diagnostics());
    return changes;
}

void read_use(TableReader& table, std::vector<std::string> const& policies, WrittenPolicy& policy) {
    table.require("use", "Say which: use = \"emergency\"");
    auto const use = table.text("use");
    bool const known = use && std::find(policies.begin(), policies.end(), *use) != policies.end();
    if (known) {
        policy.use = *use;
    } else if (use) {
        table.complain("use", "there is no policy `" + shown(*use) + "`", did_you_mean(*use, policies, "Known: " + listed(policies)));
    }
}

/// A second [[policy]] of the same name would amend the first without a word.
void refuse_repetition(std::vector<WrittenPolicy> const& policies, Diagnostics& diagnostics) {
    std::map<std::string, std::string> seen;
    for (WrittenPolicy const& policy : policies) {
        auto const [first, is_new] = seen.emplace(policy.use, policy.where);
        if (!is_new && !policy.use.empty()) {
            diagnostics.push_back(
                {policy.where, "policy `" + policy.use + "` is listed twice in this file; the other one is " + first->second, "Keep one of the two"});
        }
    }
}

/// A text or several, none of them empty.
std::vector<std::string> read_sources(TableReader& table) {
    auto sources = table.texts("sources");
    if (std::any_of(sources.begin(), sources.end(), [](std::string const& one) { return one.empty(); })) {
        table.complain("sources", "a source is empty", "Name it, or take it away");
    }
    return sources;
}

WrittenPolicy read_policy(TableReader table, std::vector<std::string> const& policies) {
    table.allow_only({"use", "enabled", "from", "until", "when", "once", "ramp_days", "strength", "wins", "why"});
    WrittenPolicy policy;
    policy.where = table.has("use") ? table.where("use") : table.where();
    read_use(table, policies, policy);
    static_cast<void>(table.remark("why"));
    policy.enabled = table.flag("enabled");
    policy.wins = table.flag("wins");
    policy.when = read_condition(table, "when");
    policy.once = table.flag("once");
    policy.from = table.date("from");
    policy.until = table.date("until");
    policy.ramp_days = table.whole_number("ramp_days", 0, 36525);
    policy.strength = table.number("strength");
    if (policy.strength && (*policy.strength < 0 || *policy.strength > 1)) {
        table.complain("strength", "strength " + written(*policy.strength) + " is out of bounds",
                       "Allowed: 0 (no effect) to 1 (as the policy is written)");
    }
    if (policy.from && policy.until && *policy.until <= *policy.from) {
        table.complain("until", "`until` (" + to_string_date(*policy.until) + ") is not after `from` (" + to_string_date(*policy.from) + ")",
                       "`until` is the first day on which the policy no longer holds");
        policy.until.reset();  // told; what follows from it would be noise
    }
    return policy;
}

}  // namespace

WrittenScenario read_scenario_form(Document const& document, Registry const& registry, std::vector<std::string> const& policies,
                                   Diagnostics& diagnostics) {
    TableReader table{document, "", diagnostics};
    WrittenScenario scenario;
    scenario.file = document.file;
    if (document.value.empty()) {
        diagnostics.push_back({table.where(), "the file says nothing", "Begin with contrapeso = 1 and extends = \"…\", the scenario to start from"});
        scenario.can_be_judged = false;
        return scenario;
    }
    if (!read_format(table)) {
        scenario.can_be_judged = false;
        return scenario;
    }
    table.allow_only(
        {"contrapeso", "extends", "title", "question", "story", "sources", "not_for", "country", "fit", "start", "end", "change", "policy"});
    scenario.extends = table.text("extends");
    scenario.can_be_judged = scenario.extends.has_value() == table.has("extends");
    scenario.title = table.translated("title");
    scenario.question = table.translated("question");
    scenario.story = table.translated("story");
    scenario.sources = read_sources(table);
    scenario.not_for = table.translated("not_for");
    scenario.country = table.text("country");
    scenario.fit = table.text("fit");
    scenario.start = table.date("start");
    scenario.end = table.date("end");
    scenario.where_start = table.where("start");
    scenario.where_end = table.where("end");
    scenario.where_country = table.where("country");
    scenario.where_fit = table.where("fit");
    read_changes_and_policies(table, registry, policies, scenario);
    return scenario;
}

void read_changes_and_policies(TableReader& table, Registry const& registry, std::vector<std::string> const& policies, WrittenScenario& scenario) {
    scenario.changes = read_changes(table, registry);
    for (TableReader const& one : table.tables("policy")) {
        scenario.policies.push_back(read_policy(one, policies));
    }
    refuse_repetition(scenario.policies, table.diagnostics());
}

PolicyFile read_policy_form(Document const& document, Registry const& registry, Diagnostics& diagnostics) {
    TableReader table{document, "", diagnostics};
    table.allow_only({"name", "description", "change"});
    table.require("name", R"(Write name = { en = "…", es = "…" })");
    table.require("description", R"(Write description = { en = "…", es = "…" })");
    PolicyFile policy;
    policy.file = document.file;
    policy.name = table.translated("name").value_or(Text{});
    policy.description = table.translated("description").value_or(Text{});
    policy.changes = read_changes(table, registry);
    if (!table.has("change")) {
        diagnostics.push_back({table.where(), "the policy changes nothing", "Add a [[change]]"});
    }
    return policy;
}

}  // namespace contrapeso::scenario
