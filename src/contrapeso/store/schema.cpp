// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/schema.h"

#include <string>
#include <thread>

namespace contrapeso::store {

namespace {

constexpr char const* tables = R"(
CREATE TABLE study(
    digest TEXT PRIMARY KEY,
    kind   TEXT NOT NULL,
    name   TEXT NOT NULL,
    made   TEXT NOT NULL,
    about  TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE evaluation(
    study    TEXT NOT NULL REFERENCES study ON DELETE CASCADE,
    stage    INTEGER NOT NULL,
    member   INTEGER NOT NULL,
    readings BLOB NOT NULL,
    PRIMARY KEY(study, stage, member)
) WITHOUT ROWID;
CREATE TABLE layout(
    id           INTEGER PRIMARY KEY,
    digest       TEXT NOT NULL UNIQUE,
    record_bytes INTEGER NOT NULL,
    indicators   TEXT NOT NULL,
    parameters   TEXT NOT NULL
);
CREATE TABLE run(
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario_digest TEXT NOT NULL,
    seed            INTEGER NOT NULL,
    start           TEXT NOT NULL,
    end             TEXT NOT NULL,
    layout          INTEGER NOT NULL REFERENCES layout,
    scenario        TEXT NOT NULL,
    title           TEXT NOT NULL,
    parameters      TEXT NOT NULL,
    engine          TEXT NOT NULL,
    command         TEXT NOT NULL,
    about           TEXT NOT NULL,
    tag             TEXT NOT NULL DEFAULT '',
    made            TEXT NOT NULL,
    UNIQUE(scenario_digest, seed, start, end, layout)
);
CREATE TABLE replicate(
    run    INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    draws  BLOB NOT NULL,
    years  BLOB NOT NULL,
    months BLOB NOT NULL, -- last: years are read without touching them
    PRIMARY KEY(run, number)
);
CREATE TABLE summary(
    run        INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    indicator  TEXT NOT NULL,
    observer   TEXT NOT NULL,
    year       INTEGER NOT NULL,
    replicates INTEGER NOT NULL,
    low        REAL,
    median     REAL,
    high       REAL,
    PRIMARY KEY(run, indicator, observer, year)
) WITHOUT ROWID;
)";

bool is_ours(Connection& connection) { return connection.number("PRAGMA application_id") == application_id; }

bool is_empty(Connection& connection) {
    return connection.number(
               "SELECT (SELECT count(*) FROM sqlite_schema) + (SELECT user_version FROM pragma_user_version) + "
               "(SELECT application_id FROM pragma_application_id)") == 0;
}

/// Two programs may come to a new file at once: the first one makes the tables while the other waits.
void make_tables(Connection& connection) {
    Transaction all{connection};
    if (is_ours(connection)) {
        return;
    }
    if (!is_empty(connection)) {
        throw not_a_study_file(connection.path());
    }
    connection.run(tables);
    connection.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    connection.run(("PRAGMA user_version = " + std::to_string(file_version)).c_str());
    all.commit();
}

/// SQLite does not wait by itself where the way of writing changes under somebody else.
void write_ahead(Connection& connection, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds pause{20};
    auto const until = std::chrono::steady_clock::now() + patience;
    while (true) {
        try {
            connection.run("PRAGMA journal_mode = WAL");
            return;
        } catch (StudyFileError const& error) {
            if (error.trouble() != Trouble::locked || std::chrono::steady_clock::now() >= until) {
                throw;
            }
        }
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace

void make_ready(Connection& connection, std::chrono::milliseconds patience) {
    if (!is_ours(connection)) {
        make_tables(connection);
    }
    if (auto const version = connection.number("PRAGMA user_version"); version > file_version) {
        throw made_by_newer(connection.path(), version, file_version);
    }
    write_ahead(connection, patience);
    connection.run("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
}

}  // namespace contrapeso::store
