// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/toml_to_json.h"

#include <cmath>
#include <sstream>

#include <toml++/toml.h>  // here and nowhere else: it costs seconds of compile time

#include "contrapeso/scenario/toml_precheck.h"

namespace contrapeso::scenario {

namespace {

using nlohmann::json;

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

    json convert(toml::node const& node, std::string const& pointer) {
        document_.positions[pointer] = position_of(node.source());
        switch (node.type()) {
            case toml::node_type::table:
                return table(*node.as_table(), pointer);
            case toml::node_type::array:
                return array(*node.as_array(), pointer);
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
    json table(toml::table const& table, std::string const& pointer) {
        json object = json::object();
        for (auto const& [key, node] : table) {
            std::string const inner = pointer + "/" + pointer_part(key.str());
            document_.keys[inner] = position_of(key.source());
            object[std::string{key.str()}] = convert(node, inner);
        }
        return object;
    }

    json array(toml::array const& array, std::string const& pointer) {
        json list = json::array();
        for (std::size_t i = 0; i < array.size(); ++i) {
            list.push_back(convert(array[i], pointer + "/" + std::to_string(i)));
        }
        return list;
    }

    json finite(double value, std::string const& pointer) {
        if (!std::isfinite(value)) {
            diagnostics_.push_back({document_.where(pointer), "a number must be finite", ""});
        }
        return value;
    }

    Document& document_;
    Diagnostics& diagnostics_;
};

/// toml++ says "Error while parsing local date: expected day between 1 and 28 (inclusive), saw 29"; its preamble helps nobody.
std::string plain(std::string_view description) {
    constexpr std::string_view preamble = "Error while parsing ";
    return description.starts_with(preamble) ? "in a " + std::string{description.substr(preamble.size())} : std::string{description};
}

std::string mend_for(std::string_view description) {
    if (description.find("date") != std::string_view::npos) {
        return "Write a day that exists, as 2022-03-27";
    }
    if (description.find("unescaped control characters") != std::string_view::npos) {
        return "Close the text with a quote on its own line";
    }
    return description.find("redefine") != std::string_view::npos ? "Keep one of the two" : "";
}

}  // namespace

std::optional<Document> read_toml(std::string_view text, std::string file, Diagnostics& diagnostics) {
    Document document{std::move(file), {}, {}, {}};
    auto const where = [&](Position at) { return document.file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column); };
    if (auto const objection = objection_to_toml(text)) {
        diagnostics.push_back({where(objection->position), objection->problem, objection->mend});
        return std::nullopt;
    }
    std::size_t const before = diagnostics.size();
    try {
        toml::table const table = toml::parse(text);
        document.value = Converter{document, diagnostics}.convert(table, "");
    } catch (toml::parse_error const& error) {
        diagnostics.push_back({where(position_of(error.source())), plain(error.description()), mend_for(error.description())});
    }
    return diagnostics.size() == before ? std::optional{std::move(document)} : std::nullopt;
}

}  // namespace contrapeso::scenario
