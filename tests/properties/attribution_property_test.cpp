// SPDX-License-Identifier: Apache-2.0
// Laws of attributions that hold for any numbers.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>
#include <vector>

#include "contrapeso/study/attribution.h"

namespace contrapeso::study {
namespace {

/// Parts and rest sum to the whole change, on both scales and in either way of asking orders; alone and on top lie between the extremes where every order
/// is asked.
RC_GTEST_PROP(Attribution, PartsAndRestSumToTheChange, ()) {
    auto const k = *rc::gen::inRange<std::size_t>(1, 7);
    Design const design{k, *rc::gen::element(Orders::all, Orders::circles), *rc::gen::inRange<std::uint64_t>(0, 1000)};
    std::map<std::pair<std::size_t, Combination>, Ends> numbers;
    auto const any = rc::gen::inRange(1, 100'000);
    for (std::size_t const replicate : {0U, 1U, 2U}) {
        for (Combination const on : design.combinations(replicate)) {
            numbers[{replicate, on}] = {static_cast<double>(*any), static_cast<double>(*any)};
        }
    }
    std::vector<std::size_t> const replicates{0, 1, 2};
    auto const result = attribute(design, replicates, [&](std::size_t replicate, Combination on) { return numbers.at({replicate, on}); });
    RC_ASSERT(result.logs.has_value());
    for (Division const* const division : {&result.points, &*result.logs}) {
        double sum = division->rest.mean, one_by_one = 0;
        for (Part const& part : division->parts) {
            sum += part.share.mean;
            one_by_one += part.first.mean;
            double const slack = 1e-9 * (1 + std::abs(part.low) + std::abs(part.high));
            if (design.orders == Orders::all) {
                RC_ASSERT(part.low <= part.first.mean + slack && part.first.mean <= part.high + slack);
                RC_ASSERT(part.low <= part.last.mean + slack && part.last.mean <= part.high + slack);
            }
            RC_ASSERT(part.low <= part.share.mean + slack && part.share.mean <= part.high + slack);
        }
        RC_ASSERT(std::abs(sum - division->total.mean) < 1e-6);
        RC_ASSERT(std::abs(division->overlap.mean - (one_by_one - (division->total.mean - division->rest.mean))) < 1e-6);
    }
}

}  // namespace
}  // namespace contrapeso::study
