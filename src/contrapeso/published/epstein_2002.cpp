// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/epstein_2002.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::published {

namespace {

void require(bool possible, char const* reason) {
    if (!possible) {
        throw BadModelInput{reason};
    }
}

void check(UnrestParameters const& p) {
    require(p.side >= 5 && p.side <= 200, "the torus must have a side of 5 to 200 cells");
    require(p.vision >= 1 && 2 * p.vision < p.side, "vision must be at least 1 cell and less than half of the torus");
    require(p.citizen_density > 0 && p.officer_density >= 0 && p.citizen_density + p.officer_density < 1,
            "citizens and officers must leave some cells empty");
    require(p.k > 0 && p.threshold >= 0 && p.longest_jail >= 0, "k must be above 0, threshold and jail terms not below");
}

enum class Who : std::uint8_t { nobody, quiet, rebel, officer };

struct Person {
    double hardship{}, risk_aversion{};
    int cell{-1};  ///< −1 in jail
    int jail_left{};
    bool is_officer{};
};

class Torus {
  public:
    Torus(UnrestParameters const& parameters, std::uint64_t seed)
        : p_{parameters}, draws_{{.seed = seed, .replicate = 0}, streams::civil_violence, 0, 0}, cells_(area(), Who::nobody), officers_seen_(area()),
          rebels_seen_(area()) {
        for (int dx = -p_.vision; dx <= p_.vision; ++dx) {
            for (int dy = -p_.vision; dy <= p_.vision; ++dy) {
                if (dx * dx + dy * dy <= p_.vision * p_.vision) {
                    disc_.push_back({dx, dy});
                }
            }
        }
        add(p_.citizen_density, false);
        add(p_.officer_density, true);
        order_.resize(people_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }

    /// Everybody once, in a new random order; gives the number of rebels.
    int tick(double legitimacy) {
        for (std::size_t i = order_.size(); i > 1; --i) {
            std::swap(order_[i - 1], order_[below(i)]);
        }
        for (std::size_t const i : order_) {
            Person& person = people_[i];
            if (person.cell < 0) {
                serve(person);
            } else {
                move(person);
                person.is_officer ? arrest(person) : decide(person, legitimacy);
            }
        }
        return static_cast<int>(std::count(cells_.begin(), cells_.end(), Who::rebel));
    }

  private:
    struct Step {
        int x, y;
    };

    std::size_t area() const { return static_cast<std::size_t>(p_.side) * static_cast<std::size_t>(p_.side); }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random::below(draws_.word(), n)); }
    Who at(int cell) const { return cells_[static_cast<std::size_t>(cell)]; }

    void put(int cell, Who who) {
        Who& there = cells_[static_cast<std::size_t>(cell)];
        if (there != who) {
            count_in_sight(cell, there, -1);
            count_in_sight(cell, who, 1);
            there = who;
        }
    }

    /// What every cell sees, kept while people change instead of counted anew by everybody.
    void count_in_sight(int cell, Who who, int change) {
        if (who == Who::officer || who == Who::rebel) {
            auto& seen = who == Who::officer ? officers_seen_ : rebels_seen_;
            Step const from = place(cell);
            for (Step const step : disc_) {
                seen[static_cast<std::size_t>(neighbour(from, step))] += change;
            }
        }
    }

    Step place(int cell) const { return {cell % p_.side, cell / p_.side}; }
    int wrapped(int x) const { return x < 0 ? x + p_.side : x >= p_.side ? x - p_.side : x; }
    int neighbour(Step from, Step step) const { return wrapped(from.y + step.y) * p_.side + wrapped(from.x + step.x); }

    int empty_cell() {
        for (;;) {
            auto const cell = below(area());
            if (cells_[cell] == Who::nobody) {
                return static_cast<int>(cell);
            }
        }
    }

    void add(double density, bool is_officer) {
        auto const count = static_cast<int>(density * static_cast<double>(area()) + 0.5);
        for (int i = 0; i < count; ++i) {
            Person person{.hardship = draws_.uniform(), .risk_aversion = draws_.uniform(), .cell = empty_cell(), .is_officer = is_officer};
            put(person.cell, is_officer ? Who::officer : Who::quiet);
            people_.push_back(person);
        }
    }

    void serve(Person& person) {
        if (--person.jail_left <= 0) {
            person.cell = empty_cell();
            put(person.cell, Who::quiet);
        }
    }

    /// To a random empty cell in sight. As many tries as there are cells in sight; who finds none stays.
    void move(Person& person) {
        Step const from = place(person.cell);
        for (std::size_t attempt = 0; attempt < disc_.size(); ++attempt) {
            int const cell = neighbour(from, disc_[below(disc_.size())]);
            if (at(cell) == Who::nobody) {
                put(cell, at(person.cell));
                put(person.cell, Who::nobody);
                person.cell = cell;
                return;
            }
        }
    }

    void decide(Person& person, double legitimacy) {
        auto const here = static_cast<std::size_t>(person.cell);
        int const officers = officers_seen_[here], actives = rebels_seen_[here] + (cells_[here] == Who::rebel ? 0 : 1);
        double const grievance = person.hardship * (1 - legitimacy);
        double const risk = person.risk_aversion * arrest_probability(officers, actives, p_.k, p_.form);
        put(person.cell, grievance - risk > p_.threshold ? Who::rebel : Who::quiet);
    }

    void arrest(Person const& officer) {
        Step const from = place(officer.cell);
        std::vector<int> seen;
        for (Step const step : disc_) {
            int const cell = neighbour(from, step);
            if (at(cell) == Who::rebel) {
                seen.push_back(cell);
            }
        }
        if (seen.empty()) {
            return;
        }
        int const cell = seen[below(seen.size())];
        auto const rebel = std::find_if(people_.begin(), people_.end(), [cell](Person const& one) { return one.cell == cell; });
        put(cell, Who::nobody);
        rebel->cell = -1;
        rebel->jail_left = static_cast<int>(below(static_cast<std::size_t>(p_.longest_jail) + 1));
    }

    UnrestParameters p_;
    random::Draws draws_;
    std::vector<Who> cells_;
    std::vector<int> officers_seen_, rebels_seen_;  ///< by cell, the cell itself included
    std::vector<Step> disc_;
    std::vector<Person> people_;
    std::vector<std::size_t> order_;
};

std::vector<Setting> settings() {
    return {{"officer_density", "share", "of the cells that hold an officer", 0.04, 0.01, 0.2},
            {"legitimacy", "share", "in the runs that look for outbursts", 0.82, 0, 1},
            {"seeds", "runs", "of each kind", 5, 1, 20}};
}

constexpr int ticks = 300;
constexpr int burst = 50;  ///< rebels, 4 % of the citizens: the level of the paper's outbursts

std::vector<double> sudden_fall() {
    std::vector<double> path(200, 0.9);
    std::fill(path.begin() + 77, path.end(), 0.7);
    return path;
}

std::vector<double> slow_fall() {
    std::vector<double> path;
    for (int t = 0; t < 200; ++t) {
        path.push_back(std::max(0.2, 0.9 - 0.01 * std::max(0, t - 77)));
    }
    return path;
}

int largest(std::vector<int> const& rebels) { return *std::max_element(rebels.begin(), rebels.end()); }

std::vector<Row> table(Values const& values, scenario::DataSource const&) {
    UnrestParameters usual, paper, few;
    usual.officer_density = setting_value(settings(), values, "officer_density");
    paper = usual;
    paper.form = ArrestForm::ratio;
    few = usual;
    few.officer_density = usual.officer_density / 4;
    std::vector<double> const steady(ticks, setting_value(settings(), values, "legitimacy"));
    int const seeds = whole_setting_value(settings(), values, "seeds");
    double bursts = 0, quiet = 0, slower = 0, tipped = 0, lulls = 0;
    for (int s = 1; s <= seeds; ++s) {
        auto const seed = static_cast<std::uint64_t>(s);
        auto const rounded = unrest(usual, steady, seed), ratio = unrest(paper, steady, seed), thin = unrest(few, steady, seed);
        bursts += holds(outbursts(rounded, burst) >= 2);
        quiet += holds(outbursts(ratio, burst) == 0);
        slower += holds(largest(unrest(usual, slow_fall(), seed)) < largest(unrest(usual, sudden_fall(), seed)));
        tipped += holds(std::accumulate(thin.begin(), thin.end(), 0L) > std::accumulate(rounded.begin(), rounded.end(), 0L));
        lulls += holds(std::count_if(rounded.begin(), rounded.end(), [](int n) { return n < burst; }) > ticks / 2);
    }
    char const* const direction = "a direction, exact: told in words by the paper, cited at second hand; as many runs of each as seeds";
    return {{"P(1 officer, 1 rebel)", "probability", 0.8997, arrest_probability(1, 1, usual.k, ArrestForm::ratio), 0.00005, Standing::computed,
             "half of the last digit; the paper rounds to 0.9"},
            {"P(1 officer, 1 rebel), rounded down", "probability", 0.8997, arrest_probability(1, 1, usual.k, ArrestForm::rounded_down), 0.00005,
             Standing::computed, "half of the last digit"},
            {"share of runs with two outbursts or more, rounded down", "share", 1, bursts / seeds, 0, Standing::recalled, direction},
            {"share of those runs that are quiet most of the time", "share", 1, lulls / seeds, 0, Standing::recalled, direction},
            {"share of runs without outburst, ratio as it is", "share", 1, quiet / seeds, 0, Standing::recalled,
             "a direction, exact: Lemos and others find that outbursts need the rounded form"},
            {"share of runs in which a slow fall of legitimacy has the smaller peak, though it goes on to 0.2 and the sudden one stops at 0.7",
             "share", 1, slower / seeds, 0, Standing::recalled, direction},
            {"share of runs in which a quarter of the officers means more unrest", "share", 1, tipped / seeds, 0, Standing::recalled, direction}};
}

}  // namespace

double arrest_probability(int officers, int actives, double k, ArrestForm form) {
    require(officers >= 0 && actives >= 1 && k > 0, "there must be 0 officers or more, 1 rebel or more (oneself), and k above 0");
    double const ratio = form == ArrestForm::ratio ? static_cast<double>(officers) / actives : static_cast<double>(officers / actives);
    return -exact::expm1(-k * ratio);
}

std::vector<int> unrest(UnrestParameters const& parameters, std::vector<double> const& legitimacy, std::uint64_t seed) {
    check(parameters);
    require(std::all_of(legitimacy.begin(), legitimacy.end(), [](double l) { return l >= 0 && l <= 1; }), "legitimacy must lie between 0 and 1");
    Torus torus{parameters, seed};
    std::vector<int> rebels;
    for (double const now : legitimacy) {
        rebels.push_back(torus.tick(now));
    }
    return rebels;
}

int outbursts(std::vector<int> const& rebels, int level) {
    int count = 0;
    for (std::size_t t = 1; t < rebels.size(); ++t) {
        count += rebels[t] >= level && rebels[t - 1] < level ? 1 : 0;
    }
    return count;
}

Model epstein_2002() {
    return {"epstein-2002", "civil violence: outbursts of rebellion, sudden against slow loss of legitimacy, two forms of the risk of arrest",
            "Epstein 2002, Modeling civil violence: an agent-based computational approach, PNAS 99(suppl 3):7243-7250", settings(), table};
}

}  // namespace contrapeso::published
