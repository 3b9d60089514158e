// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/material.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace contrapeso::report {

namespace {

constexpr std::size_t fewest_replicates = 2;  // a difference needs two pairs to have an error

/// The name of the scenario, with a number if another arm has it.
std::string id_of(store::KeptRun const& run, std::vector<Arm> const& arms) {
    std::string id = run.story.scenario;
    for (int next = 2; std::ranges::any_of(arms, [&](Arm const& other) { return other.id == id; }); ++next) {
        id = run.story.scenario + "-" + std::to_string(next);
    }
    return id;
}

bool has_alike(std::vector<study::YearSpan> const& years, study::YearSpan const& one) {
    return std::ranges::any_of(years, [&](study::YearSpan const& other) {
        return other.year == one.year && other.last - other.first == one.last - one.first && other.whole == one.whole;
    });
}

study::YearSpan const& year_in(Arm const& arm, int year) {
    return *std::ranges::find_if(arm.years, [&](study::YearSpan const& one) { return one.year == year; });
}

/// Replicate by replicate: each is read once, and of each only what the page shows is kept.
void read_months(store::StudyFile& file, Arm& arm, Material const& material) {
    std::size_t const skipped = year_in(arm, material.years.front().year).first;
    for (auto& reading : arm.months) {
        reading.assign(material.months.size(), Sample(material.replicates()));
    }
    for (std::size_t pair = 0; pair < material.replicates(); ++pair) {
        auto const series = store::read_replicate(file, arm.run.id, material.numbers[pair]);
        for (std::size_t month = 0; series && month < material.months.size(); ++month) {
            for (std::size_t i = 0; i < monthly_readings.size(); ++i) {
                arm.months[i][month][pair] = country::indicators[monthly_readings[i]].read((*series)[skipped + month]);
            }
        }
    }
}

void find_months(store::StudyFile& file, Material& material) {
    Arm const& arm = material.arms.front();
    auto const series = store::read_replicate(file, arm.run.id, material.numbers.front());
    std::size_t const skipped = year_in(arm, material.years.front().year).first;
    std::size_t const end = year_in(arm, material.years.back().year).last;
    for (std::size_t month = skipped; series && month < end; ++month) {
        country::MonthlyRecord const& record = (*series)[month];
        material.months.push_back(static_cast<Day>(record.month_first_day));
        material.last_day = static_cast<Day>(record.month_first_day + record.days - 1);
    }
    for (study::YearSpan& year : material.years) {
        year.first -= skipped;
        year.last -= skipped;
    }
}

std::vector<int> whole_years(Material const& material) {
    std::vector<int> whole;
    for (study::YearSpan const& year : material.years) {
        if (year.whole) {
            whole.push_back(year.year);
        }
    }
    return whole;
}

/// Of a run: its last whole year, against the last one before the first emergency, or else its first.
void choose_reference(Material& material, std::vector<int> const& whole) {
    constexpr std::size_t emergency = the("emergency_days");
    material.window = {whole.back(), whole.back()};
    int reference = whole.front();
    for (std::size_t i = 1; i + 1 < whole.size(); ++i) {
        auto const days = [&](int year) { return mean_of(over(material.arms.front(), emergency, {year, year})); };
        if (days(whole[i]) > 0 && days(whole[i - 1]) == 0) {
            reference = whole[i - 1];
            break;
        }
    }
    material.reference = {reference, reference};
}

Diagnostic no_page(store::StudyFile& file, std::string const& why, std::string const& mend) {
    return {file.path(), "no page can be made: " + why, mend};
}

std::string named(store::KeptRun const& run) { return "run " + std::to_string(run.id) + " (" + run.story.scenario + ")"; }

}  // namespace

Day Material::first_day_of(study::Window wanted) const {
    auto const year = std::ranges::find_if(years, [&](study::YearSpan const& one) { return one.year >= wanted.first; });
    return months[year->first];
}

Day Material::last_day_of(study::Window wanted) const {
    auto const year = std::find_if(years.rbegin(), years.rend(), [&](study::YearSpan const& one) { return one.year <= wanted.last; });
    return year->last == months.size() ? last_day : months[year->last] - 1;
}

Sample over(Arm const& arm, std::size_t indicator, study::Window years) {
    Sample sample;
    for (std::vector<double> const& replicate : arm.folded) {
        sample.push_back(study::folded(arm.years, replicate, indicator, years.first, years.last));
    }
    return sample;
}

std::vector<Sample> places_of(Arm const& arm) {
    std::vector<Sample> places = arm.months[1];
    for (std::size_t month = 0; month < places.size(); ++month) {
        for (std::size_t pair = 0; pair < places[month].size(); ++pair) {
            double const occupancy = arm.months[2][month][pair];
            places[month][pair] = occupancy > 0 ? places[month][pair] / occupancy : std::numeric_limits<double>::quiet_NaN();
        }
    }
    return places;
}

std::optional<Material> gather(store::StudyFile& file, Subject const& subject, scenario::Library const& library, Diagnostics& diagnostics) {
    std::vector<study::FoldedRun> folded;
    for (store::KeptRun const& run : subject.runs) {
        if (run.replicates == 0) {
            diagnostics.push_back(no_page(file, named(run) + " has no replicates yet", "Let it run first: " + run.story.command));
            return std::nullopt;
        }
        folded.push_back(store::read_years(file, run.id));
    }
    Material material;
    material.numbers = study::common_numbers(folded);
    if (subject.replicates > 0) {
        std::erase_if(material.numbers, [&](std::size_t number) { return number >= subject.replicates; });
    }
    if (material.replicates() < fewest_replicates) {
        std::string const how_many = material.replicates() == 0 ? "no replicate" : "one replicate";
        std::string const whose = subject.runs.size() == 1 ? named(subject.runs.front()) + " has " + how_many : "its runs share " + how_many;
        diagnostics.push_back(no_page(file, whose + ", and a band needs 2 or more", "Run more of them: --replicates 200"));
        return std::nullopt;
    }
    for (std::size_t i = 0; i < subject.runs.size(); ++i) {
        store::KeptRun const& run = subject.runs[i];
        Arm arm{id_of(run, material.arms),
                run,
                retell(run, library),
                hex(store::run_digest(file, run.id, material.numbers)),
                folded[i].years,
                {},
                {},
                {}};
        auto draws = store::read_draws(file, run.id);
        for (std::size_t const number : material.numbers) {
            auto const at = static_cast<std::size_t>(std::ranges::lower_bound(folded[i].numbers, number) - folded[i].numbers.begin());
            arm.folded.push_back(std::move(folded[i].replicates[at]));
            arm.draws.push_back(std::move(draws.at(at)));
        }
        material.arms.push_back(std::move(arm));
    }
    for (study::YearSpan const& year : material.arms.front().years) {
        if (std::ranges::all_of(material.arms, [&](Arm const& arm) { return has_alike(arm.years, year); })) {
            material.years.push_back(year);
        }
    }
    auto const whole = whole_years(material);
    std::size_t const enough = material.is_comparison() ? 1 : 2;
    if (whole.size() < enough) {
        std::string const what = material.is_comparison() ? "its runs share no whole calendar year"
                                                          : named(subject.runs.front()) +
                                                                " covers less than two whole calendar years, and a page holds one against another";
        diagnostics.push_back(no_page(file, what, "Run the scenario longer: --until 2025-12-31"));
        return std::nullopt;
    }
    find_months(file, material);
    for (Arm& arm : material.arms) {
        read_months(file, arm, material);
    }
    if (material.is_comparison()) {
        auto const wanted = subject.window.value_or(study::Window{whole.front(), whole.back()});
        material.window = {std::max(wanted.first, material.years.front().year), std::min(wanted.last, material.years.back().year)};
    } else {
        choose_reference(material, whole);
    }
    return material;
}

}  // namespace contrapeso::report
