// SPDX-License-Identifier: Apache-2.0
#include "gates_command.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/policy/gates.h"
#include "csv_file.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using policy::Answer;
using policy::Decision;
using policy::Lever;

constexpr std::array<Phrase, policy::lever_names.size()> levers{
    Phrase{"state of emergency", "régimen de excepción"},
    Phrase{"security budget", "presupuesto de seguridad"},
    Phrase{"prison building", "construcción de prisiones"},
    Phrase{"mass arrest", "capturas masivas"},
    Phrase{"soldiers in the chamber", "soldados en la Asamblea"},
    Phrase{"loan for the Territorial Control Plan", "préstamo del Plan Control Territorial"},
    Phrase{"magistrates dismissed", "destitución de magistrados"},
    Phrase{"judges retired", "jubilación de jueces"},
    Phrase{"re-election allowed", "reelección permitida"},
    Phrase{"gag law", "ley mordaza"},
    Phrase{"electoral reform", "reforma electoral"},
    Phrase{"municipalities merged", "fusión de municipios"},
    Phrase{"law of mass trials", "ley de juicios masivos"},
    Phrase{"article 248", "artículo 248"},
    Phrase{"foreign agents law", "ley de agentes extranjeros"},
    Phrase{"term limits ended", "fin del límite de mandatos"}};
constexpr std::array<Phrase, policy::answer_names.size()> answers{Phrase{"", ""},
                                                                  Phrase{"assembly", "asamblea"},
                                                                  Phrase{"court", "Sala"},
                                                                  Phrase{"assembly (money)", "asamblea (dinero)"},
                                                                  Phrase{"no places", "sin plazas"},
                                                                  Phrase{"lost the presidency", "perdió la presidencia"},
                                                                  Phrase{"constitution", "Constitución"}};

/// What all replicates together say of one lever on one day.
struct Row {
    Day from{}, until{};
    std::size_t times{1};
    Lever lever{};
    int needed{};
    int had{};  ///< median
    std::array<std::size_t, policy::answer_names.size()> counts{};

    [[nodiscard]] std::size_t asked() const {
        std::size_t sum = 0;
        for (std::size_t const one : counts) {
            sum += one;
        }
        return sum;
    }
    [[nodiscard]] double allowed() const { return static_cast<double>(counts[0]) / static_cast<double>(asked()); }
    [[nodiscard]] bool says_as(Row const& other) const {
        return lever == other.lever && needed == other.needed && had == other.had && counts == other.counts;
    }
};

using Decisions = std::vector<std::vector<Decision>>;

std::vector<Row> rows_of(Decisions const& by_replicate) {
    std::map<std::pair<Day, Lever>, std::vector<Decision>> together;
    for (auto const& decisions : by_replicate) {
        for (Decision const& one : decisions) {
            together[{one.day, one.lever}].push_back(one);
        }
    }
    std::vector<Row> rows;
    for (auto& [key, all] : together) {
        Row row{key.first, key.first, 1, key.second, all.front().votes_needed, 0, {}};
        for (Decision const& one : all) {
            ++row.counts[static_cast<std::size_t>(one.answer)];
        }
        auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end(), [](Decision const& a, Decision const& b) { return a.votes_had < b.votes_had; });
        row.had = middle->votes_had;
        rows.push_back(row);
    }
    return rows;
}

/// One line for a lever that was asked for again and again with the same answer.
std::vector<Row> joined(std::vector<Row> const& rows) {
    std::vector<Row> lines;
    std::map<Lever, std::size_t> last;
    for (Row const& row : rows) {
        auto const before = last.find(row.lever);
        if (before != last.end() && lines[before->second].says_as(row)) {
            lines[before->second].until = row.until;
            ++lines[before->second].times;
        } else {
            last[row.lever] = lines.size();
            lines.push_back(row);
        }
    }
    return lines;
}

std::string blockers(Row const& row, Language language) {
    std::string names;
    for (std::size_t i = 1; i < answers.size(); ++i) {
        if (row.counts[i] > 0) {
            names += (names.empty() ? "" : ", ") + answers[i].in(language);
        }
    }
    return names;
}

constexpr Phrase heading{
    "What was asked for, and who let it through: votes needed and had (median), share of replicates that allowed it, who stopped it.",
    "Qué se pidió y quién lo permitió: votos necesarios y obtenidos (mediana), parte de las réplicas que lo permitió, quién lo detuvo."};
constexpr Phrase times{"times", "veces"}, nothing_asked{"Nothing was asked of anybody.", "No se pidió nada a nadie."};

std::string page(std::vector<Row> const& rows, Language language, std::size_t width) {
    if (rows.empty()) {
        return nothing_asked.in(language) + "\n";
    }
    std::string text = wrapped(heading.in(language), width, 0) + "\n\n";
    for (Row const& row : joined(rows)) {
        std::string const when =
            row.times == 1 ? to_string_date(row.from)
                           : fmt::format("{} … {}, {} {}", to_string_date(row.from), to_string_date(row.until), row.times, times.in(language));
        std::string const votes = row.needed == 0 ? "" : fmt::format("{}/{}", row.had, row.needed);
        text += padded(when, 37, Align::left) + padded(levers[static_cast<std::size_t>(row.lever)].in(language), 39, Align::left) +
                padded(votes, 7, Align::right) + padded(fmt::format("{:.0f} %", 100 * row.allowed()), 7, Align::right);
        std::string const who = blockers(row, language);
        text += (who.empty() ? "" : "  " + who) + "\n";
    }
    return text;
}

void write_gates(Output& out, Simulation const& run, std::vector<Row> const& rows) {
    out.write(provenance_lines(run.scenario, run.provenance) + "date,lever,votes_needed,votes_had_median,replicates_asked,replicates_allowed");
    for (std::size_t i = 1; i < policy::answer_names.size(); ++i) {
        out.write("," + std::string{policy::answer_names[i]});
    }
    out.write("\n");
    for (Row const& row : rows) {
        out.write(fmt::format("{},{},{},{},{},{}", to_string_date(row.from), policy::lever_names[static_cast<std::size_t>(row.lever)], row.needed,
                              row.had, row.asked(), row.counts[0]));
        for (std::size_t i = 1; i < row.counts.size(); ++i) {
            out.write(fmt::format(",{}", row.counts[i]));
        }
        out.write("\n");
    }
}

}  // namespace

Exit show_gates(GatesOptions const& options) {
    auto const library = open_or_complain(options.simulation.data);
    auto const scenario = library ? load_or_complain(options.simulation, *library) : std::nullopt;
    if (!scenario) {
        return Exit::bad_input;
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    Decisions decisions(options.simulation.plan.replicates);  // each replicate writes its own
    Simulation const run = simulate(*scenario, options.simulation, [&](auto const& resolved, random::RunKey key, country::Check check) {
        country::History history = country::simulate_with_decisions(resolved, key, check);
        decisions[key.replicate] = std::move(history.decisions);
        return std::move(history.months);
    });
    auto const rows = rows_of(decisions);
    publish(
        csv.get(), [&](Output& out) { write_gates(out, run, rows); },
        [&] {
            std::FILE* const stream = options.csv == "-" ? stderr : stdout;
            Output out{stream, stream == stdout ? "standard output" : "standard error"};
            out.write(in(options.language, scenario->title) + "\n\n" + page(rows, options.language, terminal_width(stream, width_of_files)));
            out.write("\n" + provenance_page(run));
            out.flush();
        });
    return run.complete() ? Exit::fine : Exit::interrupted;
}

}  // namespace contrapeso::app
