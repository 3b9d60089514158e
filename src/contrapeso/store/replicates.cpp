// SPDX-License-Identifier: Apache-2.0
// Replicates of runs: months, years and draws as bytes.
#include <algorithm>
#include <cstring>
#include <utility>

#include "contrapeso/core/contracts.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/stats/quantiles.h"
#include "contrapeso/store/bytes.h"
#include "contrapeso/store/layout.h"
#include "contrapeso/store/runs.h"

namespace contrapeso::store {

namespace {

using country::MonthlyRecord;
using country::MonthlySeries;

/// A run that is there and kept in our form, or an error.
KeptRun readable(StudyFile& file, std::int64_t run) {
    auto found = find_run(file, run);
    CONTRAPESO_EXPECT(found);
    if (!found->readable) {
        throw StudyFileError{
            Trouble::another_form,
            {file.path(), "run " + std::to_string(run) + " was kept by a program whose months have another form than those of this one",
             "Read it with that program (" + found->story.engine + "), or run it anew: " + found->story.command}};
    }
    return std::move(*found);
}

StudyFileError damaged(std::string const& path, std::int64_t run, std::size_t number) {
    std::string const which = "replicate " + std::to_string(number) + " of run " + std::to_string(run);
    return {
        Trouble::damaged,
        {path, which + " is not what was kept: the bytes do not have their digest", "Delete the run: contrapeso runs delete " + std::to_string(run)}};
}

/// The replicate at which the row stands: run, number, digest, months.
MonthlySeries months_in(Statement const& row, std::string const& path) {
    auto series = values_of<MonthlyRecord>(row.bytes(3));
    Digest const digest = country::result_digest(series);
    auto const kept = row.bytes(2);
    if (kept.size() != digest.size() || std::memcmp(kept.data(), digest.data(), digest.size()) != 0) {
        throw damaged(path, row.integer(0), static_cast<std::size_t>(row.integer(1)));
    }
    return series;
}

/// The calendar years between two days, as a series of months over them has them.
std::vector<study::YearSpan> years_between(Day start, Day end) {
    MonthlySeries months;
    for (Day today = start; today <= end; ++today) {
        if (today == start || is_first_of_month(today)) {
            months.emplace_back().month_first_day = today;
        }
        ++months.back().days;
    }
    return study::years_of(months);
}

}  // namespace

void keep_replicate(StudyFile& file, std::int64_t run, std::size_t number, MonthlySeries series, std::vector<double> draws) {
    Digest const digest = country::result_digest(series);
    std::vector<double> years = study::fold_years(series);
    file.later([=, series = std::move(series), draws = std::move(draws), years = std::move(years)](Connection& connection) {
        Statement insert{connection,
                         "INSERT OR IGNORE INTO replicate(run, number, digest, draws, years, months) "
                         "SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM run WHERE id = ?1)"};
        insert.bind(1, run).bind(2, static_cast<std::int64_t>(number)).bind(3, std::as_bytes(std::span{digest}));
        insert.bind(4, std::as_bytes(std::span{draws})).bind(5, std::as_bytes(std::span{years})).bind(6, std::as_bytes(std::span{series})).run();
    });
}

std::optional<MonthlySeries> read_replicate(StudyFile& file, std::int64_t run, std::size_t number) {
    return file.now([&](Connection& connection) {
        Statement row{connection, "SELECT run, number, digest, months FROM replicate WHERE run = ? AND number = ?"};
        bool const there = row.bind(1, run).bind(2, static_cast<std::int64_t>(number)).step();
        return there ? std::optional{months_in(row, file.path())} : std::nullopt;
    });
}

study::Ensemble read_ensemble(StudyFile& file, std::int64_t run) {
    static_cast<void>(readable(file, run));
    return file.now([&](Connection& connection) {
        study::Ensemble ensemble;
        Statement row{connection, "SELECT run, number, digest, months FROM replicate WHERE run = ? ORDER BY number"};
        for (row.bind(1, run); row.step();) {
            ensemble.replicates.resize(static_cast<std::size_t>(row.integer(1)) + 1);
            ensemble.replicates.back() = months_in(row, file.path());
        }
        return ensemble;
    });
}

std::vector<std::vector<double>> read_draws(StudyFile& file, std::int64_t run) {
    return file.now([&](Connection& connection) {
        std::vector<std::vector<double>> draws;
        Statement row{connection, "SELECT draws FROM replicate WHERE run = ? ORDER BY number"};
        for (row.bind(1, run); row.step();) {
            draws.push_back(values_of<double>(row.bytes(0)));
        }
        return draws;
    });
}

study::FoldedRun read_years(StudyFile& file, std::int64_t run) {
    KeptRun const kept = readable(file, run);
    study::FoldedRun folded;
    folded.years = years_between(kept.identity.start, kept.identity.end);
    file.now([&](Connection& connection) {
        Statement row{connection, "SELECT number, years FROM replicate WHERE run = ? ORDER BY number"};
        for (row.bind(1, run); row.step();) {
            auto const number = static_cast<std::size_t>(row.integer(0));
            folded.numbers.push_back(number);
            folded.replicates.push_back(values_of<double>(row.bytes(1)));
            if (folded.replicates.back().size() != folded.years.size() * country::indicators.size()) {
                throw damaged(file.path(), run, number);
            }
        }
    });
    return folded;
}

Digest run_digest(StudyFile& file, std::int64_t run, std::optional<std::span<std::size_t const>> numbers) {
    return file.now([&](Connection& connection) {
        Sha256 message;
        Statement row{connection, "SELECT number, digest FROM replicate WHERE run = ? ORDER BY number"};
        for (row.bind(1, run); row.step();) {
            if (!numbers || std::ranges::binary_search(*numbers, static_cast<std::size_t>(row.integer(0)))) {
                message.update(row.bytes(1));
            }
        }
        return message.digest();
    });
}

void keep_summary(StudyFile& file, std::int64_t run) {
    if (!find_run(file, run)) {
        return;  // deleted meanwhile
    }
    study::FoldedRun const folded = read_years(file, run);
    auto const summary = study::summarise(folded.years, folded.replicates);
    auto const& names = this_layout().indicators;
    file.now([&](Connection& connection) {
        Transaction all{connection};
        Statement{connection, "DELETE FROM summary WHERE run = ?"}.bind(1, run).run();
        Statement insert{connection,
                         "INSERT INTO summary(run, indicator, observer, year, replicates, low, median, high) "
                         "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE EXISTS (SELECT 1 FROM run WHERE id = ?1)"};
        auto const replicates = static_cast<std::int64_t>(folded.replicates.size());
        for (study::YearSummary const& year : summary) {
            for (std::size_t i = 0; i < names.size(); ++i) {
                auto const colon = names[i].find(':');
                std::string_view const name = names[i];
                insert.bind(1, run).bind(2, name.substr(0, colon)).bind(3, name.substr(colon + 1)).bind(4, std::int64_t{year.span.year});
                insert.bind(5, replicates).bind(6, year.values[i].low).bind(7, year.values[i].median).bind(8, year.values[i].high).run();
            }
        }
        all.commit();
    });
}

std::vector<std::string> check_file(StudyFile& file) {
    std::vector<std::string> wrong = file.now([](Connection& connection) {
        std::vector<std::string> said;
        for (Statement row{connection, "PRAGMA integrity_check"}; row.step();) {
            said.push_back(row.text(0));
        }
        for (Statement row{connection, "PRAGMA foreign_key_check"}; row.step();) {
            said.push_back("a row of " + row.text(0) + " belongs to nothing");
        }
        std::erase(said, "ok");
        return said;
    });
    for (KeptRun const& run : list_runs(file)) {
        file.now([&](Connection& connection) {
            Statement row{connection, "SELECT run, number, digest, months FROM replicate WHERE run = ? ORDER BY number"};
            for (row.bind(1, run.id); run.readable && row.step();) {
                try {
                    static_cast<void>(months_in(row, file.path()));
                } catch (StudyFileError const& error) {
                    wrong.emplace_back(error.what());
                }
            }
        });
    }
    return wrong;
}

}  // namespace contrapeso::store
