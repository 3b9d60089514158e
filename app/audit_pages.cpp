// SPDX-License-Identifier: Apache-2.0
#include "audit_pages.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"
#include "listing.h"

namespace contrapeso::app {

namespace {

constexpr std::string_view generated =
    "This page is generated: `script/audit` writes it with `{}`, and a test compares its rows with the program's.\n";

/// Title and text that a page begins with; the Markdown page also says how it was made.
std::string head(std::string_view title, std::string_view verb, std::string_view text, study::EnsemblePlan const& plan, bool markdown) {
    std::string const made = fmt::format("{} replicates, seed {}, results version {}.", plan.replicates, plan.seed, country::results_version);
    if (!markdown) {
        return fmt::format("{}\n{}\n{}\n\n", title, text, made);
    }
    std::string const command = fmt::format("contrapeso audit {} --replicates {} --seed {} --markdown", verb, plan.replicates, plan.seed);
    return fmt::format("# {}\n\n", title) + fmt::format(fmt::runtime(generated), command) + fmt::format("\n{}\n\n{}\n\n", text, made);
}

/// One table, in either form.
std::string table(std::vector<std::string> const& names, std::vector<std::vector<std::string>> const& rows, std::vector<Align> const& aligns,
                  std::size_t width) {
    if (width > 0) {
        std::vector<ListLine> lines{{"", names}};
        for (auto const& row : rows) {
            lines.push_back({"", row});
        }
        return listing(lines, aligns, width);
    }
    std::string page = markdown_head(names);
    for (auto const& row : rows) {
        page += markdown_row(row);
    }
    return page;
}

std::string code(std::string const& text, std::size_t width) { return width > 0 ? text : as_code(text); }

/// "homicide_rate:official", or the id alone for the truth.
std::string name_of(country::Indicator const& indicator) {
    std::string const observer{country::observer_names[static_cast<std::size_t>(indicator.observer)]};
    return std::string{indicator.id} + (indicator.observer == country::Observer::truth ? "" : ":" + observer);
}

std::string_view teaching(double share) {
    constexpr double data_say = 0.5, both = 0.25;
    return share >= data_say ? "data say" : share >= both ? "both" : "we assumed";
}

struct Output {
    std::string_view id;
    country::Observer observer{country::Observer::truth};
};

constexpr std::array reached{Output{"homicide_victim_count"}, Output{"homicide_victim_count", country::Observer::official},
                             Output{"gang_members_free"},     Output{"extortion_complaint_count", country::Observer::official},
                             Output{"arrest_count"},          Output{"prison_population"},
                             Output{"person_years_no_tie"},   Output{"release_count_review"},
                             Output{"deaths_in_custody"},     Output{"deaths_in_custody", country::Observer::ngo},
                             Output{"emergency_days"}};

std::string mark(study::Contrast const& change) { return !change.beyond_luck() ? "·" : change.mean > 0 ? "▲" : "▼"; }

}  // namespace

std::vector<std::size_t> arrow_outputs() {
    std::vector<std::size_t> positions;
    for (Output const& output : reached) {
        positions.push_back(country::find_indicator(output.id, output.observer));
    }
    return positions;
}

bool ArrowRow::reaches_somebody() const {
    auto const outputs = arrow_outputs();
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        country::Ledger const ledger = country::indicators[outputs[i]].ledger;
        if ((ledger == country::Ledger::safety || ledger == country::Ledger::rights) && changes[i].beyond_luck()) {
            return true;
        }
    }
    return false;
}

std::string learnt_page(LearntTable const& table_of, study::EnsemblePlan const& plan, std::size_t width) {
    std::vector<std::size_t> order(table_of.parameters.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return table_of.learnt[a].share > table_of.learnt[b].share; });
    std::vector<std::vector<std::string>> rows;
    for (std::size_t const i : order) {
        auto const& one = table_of.learnt[i];
        bool const speaks = one.share > 0 && !table_of.figures.empty();
        rows.push_back({code(table_of.parameters[i]->key, width), fmt::format("{:.2f}", one.share), std::string{teaching(one.share)},
                        speaks ? code(table_of.figures[one.strongest], width) : "", speaks ? fmt::format("{:+.2f}", one.correlation) : "",
                        std::string{scenario::status_names[static_cast<std::size_t>(table_of.parameters[i]->status)]}});
    }
    std::string const text = fmt::format(
        "How much of each prior the published figures could take away: the share of its variance that {} judged figures remove (Bayes linear\n"
        "adjustment over prior replicates, less what shuffled draws show by luck alone). From 0.50 on the *data say*; below 0.25 *we assumed*, and\n"
        "whatever follows from such a number is an assumption at work. No fit stands behind this page: values were set by hand within the priors.\n"
        "Last columns: the figure that moves with the parameter most, and their correlation.",
        table_of.figures.size());
    return head("Data say, we assumed", "learnt", text, plan, width == 0) +
           table({"parameter", "learnt", "so", "most by", "r", "status"}, rows,
                 {Align::left, Align::right, Align::left, Align::left, Align::right, Align::left}, width);
}

std::string signs_page(std::vector<SignRow> const& rows, study::EnsemblePlan const& plan, std::size_t width) {
    std::vector<std::vector<std::string>> cells;
    for (SignRow const& row : rows) {
        auto const& c = row.contrast;
        bool const built_in = std::min(c.share_above, c.share_below) < built_in_below;
        auto const& indicator = country::indicators[row.claim->outcome.indicator];
        cells.push_back({row.claim->says.en, code(name_of(indicator), width), fmt::format("{:.2f}", c.share_above),
                         fmt::format("{:.2f}", c.share_below), fmt::format("{:+.0f}", c.mean), built_in ? "built in" : "found"});
    }
    std::string const text =
        "Each row changes one thing under the same luck, over draws from the priors, and asks how often the number rises or falls. Where the priors\n"
        "allow one of the two signs in less than 5 of 100 draws, the sign was *built in* by how the model is made: a run cannot find it, and nobody\n"
        "should quote it as a finding. Elsewhere it is *found*: it depends on numbers that we do not know.";
    return head("Sign register", "signs", text, plan, width == 0) +
           table({"change", "number", "rises", "falls", "mean difference", "so"}, cells,
                 {Align::left, Align::left, Align::right, Align::right, Align::right, Align::left}, width);
}

std::string arrows_page(std::vector<ArrowRow> const& rows, study::EnsemblePlan const& plan, std::size_t width) {
    std::vector<std::string> names{"state", "read by", "equation"};
    std::vector<Align> aligns{Align::left, Align::left, Align::left};
    for (std::size_t const output : arrow_outputs()) {
        names.push_back(code(name_of(country::indicators[output]), width));
        aligns.push_back(Align::centre);
    }
    std::vector<std::vector<std::string>> cells;
    for (ArrowRow const& row : rows) {
        std::vector<std::string> line{row.arrow->from, row.arrow->to, row.arrow->equation};
        for (auto const& change : row.changes) {
            line.push_back(mark(change));
        }
        cells.push_back(std::move(line));
    }
    std::string const text =
        "A state of institutions, opinion or foreign stance that changed nothing for anybody would be decoration. Each row takes one arrow away\n"
        "(data/audit/arrows.toml says in which setting, and how) under the same luck, at the\n"
        "values of the registry: ▲ the output rises, ▼ it falls, · no more than luck\n"
        "(false alarm 1e-6). A row without a mark in a safety or rights column makes the command fail.";
    return head("Arrow matrix", "arrows", text, plan, width == 0) + table(names, cells, aligns, width);
}

}  // namespace contrapeso::app
