// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/sqlite.h"

#include <sqlite3.h>

#include <cerrno>

#include "contrapeso/core/contracts.h"

namespace contrapeso::store {

namespace {

/// SQLite takes ":memory:" for no file at all.
std::string as_file(std::string const& path) { return path.starts_with(':') ? "./" + path : path; }

}  // namespace

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Connection::Connection(std::string path, std::chrono::milliseconds patience) : path_{std::move(path)} {
    sqlite3* handle = nullptr;
    int const code = sqlite3_open_v2(as_file(path_).c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) {
        fail(code);
    }
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    if (sqlite3_db_readonly(handle, "main") == 1) {
        fail(SQLITE_READONLY);  // SQLite opens what may not be written for reading only, and says so at the first write
    }
}

void Connection::run(char const* sql) {
    errno = 0;
    if (int const code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK) {
        fail(code);
    }
}

std::int64_t Connection::number(char const* sql) {
    Statement query{*this, sql};
    CONTRAPESO_EXPECT(query.step());
    return query.integer(0);
}

std::int64_t Connection::changed() const { return sqlite3_changes64(handle()); }

void Connection::fail(int code) const {
    int const system_error = errno;
    int const primary = code & 0xff;
    std::string const detail = handle_ ? sqlite3_errmsg(handle()) : sqlite3_errstr(code);
    bool const ours = primary == SQLITE_ERROR || primary == SQLITE_MISUSE || primary == SQLITE_CONSTRAINT || primary == SQLITE_RANGE;
    if (ours) {
        throw ContractViolation{path_ + ": " + detail};
    }
    bool const asked_system = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    int const noted = handle_ ? sqlite3_system_errno(handle()) : 0;  // SQLite does not note it everywhere
    throw explained(path_, code, asked_system ? (noted != 0 ? noted : system_error) : 0, detail);
}

void Statement::Finish::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(Connection& connection, char const* sql) : connection_{connection} {
    sqlite3_stmt* handle = nullptr;
    check(sqlite3_prepare_v2(connection.handle(), sql, -1, &handle, nullptr));
    handle_.reset(handle);
}

void Statement::check(int code) {
    if (code != SQLITE_OK) {
        connection_.fail(code);
    }
}

Statement& Statement::bind(int place, std::int64_t value) {
    check(sqlite3_bind_int64(handle_.get(), place, value));
    return *this;
}

Statement& Statement::bind(int place, double value) {
    check(sqlite3_bind_double(handle_.get(), place, value));
    return *this;
}

Statement& Statement::bind(int place, std::string_view text) {
    check(sqlite3_bind_text64(handle_.get(), place, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int place, std::span<std::byte const> bytes) {
    check(bytes.empty() ? sqlite3_bind_zeroblob(handle_.get(), place, 0)
                        : sqlite3_bind_blob64(handle_.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

bool Statement::step() {
    errno = 0;
    int const code = sqlite3_step(handle_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        connection_.fail(code);
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {}
    again();
}

void Statement::again() { check(sqlite3_reset(handle_.get())); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(handle_.get(), column); }

std::string Statement::text(int column) const {
    auto const* const first = sqlite3_column_text(handle_.get(), column);
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return first == nullptr ? std::string{} : std::string{reinterpret_cast<char const*>(first), size};
}

std::span<std::byte const> Statement::bytes(int column) const {
    auto const* const first = static_cast<std::byte const*>(sqlite3_column_blob(handle_.get(), column));
    return {first, first == nullptr ? 0U : static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Transaction::Transaction(Connection& connection) : connection_{connection} { connection.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (sqlite3_get_autocommit(connection_.handle()) == 0) {  // not committed, and SQLite has not undone it already
        sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() { connection_.run("COMMIT"); }

}  // namespace contrapeso::store
