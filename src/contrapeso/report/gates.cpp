// SPDX-License-Identifier: Apache-2.0
// Who had to say yes to what, and who said no.
#include "contrapeso/report/sections.h"
#include "contrapeso/study/decisions.h"

namespace contrapeso::report {

namespace {

using study::Asked;

/// Answers that some replicate got, other than yes.
std::vector<std::string> stoppers(Asked const& asked) {
    std::vector<std::string> names;
    for (std::size_t answer = 1; answer < asked.counts.size(); ++answer) {
        if (asked.counts[answer] > 0) {
            names.emplace_back(policy::answer_names[answer]);
        }
    }
    return names;
}

/// Let through by all with the same votes: one story, however long. Refused to some: one story a year, since how many refuse changes.
bool same_story(Asked const& a, Asked const& b) {
    bool const is_free = a.counts[0] == a.asked();
    if (a.had != b.had || is_free != (b.counts[0] == b.asked())) {
        return false;
    }
    return is_free ? a.needed == b.needed : year_of(a.from) == year_of(b.from);
}

Json gate_of(Asked const& asked, std::string const& scenario) {
    auto const lever = static_cast<std::size_t>(asked.lever);
    bool const votes = asked.needed > 0;
    return {{"scenario", scenario},
            {"lever", policy::lever_names[lever]},
            {"name", both(policy::lever_titles[lever].en, policy::lever_titles[lever].es)},
            {"from", to_string_date(asked.from)},
            {"until", to_string_date(asked.until)},
            {"times", asked.times},
            {"votes_had", votes ? Json(asked.had) : Json(nullptr)},
            {"votes_needed", votes ? Json(asked.needed) : Json(nullptr)},
            {"allowed", exactly(asked.allowed())},
            {"stopped_by", stoppers(asked)}};
}

}  // namespace

Json gates_section(Material const& material, std::vector<Decided> const& decided) {
    Json gates = Json::array();
    for (std::size_t arm = 0; arm < decided.size(); ++arm) {
        if (!decided[arm].complete()) {
            continue;
        }
        std::vector<std::vector<policy::Decision>> by_replicate;
        for (auto const& one : decided[arm].by_replicate) {
            by_replicate.push_back(*one);
        }
        for (Asked const& asked : study::joined(study::asked_of(by_replicate), same_story)) {
            gates.push_back(gate_of(asked, material.arms[arm].id));
        }
    }
    return gates;
}

}  // namespace contrapeso::report
