// SPDX-License-Identifier: Apache-2.0
// People through custody. Links are counted, none is made up to balance: a test holds what flows in against what flows out.
#include <array>

#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

struct Link {
    std::string_view node;
    std::size_t indicator{};
};

constexpr std::array into{Link{"arrested_members", the("arrest_count_members")}, Link{"arrested_collaborators", the("arrest_count_collaborators")},
                          Link{"arrested_no_tie", the("arrest_count_no_tie")}, Link{"admitted_ordinary", the("admission_count_ordinary")},
                          Link{"sent_from_abroad", the("sent_in_count")}};
constexpr std::array out_of{Link{"released_first_hearing", the("release_count_hearing")},
                            Link{"released_review", the("release_count_review")},
                            Link{"released_executive", the("release_count_executive")},
                            Link{"acquitted", the("release_count_acquittal")},
                            Link{"released_remand_limit", the("release_count_remand_limit")},
                            Link{"released_appeal", the("release_count_appeal")},
                            Link{"sentence_served", the("release_count_sentence_end")},
                            Link{"died", the("deaths_in_custody")},
                            Link{"escaped", the("escape_count")},
                            Link{"sent_back", the("sent_back_count")}};

Json flow_of(Arm const& arm, Material const& material, study::Window window) {
    Json links = Json::array();
    auto const link = [&](std::string_view from, std::string_view to, Sample const& people) {
        if (double const mean = mean_of(people); mean > 0) {
            links.push_back({{"from", from}, {"to", to}, {"mean", rounded(mean)}, {"q", seven_of(people)}});
        }
    };
    study::Window const before{window.first - 1, window.first - 1}, end{window.last, window.last};
    link("held_at_start", "custody", over(arm, the("prison_population"), before));
    for (Link const& one : into) {
        link(one.node, "custody", over(arm, one.indicator, window));
    }
    for (Link const& one : out_of) {
        link("custody", one.node, over(arm, one.indicator, window));
    }
    Sample sentenced = over(arm, the("prison_population"), end), unsentenced = over(arm, the("remand_share"), end);
    for (std::size_t pair = 0; pair < sentenced.size(); ++pair) {
        unsentenced[pair] *= sentenced[pair];
        sentenced[pair] -= unsentenced[pair];
    }
    link("custody", "held_sentenced", sentenced);
    link("custody", "held_unsentenced", unsentenced);
    return {{"scenario", arm.id}, {"window", span(material.first_day_of(window), material.last_day_of(window))}, {"links", std::move(links)}};
}

}  // namespace

/// Over the years of the account, of a run from the year after its reference: as far as somebody was counted the day before.
Json flows_section(Material const& material) {
    study::Window window = material.window;
    if (!material.is_comparison()) {
        window.first = material.reference.first + 1;
    }
    if (window.first == material.years.front().year) {
        ++window.first;
    }
    Json flows = Json::array();
    for (Arm const& arm : material.arms) {
        if (window.first <= window.last) {
            flows.push_back(flow_of(arm, material, window));
        }
    }
    return flows;
}

}  // namespace contrapeso::report
