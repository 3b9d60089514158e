// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/runs.h"

#include "contrapeso/core/contracts.h"
#include "contrapeso/store/layout.h"

namespace contrapeso::store {

namespace {

Day day_in(Statement const& row, int column) { return parse_date(row.text(column)).value_or(0); }

constexpr std::string_view columns =
    "SELECT run.id, scenario_digest, seed, start, end, scenario, title, run.parameters, engine, command, about, tag, made, "
    "(SELECT count(*) FROM replicate WHERE replicate.run = run.id), layout.digest FROM run JOIN layout ON layout.id = run.layout ";

KeptRun read_row(Statement const& row) {
    KeptRun run;
    run.id = row.integer(0);
    run.identity = {row.text(1), static_cast<std::uint64_t>(row.integer(2)), day_in(row, 3), day_in(row, 4)};
    run.story = {row.text(5), row.text(6), row.text(7), row.text(8), row.text(9), row.text(10)};
    run.tag = row.text(11);
    run.made = row.text(12);
    run.replicates = static_cast<std::size_t>(row.integer(13));
    run.readable = row.text(14) == this_layout().digest;
    return run;
}

std::string select(std::string_view condition) { return std::string{columns}.append(condition); }

std::optional<KeptRun> first_of(Statement& rows) { return rows.step() ? std::optional{read_row(rows)} : std::nullopt; }

/// Binds the four parts of an identity to the parameters 1 to 4.
void bind(Statement& statement, RunIdentity const& identity, std::string const& start, std::string const& end) {
    statement.bind(1, identity.scenario_digest).bind(2, static_cast<std::int64_t>(identity.seed)).bind(3, start).bind(4, end);
}

}  // namespace

KeptRun begin_run(StudyFile& file, RunIdentity const& identity, RunStory const& story) {
    return file.now([&](Connection& connection) {
        std::string const start = to_string_date(identity.start), end = to_string_date(identity.end);
        Transaction all{connection};
        std::int64_t const layout = layout_row(connection);
        Statement find{connection, select("WHERE scenario_digest = ? AND seed = ? AND start = ? AND end = ? AND layout = ?").c_str()};
        bind(find, identity, start, end);
        find.bind(5, layout);
        if (auto there = first_of(find)) {
            return std::move(*there);
        }
        Statement insert{connection,
                         "INSERT INTO run(scenario_digest, seed, start, end, layout, scenario, title, parameters, engine, command, about, made) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"};
        bind(insert, identity, start, end);
        insert.bind(5, layout).bind(6, story.scenario).bind(7, story.title).bind(8, story.parameters).bind(9, story.engine);
        insert.bind(10, story.command).bind(11, story.about).run();
        find.again();
        auto run = first_of(find);
        CONTRAPESO_EXPECT(run);
        all.commit();
        return std::move(*run);
    });
}

std::vector<KeptRun> list_runs(StudyFile& file) {
    return file.now([](Connection& connection) {
        std::vector<KeptRun> runs;
        for (Statement row{connection, select("ORDER BY run.id").c_str()}; row.step();) {
            runs.push_back(read_row(row));
        }
        return runs;
    });
}

std::optional<KeptRun> find_run(StudyFile& file, std::int64_t run) {
    return file.now([&](Connection& connection) {
        Statement find{connection, select("WHERE run.id = ?").c_str()};
        return first_of(find.bind(1, run));
    });
}

std::optional<KeptRun> find_tagged(StudyFile& file, std::string_view tag) {
    return file.now([&](Connection& connection) {
        Statement find{connection, select("WHERE tag = ? ORDER BY run.id DESC").c_str()};
        return first_of(find.bind(1, tag));
    });
}

std::optional<KeptRun> find_unreadable(StudyFile& file, RunIdentity const& identity) {
    return file.now([&](Connection& connection) {
        std::string const start = to_string_date(identity.start), end = to_string_date(identity.end);
        Statement find{
            connection,
            select("WHERE scenario_digest = ? AND seed = ? AND start = ? AND end = ? AND layout.digest <> ? ORDER BY run.id DESC").c_str()};
        bind(find, identity, start, end);
        return first_of(find.bind(5, this_layout().digest));
    });
}

std::vector<Held> held_replicates(StudyFile& file, RunIdentity const& identity) {
    return file.now([&](Connection& connection) {
        // Months are cut at their ends: of a longer run the last month is the same only if it is a whole one.
        bool const may_cut = is_last_of_month(identity.end);
        std::string const start = to_string_date(identity.start), end = to_string_date(identity.end);
        // SQLite takes `run` from the row that has the smallest `end`: the run itself before any longer one.
        Statement row{connection,
                      "SELECT number, replicate.run, min(end) FROM replicate JOIN run ON run.id = replicate.run JOIN layout ON "
                      "layout.id = run.layout WHERE scenario_digest = ? AND seed = ? AND start = ? AND (end = ?4 OR (?6 AND end > ?4)) "
                      "AND layout.digest = ?5 GROUP BY number ORDER BY number"};
        bind(row, identity, start, end);
        std::vector<Held> held;
        for (row.bind(5, this_layout().digest).bind(6, std::int64_t{may_cut}); row.step();) {
            held.push_back({static_cast<std::size_t>(row.integer(0)), row.integer(1)});
        }
        return held;
    });
}

bool tag_run(StudyFile& file, std::int64_t run, std::string_view tag) {
    return file.now([&](Connection& connection) {
        Statement{connection, "UPDATE run SET tag = ? WHERE id = ?"}.bind(1, tag).bind(2, run).run();
        return connection.changed() > 0;
    });
}

bool delete_run(StudyFile& file, std::int64_t run) {
    return file.now([&](Connection& connection) {
        Statement{connection, "DELETE FROM run WHERE id = ?"}.bind(1, run).run();
        return connection.changed() > 0;
    });
}

void vacuum(StudyFile& file) {
    file.now([](Connection& connection) { connection.run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"); });
}

}  // namespace contrapeso::store
