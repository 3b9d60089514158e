// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/comparison.h"

#include <algorithm>
#include <iterator>

#include "contrapeso/core/contracts.h"
#include "contrapeso/study/account.h"

namespace contrapeso::study {

namespace {

/// An indicator of one run, folded over the window, replicate by replicate of `numbers`.
std::vector<double> values_of(FoldedRun const& run, std::span<std::size_t const> numbers, std::size_t indicator, Window window) {
    std::vector<double> values;
    values.reserve(numbers.size());
    for (std::size_t const number : numbers) {
        auto const place = std::ranges::lower_bound(run.numbers, number) - run.numbers.begin();
        values.push_back(folded(run.years, run.replicates[static_cast<std::size_t>(place)], indicator, window.first, window.last));
    }
    return values;
}

}  // namespace

std::vector<std::size_t> common_numbers(std::span<FoldedRun const> runs) {
    std::vector<std::size_t> common = runs.front().numbers;
    for (FoldedRun const& run : runs.subspan(1)) {
        std::vector<std::size_t> both;
        std::ranges::set_intersection(common, run.numbers, std::back_inserter(both));
        common = std::move(both);
    }
    return common;
}

Comparison compare(std::span<FoldedRun const> runs, Window window) {
    auto const numbers = common_numbers(runs);
    CONTRAPESO_EXPECT(numbers.size() > 1);
    Comparison result{window, numbers.size(), {}};
    for (AccountFigure const& figure : account) {
        ComparedFigure compared{figure.indicator, {}, {}};
        std::vector<double> first;
        for (FoldedRun const& run : runs) {
            auto const values = values_of(run, numbers, figure.indicator, window);
            compared.values.push_back(seven(values));
            if (&run == &runs.front()) {
                first = values;
            } else {
                compared.differences.push_back(paired(values, first));
            }
        }
        result.figures.push_back(std::move(compared));
    }
    return result;
}

}  // namespace contrapeso::study
