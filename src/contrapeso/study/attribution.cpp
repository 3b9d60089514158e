// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/attribution.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "contrapeso/core/contracts.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::study {

namespace {

constexpr std::uint64_t stream_of_circles = 1005;  // far from those of the engine (random/streams.h), which share the seed

constexpr Combination bit(std::size_t which) { return Combination{1} << which; }

/// The switches of a replicate in a circle, each order of them as likely as any other (Fisher and Yates).
std::vector<std::size_t> circle(Design const& design, std::size_t replicate) {
    std::vector<std::size_t> order(design.switches);
    std::iota(order.begin(), order.end(), std::size_t{0});
    random::Draws draws{{design.seed, replicate}, stream_of_circles, 0, 0};
    for (std::size_t left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[static_cast<std::size_t>(draws.uniform() * static_cast<double>(left))]);
    }
    return order;
}

std::vector<Design::Step> steps_in_all_orders(std::size_t k) {
    std::vector<double> weights(k);  // of one switch coming after a certain set of so many: m! (k − 1 − m)! / k!
    weights[0] = 1.0 / static_cast<double>(k);
    for (std::size_t m = 1; m < k; ++m) {
        weights[m] = weights[m - 1] * static_cast<double>(m) / static_cast<double>(k - m);
    }
    std::vector<Design::Step> steps;
    for (std::size_t which = 0; which < k; ++which) {
        for (Combination before = 0; before < bit(k); ++before) {
            if ((before & bit(which)) == 0) {
                steps.push_back({which, before, weights[static_cast<std::size_t>(std::popcount(before))], before});
            }
        }
    }
    return steps;
}

std::vector<Design::Step> steps_in_a_circle(std::vector<std::size_t> const& circle) {
    std::size_t const k = circle.size();
    double const weight = 1.0 / static_cast<double>(2 * k);
    std::vector<Design::Step> steps;
    for (std::size_t start = 0; start < k; ++start) {
        for (std::size_t const onwards : {std::size_t{1}, k - 1}) {  // one step back is k − 1 steps on
            Combination before = 0;
            for (std::size_t place = 0; place < k; ++place) {
                std::size_t const which = circle[(start + place * onwards) % k];
                steps.push_back({which, before, weight, place});
                before |= bit(which);
            }
        }
    }
    return steps;
}

Spread spread(std::vector<double> values) {
    auto const n = static_cast<double>(values.size());
    Spread result;
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (double const value : values) {
        squares += (value - result.mean) * (value - result.mean);
    }
    result.error = std::sqrt(squares / (n - 1) / n);
    result.q = seven(std::move(values));
    return result;
}

/// What a step adds, summed over replicates.
struct Sum {
    double sum{}, count{};
    [[nodiscard]] double mean() const { return sum / count; }
};

/// The numbers of one switch, by replicate.
struct Row {
    std::vector<double> share, first, last;
    std::map<std::size_t, Sum> added;  ///< by group of steps
};

Part part(Row row) {
    Part result{spread(std::move(row.share)), spread(std::move(row.first)), spread(std::move(row.last)), 0, 0};
    result.low = result.high = row.added.begin()->second.mean();
    for (auto const& [group, sum] : row.added) {
        result.low = std::min(result.low, sum.mean());
        result.high = std::max(result.high, sum.mean());
    }
    return result;
}

template<class Change>
Division divide(Design const& design, std::span<std::size_t const> replicates, Change const& change) {
    std::vector<Row> rows(design.switches);
    std::vector<double> totals, rests, overlaps;
    for (std::size_t const replicate : replicates) {
        std::map<Combination, double> value;
        for (Combination const on : design.combinations(replicate)) {
            value[on] = change(replicate, on);
        }
        double const total = value[design.all_on()], rest = value[0];
        std::vector<double> shares(design.switches);
        for (Design::Step const& step : design.steps(replicate)) {
            double const adds = value[step.before | bit(step.which)] - value[step.before];
            shares[step.which] += step.weight * adds;
            Sum& group = rows[step.which].added[step.group];
            group.sum += adds;
            group.count += 1;
        }
        double one_by_one = 0;
        for (std::size_t which = 0; which < design.switches; ++which) {
            rows[which].share.push_back(shares[which]);
            rows[which].first.push_back(value[bit(which)] - rest);
            rows[which].last.push_back(total - value[design.all_on() & ~bit(which)]);
            one_by_one += rows[which].first.back();
        }
        totals.push_back(total);
        rests.push_back(rest);
        overlaps.push_back(one_by_one - (total - rest));
    }
    Division division{spread(std::move(totals)), spread(std::move(rests)), {}, spread(std::move(overlaps))};
    std::ranges::transform(rows, std::back_inserter(division.parts), [](Row& row) { return part(std::move(row)); });
    return division;
}

}  // namespace

std::vector<Design::Step> Design::steps(std::size_t replicate) const {
    CONTRAPESO_EXPECT(switches >= 1 && switches <= most_switches);
    return orders == Orders::all ? steps_in_all_orders(switches) : steps_in_a_circle(circle(*this, replicate));
}

std::vector<Combination> Design::combinations(std::size_t replicate) const {
    std::set<Combination> between;
    for (Step const& step : steps(replicate)) {
        between.insert(step.before);
    }
    between.erase(0);
    std::vector<Combination> all{all_on(), 0};
    all.insert(all.end(), between.begin(), between.end());
    return all;
}

Attribution attribute(Design const& design, std::span<std::size_t const> replicates, EndsOf const& ends) {
    CONTRAPESO_EXPECT(replicates.size() > 1);
    Attribution result;
    result.replicates = replicates.size();
    std::vector<double> from, until;
    bool has_logs = true;
    for (std::size_t const replicate : replicates) {
        Ends const whole = ends(replicate, design.all_on());
        from.push_back(whole.from);
        until.push_back(whole.until);
        for (Combination const on : design.combinations(replicate)) {
            Ends const one = ends(replicate, on);
            has_logs = has_logs && one.from > 0 && one.until > 0;
        }
    }
    result.from = spread(std::move(from));
    result.until = spread(std::move(until));
    result.points = divide(design, replicates, [&](std::size_t replicate, Combination on) {
        Ends const one = ends(replicate, on);
        return one.until - one.from;
    });
    if (has_logs) {
        result.logs = divide(design, replicates, [&](std::size_t replicate, Combination on) {
            Ends const one = ends(replicate, on);
            return std::log(one.until / one.from);
        });
    }
    return result;
}

}  // namespace contrapeso::study
