// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/table_reader.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/core/contracts.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

using nlohmann::json;

/// What the user wrote, in words.
std::string described(json const& value) {
    switch (value.type()) {
        case json::value_t::object:
            return "a table";
        case json::value_t::array:
            return "a list";
        case json::value_t::boolean:
            return value.get<bool>() ? "true" : "false";
        case json::value_t::null:
            return "nothing";
        default:
            return shown(value.dump(-1, ' ', false, json::error_handler_t::replace));
    }
}

/// What to write instead of something that is no day.
std::string mend_of_date(json const& value) {
    std::string const text = value.is_string() ? value.get<std::string>() : "";
    bool const has_time = text.size() > 10 && parse_date(text.substr(0, 10)).has_value();
    return has_time ? "Leave the time away: " + text.substr(0, 10) : "Write it as 2022-03-27";
}

}  // namespace

TableReader::TableReader(Document const& document, std::string pointer, Diagnostics& diagnostics)
    : document_{document}, pointer_{std::move(pointer)}, diagnostics_{diagnostics}, object_{&document.value.at(json::json_pointer{pointer_})} {
    CONTRAPESO_EXPECT(object_->is_object());
}

void TableReader::allow_only(std::initializer_list<std::string_view> names) {
    std::vector<std::string> const allowed(names.begin(), names.end());
    for (auto const& [name, value] : object().items()) {
        bool const refused = std::find(refused_.begin(), refused_.end(), name) != refused_.end();
        if (!refused && std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
            diagnostics_.push_back({document_.where_key(inner(name)), "unknown key `" + shown(name) + "`",
                                    did_you_mean(name, allowed, "Known here: " + listed(allowed))});
        }
    }
}

void TableReader::refuse(std::string_view name, std::string problem, std::string mend) {
    if (has(name)) {
        diagnostics_.push_back({where_key(name), std::move(problem), std::move(mend)});
        refused_.emplace_back(name);
    }
}

bool TableReader::require(std::string_view name, std::string_view mend) {
    if (!has(name)) {
        diagnostics_.push_back({where(), "`" + std::string{name} + "` is missing", std::string{mend}});
    }
    return has(name);
}

json const* TableReader::find(std::string_view name) const {
    auto const found = object().find(name);
    return found == object().end() ? nullptr : &*found;
}

void TableReader::complain(std::string_view name, std::string problem, std::string mend) {
    diagnostics_.push_back({where(name), std::move(problem), std::move(mend)});
}

void TableReader::wrong_type(std::string_view name, json const& found, std::string_view wanted, std::string mend) {
    complain(name, "`" + std::string{name} + "` must be " + std::string{wanted} + ", not " + described(found), std::move(mend));
}

std::optional<std::string> TableReader::text(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_string()) {
        wrong_type(name, *found, "a text", "Put it in quotes");
        return std::nullopt;
    }
    return found->get<std::string>();
}

std::optional<double> TableReader::number(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_number()) {
        wrong_type(name, *found, "a number", found->is_string() ? "Leave the quotes away; a unit goes into `unit`" : "");
        return std::nullopt;
    }
    return found->get<double>();
}

std::optional<int> TableReader::whole_number(std::string_view name, int low, int high) {
    auto const value = number(name);
    if (!value) {
        return std::nullopt;
    }
    if (*value != std::floor(*value) || *value < low || *value > high) {
        wrong_type(name, *find(name), "a whole number from " + std::to_string(low) + " to " + std::to_string(high), "");
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<bool> TableReader::flag(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_boolean()) {
        wrong_type(name, *found, "true or false", found->is_string() ? "Leave the quotes away" : "");
        return std::nullopt;
    }
    return found->get<bool>();
}

std::optional<Day> TableReader::date(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    auto const day = found->is_string() ? parse_date(found->get<std::string>()) : std::nullopt;
    if (!day) {
        wrong_type(name, *found, "a day that exists", mend_of_date(*found));
    }
    return day;
}

std::optional<Text> TableReader::translated(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    std::string const mend = R"(Write { en = "…", es = "…" })";
    if (!found->is_object()) {
        wrong_type(name, *found, "a text in both languages", mend);
        return std::nullopt;
    }
    TableReader texts{document_, inner(name), diagnostics_};
    texts.allow_only({"en", "es"});
    bool const complete = texts.require("en", mend) && texts.require("es", mend);
    auto en = texts.text("en");
    auto es = texts.text("es");
    if (!complete || !en || !es) {
        return std::nullopt;
    }
    if (en->empty() || es->empty()) {
        complain(name, "`" + std::string{name} + "` is empty in one language", mend);
    }
    return Text{std::move(*en), std::move(*es)};
}

std::vector<std::string> TableReader::texts(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return {};
    }
    json const list = found->is_array() ? *found : json::array({*found});
    if (!std::all_of(list.begin(), list.end(), [](json const& one) { return one.is_string(); })) {
        wrong_type(name, *found, "a text or a list of texts", "Write \"…\" or [\"…\", \"…\"]");
        return {};
    }
    return list.get<std::vector<std::string>>();
}

Text TableReader::remark(std::string_view name) {
    if (json const* const found = find(name); found != nullptr && found->is_object()) {
        return translated(name).value_or(Text{});
    }
    std::string const plain = text(name).value_or("");
    return {plain, plain};
}

std::optional<std::pair<double, double>> TableReader::pair(std::string_view name) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_array() || found->size() != 2 || !(*found)[0].is_number() || !(*found)[1].is_number()) {
        wrong_type(name, *found, "a list of two numbers", "Write [0.1, 0.5]");
        return std::nullopt;
    }
    return std::pair{(*found)[0].get<double>(), (*found)[1].get<double>()};
}

std::optional<TableReader> TableReader::table(std::string_view name, std::string mend) {
    json const* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_object()) {
        wrong_type(name, *found, "a table", std::move(mend));
        return std::nullopt;
    }
    return TableReader{document_, inner(name), diagnostics_};
}

std::vector<TableReader> TableReader::tables(std::string_view name) {
    std::vector<TableReader> readers;
    json const* const found = find(name);
    if (found == nullptr) {
        return readers;
    }
    bool const all_tables = found->is_array() && std::all_of(found->begin(), found->end(), [](json const& one) { return one.is_object(); });
    if (!all_tables) {
        wrong_type(name, *found, "a list of tables", "Begin each with [[" + std::string{name} + "]]");
        return readers;
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
        readers.emplace_back(document_, inner(name) + "/" + std::to_string(i), diagnostics_);
    }
    return readers;
}

std::vector<std::string> TableReader::members() const {
    std::vector<std::string> names;
    for (auto const& [name, value] : object().items()) {
        names.push_back(name);
    }
    return names;
}

bool TableReader::has_plain_members() const {
    return std::any_of(object().begin(), object().end(), [](json const& value) { return !value.is_object(); });
}

}  // namespace contrapeso::scenario
