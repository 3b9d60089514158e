// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/diagnostics.h"
#include "contrapeso/scenario/document.h"

namespace contrapeso::scenario {

/// What people read, in both languages of the program.
struct Text {
    std::string en, es;
};

/// Reads the members of one table and collects what is wrong with them. An absent member is no fault unless `require` is asked.
class TableReader {
  public:
    /// The object of `document` at a JSON pointer; both must outlive the reader.
    TableReader(Document const& document, std::string pointer, Diagnostics& diagnostics);

    /// Complains of every member that is not named here.
    void allow_only(std::initializer_list<std::string_view> names);

    /// Complains of the member, if it is there, at its key; `allow_only` then has nothing more to say of it.
    void refuse(std::string_view name, std::string problem, std::string mend);

    /// Complains if the member is absent.
    bool require(std::string_view name, std::string_view mend = {});

    [[nodiscard]] bool has(std::string_view name) const { return object().contains(name); }

    [[nodiscard]] std::optional<std::string> text(std::string_view name);
    [[nodiscard]] std::optional<double> number(std::string_view name);
    [[nodiscard]] std::optional<int> whole_number(std::string_view name, int low, int high);
    [[nodiscard]] std::optional<bool> flag(std::string_view name);
    [[nodiscard]] std::optional<Day> date(std::string_view name);
    [[nodiscard]] std::optional<Text> translated(std::string_view name);

    /// A text, or a list of texts; empty if it is absent or something else.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);

    /// A text in both languages, or in one, which then stands for both; empty if it is absent or something else.
    Text remark(std::string_view name);

    /// Two numbers: [low, high].
    [[nodiscard]] std::optional<std::pair<double, double>> pair(std::string_view name);

    /// The table at `name`; nothing, and a fault, if it is something else.
    [[nodiscard]] std::optional<TableReader> table(std::string_view name, std::string mend);

    /// The tables in a list of tables ([[name]]).
    [[nodiscard]] std::vector<TableReader> tables(std::string_view name);

    /// Names of all members, sorted.
    [[nodiscard]] std::vector<std::string> members() const;

    /// True if some member is not a table.
    [[nodiscard]] bool has_plain_members() const;

    /// Puts a fault at the value (or, if there is none, at the table).
    void complain(std::string_view name, std::string problem, std::string mend = {});

    [[nodiscard]] std::string where(std::string_view name) const { return document_.where(inner(name)); }
    [[nodiscard]] std::string where() const { return document_.where(pointer_); }
    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
    [[nodiscard]] std::string where_key(std::string_view name) const { return document_.where_key(inner(name)); }

  private:
    [[nodiscard]] nlohmann::json const& object() const { return *object_; }
    [[nodiscard]] nlohmann::json const* find(std::string_view name) const;
    [[nodiscard]] std::string inner(std::string_view name) const { return pointer_ + "/" + pointer_part(name); }
    void wrong_type(std::string_view name, nlohmann::json const& found, std::string_view wanted, std::string mend);

    Document const& document_;
    std::string pointer_;
    Diagnostics& diagnostics_;
    nlohmann::json const* object_;
    std::vector<std::string> refused_;
};

}  // namespace contrapeso::scenario
