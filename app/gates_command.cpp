// SPDX-License-Identifier: Apache-2.0
#include "gates_command.h"

#include <array>
#include <memory>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/study/decisions.h"
#include "csv_file.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using study::Asked;

constexpr std::array<Phrase, policy::answer_names.size()> answers{Phrase{"", ""},
                                                                  Phrase{"assembly", "asamblea"},
                                                                  Phrase{"court", "Sala"},
                                                                  Phrase{"assembly (money)", "asamblea (dinero)"},
                                                                  Phrase{"no places", "sin plazas"},
                                                                  Phrase{"lost the presidency", "perdió la presidencia"},
                                                                  Phrase{"constitution", "Constitución"}};

/// One line for a lever that was asked for again and again with the same answer.
bool say_the_same(Asked const& a, Asked const& b) { return a.needed == b.needed && a.had == b.had && a.shares() == b.shares(); }

std::string title_of(policy::Lever lever, Language language) {
    policy::LeverTitle const& title = policy::lever_titles[static_cast<std::size_t>(lever)];
    return Phrase{title.en, title.es}.in(language);
}

std::string blockers(Asked const& row, Language language) {
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

std::string page(std::vector<Asked> const& rows, Language language, std::size_t width) {
    if (rows.empty()) {
        return nothing_asked.in(language) + "\n";
    }
    std::string text = wrapped(heading.in(language), width, 0) + "\n\n";
    for (Asked const& row : study::joined(rows, say_the_same)) {
        std::string const when =
            row.times == 1 ? to_string_date(row.from)
                           : fmt::format("{} … {}, {} {}", to_string_date(row.from), to_string_date(row.until), row.times, times.in(language));
        std::string const votes = row.needed == 0 ? "" : fmt::format("{}/{}", row.had, row.needed);
        text += padded(when, 37, Align::left) + padded(title_of(row.lever, language), 39, Align::left) + padded(votes, 7, Align::right) +
                padded(fmt::format("{:.0f} %", 100 * row.allowed()), 7, Align::right);
        std::string const who = blockers(row, language);
        text += (who.empty() ? "" : "  " + who) + "\n";
    }
    return text;
}

void write_gates(Output& out, Simulation const& run, std::vector<Asked> const& rows) {
    out.write(provenance_lines(run.scenario, run.provenance) + "date,lever,votes_needed,votes_had_median,replicates_asked,replicates_allowed");
    for (std::size_t i = 1; i < policy::answer_names.size(); ++i) {
        out.write("," + std::string{policy::answer_names[i]});
    }
    out.write("\n");
    for (Asked const& row : rows) {
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
    std::vector<std::vector<policy::Decision>> decisions(options.simulation.plan.replicates);  // each replicate writes its own
    Simulation const run = simulate(*scenario, options.simulation, [&](auto const& resolved, random::RunKey key, country::Check check) {
        country::History history = country::simulate_with_decisions(resolved, key, check);
        decisions[key.replicate] = std::move(history.decisions);
        return std::move(history.months);
    });
    auto const rows = study::asked_of(decisions);
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
