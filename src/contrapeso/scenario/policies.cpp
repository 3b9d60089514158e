// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/policies.h"

#include <algorithm>
#include <set>

namespace contrapeso::scenario {

namespace {

template<class Member>
void take_over(Member& member, Member const& later) {
    if (later) {
        member = later;
    }
}

void amend(WrittenPolicy& policy, WrittenPolicy const& later) {
    policy.where = later.where;
    take_over(policy.enabled, later.enabled);
    take_over(policy.wins, later.wins);
    take_over(policy.when, later.when);
    take_over(policy.once, later.once);
    take_over(policy.from, later.from);
    take_over(policy.until, later.until);
    take_over(policy.ramp_days, later.ramp_days);
    take_over(policy.strength, later.strength);
}

/// First dated day of a policy as its file has it, or nothing if it leaves the date to those who use it.
std::optional<Day> own_beginning(PolicyFile const& file) {
    std::optional<Day> first;
    for (WrittenChange const& change : file.changes) {
        if (change.from && (!first || *change.from < *first)) {
            first = change.from;
        }
    }
    return first;
}

/// Days of a policy that waits: its own dates say only what comes how long after what.
void wait(policy::Change& change, WrittenChange const& written, WrittenPolicy const& use, Day own_beginning, Day start) {
    change.trigger = 0;
    change.from = use.from.value_or(start);
    change.until = use.until.value_or(policy::forever);
    change.delay = written.from ? *written.from - own_beginning : 0;
    change.lasts = written.until ? *written.until - own_beginning : policy::forever;
}

}  // namespace

std::vector<PolicyInUse> merge_policies(std::vector<WrittenScenario> const& layers, Diagnostics& warnings) {
    std::vector<PolicyInUse> policies;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        for (WrittenPolicy const& written : layers[layer].policies) {
            auto const known = std::find_if(policies.begin(), policies.end(), [&](PolicyInUse const& one) { return one.written.use == written.use; });
            if (known != policies.end()) {
                amend(known->written, written);
            } else if (!written.use.empty()) {
                policies.push_back({written, layer});
                if (!written.enabled.value_or(true)) {
                    warnings.push_back({written.where, "policy `" + written.use + "` is not in use anyway", ""});
                }
            }
        }
    }
    std::erase_if(policies, [](PolicyInUse const& one) { return !one.written.enabled.value_or(true); });
    return policies;
}

std::vector<PlacedChange> changes_of(PolicyInUse const& policy, PolicyFile const& file, Day start, Diagnostics& diagnostics) {
    WrittenPolicy const& use = policy.written;
    auto const own = own_beginning(file);
    Day const first = use.from.value_or(own.value_or(start));
    Day const shift = own ? first - *own : 0;
    if (use.until && *use.until <= first && *use.until > start) {  // what is over before the start is told apart
        diagnostics.push_back(
            {use.where, "policy `" + use.use + "` would end on " + to_string_date(*use.until) + " before it begins on " + to_string_date(first),
             "Give a later `until` or an earlier `from`"});
    }
    if (use.ramp_days && use.until && *use.until > first && *use.ramp_days > *use.until - first) {
        diagnostics.push_back({use.where,
                               "policy `" + use.use + "` is still taking hold when it ends: `ramp_days` is " + std::to_string(*use.ramp_days) +
                                   ", and it lasts " + std::to_string(*use.until - first) + " days",
                               "Shorten the ramp, or end later"});
    }
    if (use.once && !use.when) {
        diagnostics.push_back({use.where, "policy `" + use.use + "` has `once` and waits for nothing", "Add when = \"…\", or take `once` away"});
    }
    std::vector<PlacedChange> placed;
    for (WrittenChange const& written : file.changes) {
        if (!written.is_sound) {
            continue;
        }
        policy::Change change;
        change.parameter = written.parameter;
        change.from = written.from ? *written.from + shift : first;
        change.until = std::min(written.until ? *written.until + shift : policy::forever, use.until.value_or(policy::forever));
        if (use.when) {
            wait(change, written, use, own.value_or(start), start);
        }
        change.ramp_days = use.ramp_days.value_or(written.ramp_days);
        change.effect = written.effect;
        change.value = written.value;
        change.strength = use.strength.value_or(1);
        if (change.until > change.from) {
            placed.push_back({change, use.where, use.use, use.wins.value_or(false)});
        }
    }
    return placed;
}

std::string days_of_both(policy::Change const& a, policy::Change const& b) {
    Day const first = std::max(a.from, b.from), end = std::min(a.until, b.until);
    if (end == policy::forever) {
        return "from " + to_string_date(first) + " on";
    }
    return end == first + 1 ? "on " + to_string_date(first) : "from " + to_string_date(first) + " to " + to_string_date(end - 1);
}

bool overlap(policy::Change const& a, policy::Change const& b) { return a.parameter == b.parameter && a.from < b.until && b.from < a.until; }

void refuse_conflicts(std::vector<PlacedChange> const& changes, Registry const& registry, Diagnostics& diagnostics) {
    std::set<std::string> said;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            PlacedChange const &a = changes[j], &b = changes[i];
            bool const replacing = a.change.effect == policy::Change::Effect::replace && b.change.effect == policy::Change::Effect::replace;
            if (a.policy == b.policy || !replacing || a.wins != b.wins || !overlap(a.change, b.change)) {
                continue;
            }
            std::string const& key = registry[a.change.parameter].key;
            bool const waits = a.change.trigger != policy::no_trigger || b.change.trigger != policy::no_trigger;
            if (said.insert(key + "|" + a.policy + "|" + b.policy).second) {
                diagnostics.push_back({b.where,
                                       "policies `" + a.policy + "` (" + a.where + ") and `" + b.policy +
                                           (waits ? "` may both set `" : "` both set `") + key + "` " + days_of_both(a.change, b.change) +
                                           (a.wins ? ", and both win" : ""),
                                       "Write wins = true at the one that is to stand, or date them apart"});
            }
        }
    }
}

}  // namespace contrapeso::scenario
