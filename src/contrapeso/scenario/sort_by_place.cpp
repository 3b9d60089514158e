// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/sort_by_place.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <tuple>

namespace contrapeso::scenario {

namespace {

/// Takes ":123" off the end of `text`; 0 if it does not end so.
int take_number(std::string_view& text) {
    std::size_t const colon = text.rfind(':');
    int number = 0;
    if (colon == std::string_view::npos) {
        return 0;
    }
    auto const [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return 0;
    }
    text.remove_suffix(text.size() - colon);
    return number;
}

struct Place {
    std::string_view file;
    int line{}, column{};
};

Place place_of(Diagnostic const& diagnostic) {
    std::string_view where = diagnostic.where;
    int const last = take_number(where);
    int const before = take_number(where);
    return before == 0 ? Place{where, last, 0} : Place{where, before, last};  // a table has lines only
}

}  // namespace

void sort_by_place(Diagnostics& diagnostics) {
    std::map<std::string, std::size_t, std::less<>> order;  // of files
    for (Diagnostic const& one : diagnostics) {
        order.emplace(place_of(one).file, order.size());
    }
    auto const rank = [&](Diagnostic const& one) {
        Place const place = place_of(one);
        return std::tuple{order.find(place.file)->second, place.line, place.column};
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](Diagnostic const& a, Diagnostic const& b) { return rank(a) < rank(b); });
}

}  // namespace contrapeso::scenario
