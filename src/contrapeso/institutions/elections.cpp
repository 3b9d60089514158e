// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/institutions/elections.h"

#include "contrapeso/core/exact_math.h"

namespace contrapeso::institutions {

namespace {

bool is_on(Day today, unsigned month, unsigned day) {
    auto const date = date_of(today);
    return date.month() == std::chrono::month{month} && date.day() == std::chrono::day{day};
}

}  // namespace

Government const& ElectionTable::government_on(Day day) const {
    std::size_t at = 0;
    while (at + 1 < governments.size() && governments[at + 1].from <= day) {
        ++at;
    }
    return governments[at];
}

int seats_of(std::size_t party, std::vector<int> const& seats, ElectionTable const& table) {
    int sum = 0;
    for (std::size_t district = 0; district < table.columns() && !seats.empty(); ++district) {
        sum += seats[party * table.columns() + district];
    }
    return sum;
}

std::vector<int> seats_from(std::vector<double> const& votes, bool reformed, ElectionTable const& table) {
    std::vector<int> seats(votes.size());
    std::vector<double> here(table.parties.size());
    for (std::size_t district = 0; district < table.districts.size(); ++district) {
        for (std::size_t party = 0; party < here.size(); ++party) {
            here[party] = votes[party * table.columns() + district];
        }
        auto const won = apportion(reformed ? Rule::dhondt : Rule::hare, here, table.deputies[reformed ? 1 : 0][district]);
        for (std::size_t party = 0; party < here.size(); ++party) {
            seats[party * table.columns() + district] = won[party];
        }
    }
    return seats;
}

double national_share(std::size_t party, std::vector<double> const& votes, ElectionTable const& table) {
    double all = 0, own = 0;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        all += votes[i];
        own += i / table.columns() == party ? votes[i] : 0.0;
    }
    return all > 0 ? own / all : 0.0;
}

double swing(Standing const& now, Standing const& then, double tolerance, InstitutionParameters const& parameters) {  // INS-8
    return parameters.approval_effect.value * (now.approval - then.approval) -
           parameters.undemocratic_effect.value * (1 - tolerance) * (now.undemocratic - then.undemocratic) -
           parameters.barred_effect.value * (now.barred - then.barred);
}

std::vector<double> swung(std::vector<double> votes, std::size_t party, double swing, ElectionTable const& table) {  // INS-8
    double const odds = exact::exp(swing);
    for (std::size_t district = 0; district < table.columns(); ++district) {
        double all = 0;
        for (std::size_t p = 0; p < table.parties.size(); ++p) {
            all += votes[p * table.columns() + district];
        }
        double const own = votes[party * table.columns() + district];
        double const scale = all > 0 ? all / (all - own + own * odds) : 1.0;
        for (std::size_t p = 0; p < table.parties.size(); ++p) {
            votes[p * table.columns() + district] *= p == party ? odds * scale : scale;
        }
    }
    return votes;
}

bool is_assembly_election(Day today, ElectionTable const& table) {
    constexpr int term = 3;
    int const years = year_of(today) - year_of(table.elections.back().held);
    return years > 0 && years % term == 0 && is_on(today, 2, 28);
}

bool is_presidential_election(Day today, bool terms_are_limited, ElectionTable const& table) {
    constexpr int limited_term = 5, new_term = 6, first_after_reform = 3;
    int const years = year_of(today) - year_of(table.elections.back().held);
    return terms_are_limited ? years > 0 && years % limited_term == 0 && is_on(today, 2, 4)
                             : years >= first_after_reform && (years - first_after_reform) % new_term == 0 && is_on(today, 2, 28);
}

}  // namespace contrapeso::institutions
