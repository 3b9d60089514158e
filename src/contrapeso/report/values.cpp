// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace contrapeso::report {

namespace {

constexpr double largest_whole = 1e15;

bool is_whole(double value) { return std::abs(value) < largest_whole && value == std::floor(value); }

double to_five_digits(double value) {
    std::array<char, 32> text{};
    auto const written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, 4);
    double read = value;
    std::from_chars(text.data(), written.ptr, read);
    return read;
}

}  // namespace

Json rounded(double value) {
    if (!std::isfinite(value)) {
        return nullptr;
    }
    double const shown = is_whole(value) ? value : to_five_digits(value);
    return is_whole(shown) ? Json(static_cast<std::int64_t>(shown)) : Json(shown);
}

Json rounded(study::Seven const& q) {
    Json list = Json::array();
    for (double const value : q) {
        list.push_back(rounded(value));
    }
    return list;
}

Json exactly(double share) { return std::clamp(share, 0.0, 1.0); }

Json both(scenario::Text const& text) { return both(text.en, text.es); }

Json both(std::string_view en, std::string_view es) { return {{"en", en}, {"es", es}}; }

Json span(Day first, Day last) { return {{"from", to_string_date(first)}, {"until", to_string_date(last)}}; }

Json seven_of(Sample values) {
    bool const all = !values.empty() && std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
    return all ? rounded(study::seven(std::move(values))) : Json(std::vector<Json>(study::levels.size()));
}

Json by_level(std::vector<Sample> periods) {
    Json lists = Json::array();
    for (std::size_t level = 0; level < study::levels.size(); ++level) {
        lists.push_back(Json::array());
    }
    for (Sample& period : periods) {
        Json const q = seven_of(std::move(period));
        for (std::size_t level = 0; level < study::levels.size(); ++level) {
            lists[level].push_back(q[level]);
        }
    }
    return lists;
}

double mean_of(std::span<double const> values) { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }

}  // namespace contrapeso::report
