// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/reported_maps.h"

#include "contrapeso/scenario/table_reader.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::report {

namespace {

ReportedMap read(scenario::TableReader& table, evidence::Evidence const& evidence) {
    table.allow_only({"country", "name", "unit", "from", "until", "source", "note", "values"});
    for (std::string_view const name : {"country", "name", "unit", "from", "until", "source", "values"}) {
        table.require(name);
    }
    ReportedMap map{table.text("country").value_or(""),
                    table.translated("name").value_or(scenario::Text{}),
                    table.text("unit").value_or(""),
                    table.date("from").value_or(0),
                    table.date("until").value_or(0),
                    {},
                    {}};
    std::string const source = table.text("source").value_or("");
    if (auto const known = evidence.sources.find(source); known != evidence.sources.end()) {
        map.source = known->second.name;
    } else if (!source.empty()) {
        table.complain("source", "there is no source `" + source + "`", "Add it to data/evidence/sources.toml");
    }
    if (auto values = table.table("values", "Write [values], and below it SV-SS = 164")) {
        for (std::string const& place : values->members()) {
            map.values[place] = values->number(place).value_or(0);
        }
    }
    return map;
}

}  // namespace

std::vector<ReportedMap> read_reported_maps(scenario::Library const& library, evidence::Evidence const& evidence, Diagnostics& diagnostics) {
    std::vector<ReportedMap> maps;
    for (std::string const& name : library.data.maps()) {
        std::string const path = "data/maps/" + name + ".toml";
        if (auto const document = scenario::read_toml(library.data.text(path).value_or(""), path, diagnostics)) {
            scenario::TableReader table{*document, "", diagnostics};
            maps.push_back(read(table, evidence));
        }
    }
    return maps;
}

}  // namespace contrapeso::report
