// SPDX-License-Identifier: Apache-2.0
#include "strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace contrapeso::app {

std::string strip(double published, evidence::Band const& accepted, stats::Interval const& forecast) {
    double const reach = std::max({published - accepted.low, accepted.high - published, 1e-12});
    constexpr double middle = (strip_width - 1) / 2.0;
    auto const column = [&](double value) { return middle + (value - published) / (2 * reach) * middle; };
    auto const cell = [&](double value) { return static_cast<std::size_t>(std::lround(std::clamp(column(value), 0.0, 2 * middle))); };
    std::array<std::string_view, strip_width> cells;
    for (std::size_t i = 0; i < strip_width; ++i) {
        bool const in_band = cell(forecast.low) <= i && i <= cell(forecast.high);
        bool const is_accepted = cell(accepted.low) <= i && i <= cell(accepted.high);
        cells[i] = in_band ? "─" : is_accepted ? "░" : " ";
    }
    cells.front() = column(forecast.low) < 0 ? "◂" : cells.front();
    cells.back() = column(forecast.high) > 2 * middle ? "▸" : cells.back();
    cells[cell(published)] = "│";
    cells[cell(forecast.median)] = "●";
    std::string line;
    for (std::string_view const one : cells) {
        line += one;
    }
    return line;
}

}  // namespace contrapeso::app
