// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/deciders.h"

#include <algorithm>
#include <utility>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/text_digest.h"

namespace contrapeso::report {

namespace {

using policy::Decision;

constexpr std::size_t numbers_of_a_decision = 5;

std::vector<double> as_numbers(std::vector<Decision> const& decisions) {
    std::vector<double> numbers;
    for (Decision const& one : decisions) {
        numbers.insert(numbers.end(), {static_cast<double>(one.day), static_cast<double>(one.lever), static_cast<double>(one.answer),
                                       static_cast<double>(one.votes_needed), static_cast<double>(one.votes_had)});
    }
    return numbers;
}

std::vector<Decision> from_numbers(std::vector<double> const& numbers) {
    std::vector<Decision> decisions;
    for (std::size_t i = 0; i + numbers_of_a_decision <= numbers.size(); i += numbers_of_a_decision) {
        decisions.push_back({static_cast<Day>(numbers[i]), static_cast<policy::Lever>(numbers[i + 1]), static_cast<policy::Answer>(numbers[i + 2]),
                             static_cast<std::int16_t>(numbers[i + 3]), static_cast<std::int16_t>(numbers[i + 4])});
    }
    return decisions;
}

std::string study_of(store::RunIdentity const& run) {
    Json const about{{"decisions", run.scenario_digest}, {"seed", run.seed}, {"end", to_string_date(run.end)}};
    return hex(scenario::text_digest(about.dump()));
}

}  // namespace

study::Engine recording(store::StudyFile& file, store::KeptRun const& run) {
    std::string study = study_of(run.identity);
    file.begin_study({study, std::string{decisions_kind}, run.story.scenario, "{}"});
    return [&file, study = std::move(study)](country::Resolved const& scenario, random::RunKey key, country::Check check) {
        country::History history = country::simulate_with_decisions(scenario, key, check);
        if (key.replicate < usual_deciders) {
            file.keep_evaluation(study, 0, static_cast<std::size_t>(key.replicate), as_numbers(history.decisions));
        }
        return std::move(history.months);
    };
}

void forget_decisions(store::StudyFile& file, store::KeptRun const& run) { file.delete_study(study_of(run.identity)); }

std::size_t Decided::missing() const {
    return static_cast<std::size_t>(std::ranges::count_if(by_replicate, [](auto const& one) { return !one; }));
}

std::vector<Decided> read_decisions(store::StudyFile& file, Material const& material, std::size_t replicates) {
    std::vector<Decided> all;
    for (Arm const& arm : material.arms) {
        Decided& decided = all.emplace_back();
        if (!arm.told.again) {
            continue;
        }
        decided.study = study_of(arm.run.identity);
        decided.numbers.assign(material.numbers.begin(),
                               material.numbers.begin() + static_cast<std::ptrdiff_t>(std::min(replicates, material.replicates())));
        auto const kept = file.evaluations(decided.study, 0);
        for (std::size_t const number : decided.numbers) {
            auto& one = decided.by_replicate.emplace_back();
            if (number < kept.size() && kept[number]) {
                one = from_numbers(*kept[number]);
            }
        }
    }
    return all;
}

void decide(store::StudyFile& file, Material const& material, std::vector<Decided>& decided, std::size_t threads, study::Progress const& progress,
            std::atomic<bool> const& stop) {
    struct Unit {
        std::size_t arm{}, replicate{};
    };
    std::vector<Unit> units;
    for (std::size_t arm = 0; arm < decided.size(); ++arm) {
        if (decided[arm].missing() > 0) {
            file.begin_study({decided[arm].study, std::string{decisions_kind}, material.arms[arm].run.story.scenario, "{}"});
        }
        for (std::size_t i = 0; i < decided[arm].by_replicate.size(); ++i) {
            if (!decided[arm].by_replicate[i]) {
                units.push_back({arm, i});
            }
        }
    }
    study::for_each_unit(
        units.size(), threads, stop,
        [&](std::size_t unit) {
            Decided& one = decided[units[unit].arm];
            Arm const& arm = material.arms[units[unit].arm];
            std::size_t const number = one.numbers[units[unit].replicate];
            auto history = country::simulate_with_decisions(arm.told.again->loaded.resolved, {arm.run.identity.seed, number});
            file.keep_evaluation(one.study, 0, number, as_numbers(history.decisions));
            one.by_replicate[units[unit].replicate] = std::move(history.decisions);
        },
        progress);
    file.flush();
}

}  // namespace contrapeso::report
