// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQLite as plain C++: a connection, a statement, a transaction. Whatever fails throws StudyFileError.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "contrapeso/store/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace contrapeso::store {

/// An open file. One thread at a time.
class Connection {
  public:
    /// Waits for `patience` where another program holds the file.
    Connection(std::string path, std::chrono::milliseconds patience);

    [[nodiscard]] std::string const& path() const { return path_; }
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

    /// Statements without parameters or answers.
    void run(char const* sql);

    /// The single number that a query answers with.
    [[nodiscard]] std::int64_t number(char const* sql);

    /// How many rows the last statement changed.
    [[nodiscard]] std::int64_t changed() const;

    /// The error behind a result code that is neither SQLITE_OK nor a row.
    [[noreturn]] void fail(int code) const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// One statement, its parameters and the row at which it stands. Places and columns count as SQLite does: parameters from 1, columns from 0.
class Statement {
  public:
    Statement(Connection& connection, char const* sql);

    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, double value);
    Statement& bind(int place, std::string_view text);  ///< must live until the statement has run
    Statement& bind(int place, std::span<std::byte const> bytes);  ///< must live until the statement has run

    /// Goes to the next row; false after the last.
    bool step();

    /// Back before the first row, with the same parameters.
    void again();

    /// Runs a statement that answers nothing, and makes it ready to run again.
    void run();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::span<std::byte const> bytes(int column) const;  ///< until the next step

  private:
    struct Finish {
        void operator()(sqlite3_stmt* handle) const;
    };
    void check(int code);

    Connection& connection_;
    std::unique_ptr<sqlite3_stmt, Finish> handle_;
};

/// Everything that happens until `commit`, or nothing.
class Transaction {
  public:
    /// Takes the right to write at once, so that no later statement has to wait for it.
    explicit Transaction(Connection& connection);
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    ~Transaction();

    void commit();

  private:
    Connection& connection_;
};

}  // namespace contrapeso::store
