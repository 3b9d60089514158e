// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/layout.h"

#include <array>
#include <bit>
#include <numeric>
#include <span>

#include "contrapeso/core/sha256.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/country/parameters.h"

namespace contrapeso::store {

namespace {

using country::MonthlyRecord;

/// A month in which every member holds another number, so that an indicator that reads another one gives another value.
MonthlyRecord probe() {
    std::array<std::int64_t, sizeof(MonthlyRecord) / sizeof(std::int64_t)> words{};
    std::iota(words.begin(), words.end(), 1);
    return std::bit_cast<MonthlyRecord>(words);
}

void add(Sha256& message, std::string_view text) {
    std::uint64_t const size = text.size();
    message.update(std::as_bytes(std::span{&size, 1}));
    message.update(std::as_bytes(std::span{text.data(), text.size()}));
}

Layout make_layout() {
    Layout layout;
    layout.record_bytes = sizeof(MonthlyRecord);
    Sha256 message;
    message.update(std::as_bytes(std::span{&layout.record_bytes, 1}));
    MonthlyRecord const month = probe();
    for (country::Indicator const& indicator : country::indicators) {
        layout.indicators.push_back(
            std::string{indicator.id}.append(":").append(country::observer_names[static_cast<std::size_t>(indicator.observer)]));
        add(message, layout.indicators.back());
        std::array const how{static_cast<double>(indicator.fold), indicator.read(month)};
        message.update(std::as_bytes(std::span{how}));
    }
    for (country::ParameterKey const& parameter : country::parameter_keys()) {
        layout.parameters.push_back(parameter.key);
        add(message, layout.parameters.back());
    }
    layout.digest = hex(message.digest());
    return layout;
}

/// ["a","b"]: our names hold nothing that JSON would have to escape.
std::string as_json(std::vector<std::string> const& names) {
    std::string list = "[";
    for (std::string const& name : names) {
        list.append(list.size() > 1 ? ",\"" : "\"").append(name).append("\"");
    }
    return list.append("]");
}

}  // namespace

Layout const& this_layout() {
    static Layout const layout = make_layout();
    return layout;
}

std::int64_t layout_row(Connection& file) {
    Layout const& ours = this_layout();
    std::string const indicators = as_json(ours.indicators), parameters = as_json(ours.parameters);
    Statement insert{file, "INSERT OR IGNORE INTO layout(digest, record_bytes, indicators, parameters) VALUES(?, ?, ?, ?)"};
    insert.bind(1, ours.digest).bind(2, ours.record_bytes).bind(3, indicators).bind(4, parameters).run();
    Statement find{file, "SELECT id FROM layout WHERE digest = ?"};
    find.bind(1, ours.digest).step();
    return find.integer(0);
}

}  // namespace contrapeso::store
