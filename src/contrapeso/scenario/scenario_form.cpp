// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/scenario_form.h"

#include <algorithm>

#include "contrapeso/scenario/change_form.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

void read_format(TableReader& table) {
    table.require("contrapeso", "Begin with contrapeso = 1, the format of scenario files");
    auto const format = table.number("contrapeso");
    if (format && *format != scenario_format) {
        table.complain("contrapeso", "this program reads scenario format " + std::to_string(scenario_format) + ", not " + written(*format));
    }
}

std::vector<WrittenChange> read_changes(TableReader& table, Registry const& registry) {
    std::vector<WrittenChange> changes;
    for (TableReader const& one : table.tables("change")) {
        if (auto change = read_change(one, registry)) {
            changes.push_back(std::move(*change));
        }
    }
    return changes;
}

void read_use(TableReader& table, std::vector<std::string> const& policies, WrittenPolicy& policy) {
    table.require("use", "Say which: use = \"emergency\"");
    policy.use = table.text("use").value_or("");
    bool const known = std::find(policies.begin(), policies.end(), policy.use) != policies.end();
    if (!policy.use.empty() && !known) {
        table.complain("use", "there is no policy `" + policy.use + "`", did_you_mean(policy.use, policies, "Known: " + listed(policies)));
        policy.use.clear();
    }
}

WrittenPolicy read_policy(TableReader table, std::vector<std::string> const& policies) {
    table.allow_only({"use", "enabled", "from", "until", "ramp_days", "strength", "wins", "why"});
    WrittenPolicy policy;
    policy.where = table.has("use") ? table.where("use") : table.where();
    read_use(table, policies, policy);
    table.check_remark("why");
    policy.enabled = table.flag("enabled");
    policy.wins = table.flag("wins");
    policy.from = table.date("from");
    policy.until = table.date("until");
    policy.ramp_days = table.whole_number("ramp_days", 0, 36525);
    policy.strength = table.number("strength");
    if (policy.strength && (*policy.strength < 0 || *policy.strength > 1)) {
        table.complain("strength", "strength " + written(*policy.strength) + " is out of bounds",
                       "Allowed: 0 (no effect) to 1 (as the policy is written)");
    }
    if (policy.from && policy.until && *policy.until <= *policy.from) {
        table.complain("until", "`until` is not after `from`", "`until` is the first day on which the policy no longer holds");
    }
    return policy;
}

}  // namespace

WrittenScenario read_scenario_form(Document const& document, Registry const& registry, std::vector<std::string> const& policies,
                                   Diagnostics& diagnostics) {
    TableReader table{document, "", diagnostics};
    table.allow_only({"contrapeso", "extends", "title", "question", "country", "start", "end", "change", "policy"});
    read_format(table);
    WrittenScenario scenario;
    scenario.file = document.file;
    scenario.extends = table.text("extends");
    scenario.title = table.translated("title");
    scenario.question = table.translated("question");
    scenario.country = table.text("country");
    scenario.start = table.date("start");
    scenario.end = table.date("end");
    scenario.where_start = table.where("start");
    scenario.where_end = table.where("end");
    scenario.where_country = table.where("country");
    scenario.changes = read_changes(table, registry);
    for (TableReader const& one : table.tables("policy")) {
        scenario.policies.push_back(read_policy(one, policies));
    }
    return scenario;
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
