// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/toml_to_json.h"

#include <cmath>
#include <sstream>

#include <toml++/toml.h>  // here and nowhere else: it costs seconds of compile time

#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_advice.h"
#include "contrapeso/scenario/toml_precheck.h"

namespace contrapeso::scenario {

namespace {

using nlohmann::json;

// More than any scenario or data file needs; together they keep a hostile file from costing more than a moment.
constexpr std::size_t longest_key = 100, most_values = 100'000;
constexpr int most_levels = 12;

Position position_of(toml::source_region const& region) { return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)}; }

template<class Value>
std::string written(Value const& value) {
    std::ostringstream text;
    text << value;
    return std::move(text).str();
}

class Converter {
  public:
    Converter(Document& document, Diagnostics& diagnostics) : document_{document}, diagnostics_{diagnostics} {}

    json convert(toml::node const& node, std::string const& pointer, int level) {
        if (level > most_levels) {
            complain(position_of(node.source()), "tables are nested more than " + std::to_string(most_levels) + " deep");
            return nullptr;
        }
        if (++values_ > most_values) {
            if (values_ == most_values + 1) {
                complain(position_of(node.source()), "the file holds more than " + std::to_string(most_values) + " values");
            }
            return nullptr;
        }
        document_.positions[pointer] = position_of(node.source());
        switch (node.type()) {
            case toml::node_type::table:
                return table(*node.as_table(), pointer, level);
            case toml::node_type::array:
                return array(*node.as_array(), pointer, level);
            case toml::node_type::string:
                return node.as_string()->get();
            case toml::node_type::integer:
                return node.as_integer()->get();
            case toml::node_type::floating_point:
                return finite(node.as_floating_point()->get(), pointer);
            case toml::node_type::boolean:
                return node.as_boolean()->get();
            case toml::node_type::date:
                return written(node.as_date()->get());
            case toml::node_type::time:
                return written(node.as_time()->get());
            case toml::node_type::date_time:
                return written(node.as_date_time()->get());
            default:
                return nullptr;
        }
    }

  private:
    json table(toml::table const& table, std::string const& pointer, int level) {
        json object = json::object();
        for (auto const& [key, node] : table) {
            if (key.str().size() > longest_key) {
                complain(position_of(key.source()), "the key `" + shown(key.str()) + "` is longer than " + std::to_string(longest_key) + " letters");
                continue;
            }
            std::string const inner = pointer + "/" + pointer_part(key.str());
            document_.keys[inner] = position_of(key.source());
            object[std::string{key.str()}] = convert(node, inner, level + 1);
        }
        return object;
    }

    json array(toml::array const& array, std::string const& pointer, int level) {
        json list = json::array();
        for (std::size_t i = 0; i < array.size() && values_ <= most_values; ++i) {
            list.push_back(convert(array[i], pointer + "/" + std::to_string(i), level + 1));
        }
        return list;
    }

    json finite(double value, std::string const& pointer) {
        if (!std::isfinite(value)) {
            diagnostics_.push_back({document_.where(pointer), "a number must be finite", "Write a number; nan and inf are none"});
        }
        return value;
    }

    void complain(Position at, std::string problem) {
        diagnostics_.push_back({pointed(document_.file, at), std::move(problem), "Is this the file you meant?"});
    }

    Document& document_;
    Diagnostics& diagnostics_;
    std::size_t values_{};
};

}  // namespace

std::optional<Document> read_toml(std::string_view text, std::string file, Diagnostics& diagnostics) {
    Document document{std::move(file), {}, {}, {}};
    auto const where = [&](Position at) { return pointed(document.file, at); };
    if (auto const objection = objection_to_toml(text)) {
        diagnostics.push_back({where(objection->position), objection->problem, objection->mend});
        return std::nullopt;
    }
    std::size_t const before = diagnostics.size();
    try {
        toml::table const table = toml::parse(text);
        document.value = Converter{document, diagnostics}.convert(table, "", 0);
    } catch (toml::parse_error const& error) {
        diagnostics.push_back({where(position_of(error.source())), problem_of_syntax(error.description()), mend_of_syntax(error.description())});
    }
    return diagnostics.size() == before ? std::optional{std::move(document)} : std::nullopt;
}

}  // namespace contrapeso::scenario
