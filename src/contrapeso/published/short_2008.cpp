// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/short_2008.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::published {

namespace {

void require(bool possible, char const* reason) {
    if (!possible) {
        throw BadModelInput{reason};
    }
}

void check(HotspotParameters const& p) {
    require(p.side >= 8 && p.side <= 256, "the lattice must have a side of 8 to 256 houses");
    require(p.spread >= 0 && p.spread <= 1, "the share that spreads must lie between 0 and 1");
    require(p.decay_per_day > 0 && p.excitement_per_day >= 0 && p.burglars_per_day > 0 && p.base_per_day > 0,
            "decay, arrivals and base attractiveness must be above 0, excitement not below");
    require(p.step_days > 0 && p.step_days * p.decay_per_day < 1, "a step must be above 0 and shorter than the decay");
}

struct Moments {
    double mean{}, deviation{};
};

Moments moments(std::vector<double> const& values) {
    double sum = 0, squares = 0;
    for (double const value : values) {
        sum += value;
        squares += value * value;
    }
    double const n = static_cast<double>(values.size()), mean = sum / n;
    return {mean, std::sqrt(std::fmax(0.0, squares / n - mean * mean))};
}

double correlation(std::vector<double> const& a, std::vector<double> const& b) {
    Moments const of_a = moments(a), of_b = moments(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += (a[i] - of_a.mean) * (b[i] - of_b.mean);
    }
    double const scale = of_a.deviation * of_b.deviation * static_cast<double>(a.size());
    return scale > 0 ? sum / scale : 0;
}

class Neighbourhood {
  public:
    Neighbourhood(HotspotParameters const& parameters, std::uint64_t seed)
        : p_{parameters}, side_{static_cast<std::size_t>(parameters.side)}, draws_{{.seed = seed, .replicate = 0}, streams::hotspots, 0, 0} {
        UniformState const uniform = uniform_state(p_);
        dynamic_.assign(side_ * side_, uniform.attractiveness_per_day - p_.base_per_day);
        burgled_.assign(side_ * side_, 0);
        next_ = dynamic_;
        add(uniform.burglars * houses());
    }

    void step() {
        std::size_t kept = 0;
        for (std::size_t const house : burglars_) {
            if (draws_.uniform() < -exact::expm1(-attractiveness(house) * p_.step_days)) {
                ++burgled_[house];
            } else {
                burglars_[kept++] = towards(house);
            }
        }
        burglars_.resize(kept);
        spread();
        add(p_.burglars_per_day * p_.step_days * houses());
    }

    double attractiveness(std::size_t house) const { return p_.base_per_day + dynamic_[house]; }

    /// Means over 5 × 5 houses, so that single burglaries are no hotspots.
    std::vector<double> smoothed() const {
        constexpr std::size_t reach = 2, houses_in = 25;
        std::vector<double> means(dynamic_.size());
        for (std::size_t y = 0; y < side_; ++y) {
            for (std::size_t x = 0; x < side_; ++x) {
                double sum = 0;
                for (std::size_t dy = 0; dy <= 2 * reach; ++dy) {
                    for (std::size_t dx = 0; dx <= 2 * reach; ++dx) {
                        sum += attractiveness((y + side_ + dy - reach) % side_ * side_ + (x + side_ + dx - reach) % side_);
                    }
                }
                means[y * side_ + x] = sum / houses_in;
            }
        }
        return means;
    }

  private:
    double houses() const { return static_cast<double>(side_ * side_); }

    std::array<std::size_t, 4> around(std::size_t house) const {
        std::size_t const x = house % side_, row = house - x, last = side_ - 1, all = side_ * side_;
        return {row + (x == 0 ? last : x - 1), row + (x == last ? 0 : x + 1), (house + all - side_) % all, (house + side_) % all};
    }

    std::size_t towards(std::size_t house) {
        auto const near = around(house);
        double total = 0;
        for (std::size_t const one : near) {
            total += attractiveness(one);
        }
        double left = draws_.uniform() * total;
        for (std::size_t const one : near) {
            left -= attractiveness(one);
            if (left < 0) {
                return one;
            }
        }
        return near.back();
    }

    void spread() {
        double const stay = 1 - p_.decay_per_day * p_.step_days, quarter = p_.spread / 4;
        for (std::size_t y = 0; y < side_; ++y) {
            double const* const row = &dynamic_[y * side_];
            double const* const above = &dynamic_[(y == 0 ? side_ - 1 : y - 1) * side_];
            double const* const below = &dynamic_[(y + 1 == side_ ? 0 : y + 1) * side_];
            for (std::size_t x = 0; x < side_; ++x) {
                double const near = above[x] + below[x] + row[x == 0 ? side_ - 1 : x - 1] + row[x + 1 == side_ ? 0 : x + 1];
                std::size_t const house = y * side_ + x;
                next_[house] = ((1 - p_.spread) * row[x] + quarter * near) * stay + p_.excitement_per_day * burgled_[house];
                burgled_[house] = 0;
            }
        }
        dynamic_.swap(next_);
    }

    void add(double mean) {
        for (std::int64_t left = random::poisson(draws_, mean); left > 0; --left) {
            burglars_.push_back(static_cast<std::size_t>(random::below(draws_.word(), side_ * side_)));
        }
    }

    HotspotParameters p_;
    std::size_t side_;
    random::Draws draws_;
    std::vector<double> dynamic_, next_;  ///< B [1/day]
    std::vector<int> burgled_;  ///< in this step
    std::vector<std::size_t> burglars_;  ///< where each is
};

std::vector<Setting> settings() {
    return {{"side", "houses", "side of the torus", 48, 16, 128},
            {"days", "days", "length of a run", 300, 100, 1000},
            {"seed", "1", "of the runs", 1, 0, 1e9}};
}

std::vector<Row> table(Values const& values, scenario::DataSource const&) {
    HotspotParameters even, moving, fixed;
    even.side = moving.side = fixed.side = whole_setting_value(settings(), values, "side");
    moving.excitement_per_day = 5.6;
    moving.burglars_per_day = 0.002;
    fixed.spread = 0.03;
    int const days = whole_setting_value(settings(), values, "days");
    auto const seed = static_cast<std::uint64_t>(whole_setting_value(settings(), values, "seed"));
    HotspotRun const a = run_hotspots(even, days, seed), b = run_hotspots(moving, days, seed), c = run_hotspots(fixed, days, seed);
    char const* const direction = "a direction, exact: figure 3 told in words, cited at second hand";
    char const* const balance = "5 %: arrivals must equal burglaries, whatever the pattern; the tolerance is for chance in one run";
    auto const row = [](char const* what, char const* unit, double published, double ours, double tolerance, Standing standing, char const* why) {
        return Row{what, unit, published, ours, tolerance, standing, why};
    };
    return {
        row("uniform attractiveness, sets a and c", "1/day", 0.192933, uniform_state(even).attractiveness_per_day, 1e-6, Standing::computed,
            "rounding"),
        row("uniform attractiveness, set b", "1/day", 0.201333, uniform_state(moving).attractiveness_per_day, 1e-6, Standing::computed, "rounding"),
        row("run a: mean attractiveness", "1/day", 0.192933, a.mean_attractiveness_per_day, 0.0097, Standing::computed, balance),
        row("run b: mean attractiveness", "1/day", 0.201333, b.mean_attractiveness_per_day, 0.0302, Standing::computed,
            "15 %: as run a, with ten times fewer and larger events"),
        row("run c: mean attractiveness", "1/day", 0.192933, c.mean_attractiveness_per_day, 0.0097, Standing::computed, balance),
        row("waves do not grow in set a (no hotspots)", "yes", 1, holds(instability(even) < 0), 0, Standing::recalled, direction),
        row("waves do not grow in set b (its hotspots come from chance)", "yes", 1, holds(instability(moving) < 0), 0, Standing::recalled, direction),
        row("waves grow in set c (hotspots that stay)", "yes", 1, holds(instability(fixed) > 0), 0, Standing::recalled, direction),
        row("run b has twice the contrast of run a", "yes", 1, holds(b.contrast > 2 * a.contrast), 0, Standing::recalled, direction),
        row("run c has twice the contrast of run a", "yes", 1, holds(c.contrast > 2 * a.contrast), 0, Standing::recalled, direction),
        row("hotspots of run c stay (correlation above 0.5), those of run b do not", "yes", 1, holds(c.persistence > 0.5 && b.persistence < 0.5), 0,
            Standing::recalled, direction)};
}

}  // namespace

UniformState uniform_state(HotspotParameters const& p) {
    check(p);
    double const all = p.base_per_day + p.excitement_per_day * p.burglars_per_day / p.decay_per_day;
    return {all, p.burglars_per_day * p.step_days / -exact::expm1(-all * p.step_days)};
}

double instability(HotspotParameters const& p) {
    double const all = uniform_state(p).attractiveness_per_day, density = 1 - p.base_per_day / all, spread = p.spread * all / p.decay_per_day;
    return 3 * density - 1 - spread - 2 * std::sqrt(spread);
}

HotspotRun run_hotspots(HotspotParameters const& p, int days, std::uint64_t seed) {
    check(p);
    require(days >= 20 && days <= 2000, "a run must last 20 to 2000 days");
    Neighbourhood town{p, seed};
    int const steps_a_day = static_cast<int>(1 / p.step_days + 0.5), middle = days / 2;
    HotspotRun run;
    std::vector<double> then, now;
    for (int day = 1; day <= days; ++day) {
        for (int i = 0; i < steps_a_day; ++i) {
            town.step();
        }
        if (day < middle) {
            continue;
        }
        now = town.smoothed();
        if (day == middle) {
            then = now;
        }
        Moments const of_day = moments(now);
        run.mean_attractiveness_per_day += of_day.mean / (days - middle + 1);
        run.contrast += of_day.deviation / of_day.mean / (days - middle + 1);
    }
    run.persistence = correlation(then, now);
    return run;
}

Model short_2008() {
    return {"short-2008", "burglary hotspots on a lattice of houses: none, moving ones, ones that stay",
            "Short, D'Orsogna, Pasour, Tita, Brantingham, Bertozzi, Chayes 2008, A statistical model of criminal behavior, Mathematical Models and "
            "Methods "
            "in Applied Sciences 18(suppl):1249-1267",
            settings(), table};
}

}  // namespace contrapeso::published
