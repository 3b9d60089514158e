// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is compared between the engine and the slow reference: flows of a span of months, and stocks at its end.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/country/country.h"
#include "reference/scenarios.h"
#include "reference/slow_country.h"

namespace contrapeso::reference {

/// A country at the end of a month. The stocks that a monthly record does not have say where people are and which civilians are left.
struct Observed {
    country::MonthlyRecord month;
    double released_or_left{};  ///< free, without ties and with a record
    double members_of_first_gang{}, members_in_first_place{};
    double civilian_women{}, civilian_men{}, civilians_under_18{}, civilian_men_of_25_to_29{}, civilian_men_of_50{}, civilians_in_first_place{};

    void count_civilians(double people, bool man, int age, std::size_t place) {
        (man ? civilian_men : civilian_women) += people;
        civilians_under_18 += age < 18 ? people : 0;
        civilian_men_of_25_to_29 += man && 25 <= age && age < 30 ? people : 0;
        civilian_men_of_50 += man && age >= 50 ? people : 0;
        civilians_in_first_place += place == 0 ? people : 0;
    }
};

inline Observed observe(country::Country& engine, Day today) {
    country::State const& state = engine.state();
    Observed seen{.month = engine.close_month()};
    for (std::size_t place = 0; place < state.cells.places(); ++place) {
        seen.released_or_left += static_cast<double>(state.rosters.size(state.map.others(place)));
        seen.members_of_first_gang += static_cast<double>(state.rosters.size(state.map.members(place, 0)));
        for (std::size_t gang = 0; place == 0 && gang < gangs; ++gang) {
            seen.members_in_first_place += static_cast<double>(state.rosters.size(state.map.members(place, gang)));
        }
        for (int age = 0; age < static_cast<int>(ages); ++age) {
            for (auto const sex : {population::Sex::female, population::Sex::male}) {
                population::Cell const cell{static_cast<std::uint16_t>(place), sex, static_cast<std::int16_t>(year_of(today) - age)};
                seen.count_civilians(state.cells.count(cell), sex == population::Sex::male, age, place);
            }
        }
    }
    return seen;
}

inline Observed observe(SlowCountry& slow, Day today) {
    Observed seen{.month = slow.close_month()};
    for (Person const& who : slow.people()) {
        bool const free_member = who.standing == Standing::free && who.tie == Tie::member;
        seen.released_or_left += who.standing == Standing::free && who.tie == Tie::none ? 1 : 0;
        seen.members_of_first_gang += free_member && who.gang == 0 ? 1 : 0;
        seen.members_in_first_place += free_member && who.place == 0 ? 1 : 0;
        if (who.standing == Standing::civilian) {
            seen.count_civilians(1, who.man, year_of(today) - who.birth_year, who.place);
        }
    }
    return seen;
}

inline double sent_in(Observed const& seen) { return static_cast<double>(seen.month.foreign.sent_in); }
inline double sent_back(Observed const& seen) { return static_cast<double>(seen.month.foreign.sent_back); }
inline double held_from_abroad(Observed const& seen) { return static_cast<double>(seen.month.foreign.held); }
inline double days_from_abroad(Observed const& seen) { return static_cast<double>(seen.month.foreign.person_days_held); }

/// One number of an observation; a flow is summed over a span of months, a stock stands at its end.
struct Quantity {
    std::string_view name;
    bool flow{};
    double (*read)(Observed const&){};
};

template<auto member>
double of_month(Observed const& seen) {
    return static_cast<double>(seen.month.*member);
}

template<auto member>
double of_gangs(Observed const& seen) {
    return static_cast<double>(seen.month.gangs.*member);
}

template<auto member>
double of_people(Observed const& seen) {
    return seen.*member;
}

template<auto chapter, auto member>
double of_chapter(Observed const& seen) {
    return static_cast<double>((seen.month.*chapter).*member);
}

using Month = country::MonthlyRecord;

template<auto member>
double of_courts(Observed const& seen) {
    return static_cast<double>(seen.month.courts.*member);
}

template<prisons::Column column>
double deprived(Observed const& seen) {
    return static_cast<double>(seen.month.prisons.deprived.total(column));
}
template<prisons::Column column>
double deprived_days(Observed const& seen) {
    return static_cast<double>(seen.month.prisons.deprived_days.total(column));
}
template<prisons::Column column, std::size_t sex_and_age>
double cell(Observed const& seen) {
    return static_cast<double>(seen.month.prisons.deprived.at[6 * static_cast<std::size_t>(column) + sex_and_age]);
}

inline constexpr std::array quantities{
    Quantity{"killed in the feud", true, of_month<&Month::killed_feud>},
    Quantity{"killed in enforcement", true, of_month<&Month::killed_enforcement>},
    Quantity{"killed outside the gangs", true, of_month<&Month::killed_background>},
    Quantity{"killed in a strike", true, of_month<&Month::killed_strike>},
    Quantity{"killed by security forces", true, of_month<&Month::killed_by_security_forces>},
    Quantity{"members killed", true, of_month<&Month::killed_members>},
    Quantity{"homicides in the official count", true, of_month<&Month::homicides_official>},
    Quantity{"women killed", true, of_chapter<&Month::violence, &violence::Month::killed_women>},
    Quantity{"minors killed", true, of_chapter<&Month::violence, &violence::Month::killed_minors>},
    Quantity{"people of 15 to 29 killed", true, of_chapter<&Month::violence, &violence::Month::killed_aged_15_to_29>},
    Quantity{"killed and hidden", true, of_chapter<&Month::violence, &violence::Month::hidden>},
    Quantity{"bodies found", true, of_chapter<&Month::violence, &violence::Month::bodies_found>},
    Quantity{"bodies hidden", false, of_chapter<&Month::violence, &violence::Month::bodies_hidden>},
    Quantity{"homicides in the count of others", true, of_chapter<&Month::records, &records::Month::homicides_independent>},
    Quantity{"homicides on the police's list", true, of_chapter<&Month::records, &records::Month::homicides_police_list>},
    Quantity{"killed by security forces, official", true, of_chapter<&Month::records, &records::Month::killed_by_security_forces_official>},
    Quantity{"killed by security forces, documented", true, of_chapter<&Month::records, &records::Month::killed_by_security_forces_independent>},
    Quantity{"reported missing", true, of_chapter<&Month::records, &records::Month::missing_reports>},
    Quantity{"deaths in custody, documented", true, of_chapter<&Month::records, &records::Month::deaths_in_custody_independent>},
    Quantity{"deaths in emergency custody, documented", true, of_chapter<&Month::records, &records::Month::deaths_in_emergency_custody_independent>},
    Quantity{"complaints about arrests", true, of_chapter<&Month::records, &records::Month::abuse_complaints>},
    Quantity{"recruits", true, of_month<&Month::recruits>},
    Quantity{"desistances", true, of_month<&Month::desistances>},
    Quantity{"arrests without a tie", true, of_month<&Month::arrests_no_tie>},
    Quantity{"arrests of collaborators", true, of_month<&Month::arrests_collaborators>},
    Quantity{"arrests of members", true, of_month<&Month::arrests_members>},
    Quantity{"arrests of minors", true, of_month<&Month::arrests_minors>},
    Quantity{"ordinary admissions", true, of_month<&Month::admissions_ordinary>},
    Quantity{"released at the first hearing", true, of_month<&Month::released_at_hearing>},
    Quantity{"released by review", true, of_month<&Month::released_by_review>},
    Quantity{"released by the executive", true, of_month<&Month::released_by_executive>},
    Quantity{"acquitted", true, of_month<&Month::released_after_trial>},
    Quantity{"released at the end of a sentence", true, of_month<&Month::released_at_sentence_end>},
    Quantity{"convictions", true, of_month<&Month::convictions>},
    Quantity{"deaths in custody", true, of_month<&Month::deaths_in_custody>},
    Quantity{"deaths in custody by violence", true, of_month<&Month::deaths_in_custody_violence>},
    Quantity{"deaths in custody after care was denied", true, of_month<&Month::deaths_in_custody_denied_care>},
    Quantity{"deaths in emergency custody", true, of_month<&Month::deaths_in_emergency_custody>},
    Quantity{"escapes", true, of_month<&Month::escapes>},
    Quantity{"joined in prison", true, of_gangs<&contrapeso::gangs::Month::joined_in_prison>},
    Quantity{"members who fled", true, of_gangs<&contrapeso::gangs::Month::fled>},
    Quantity{"deals that broke", true, of_gangs<&contrapeso::gangs::Month::deals_broken>},
    Quantity{"members of the second gang held", false, [](Observed const& seen) { return static_cast<double>(seen.month.gangs.members_held[1]); }},
    Quantity{"collaborators of the second gang", false, [](Observed const& seen) { return static_cast<double>(seen.month.gangs.collaborators[1]); }},
    Quantity{"command from prison", false, of_gangs<&contrapeso::gangs::Month::prison_command>},
    Quantity{"youth with a detained parent", false, of_gangs<&contrapeso::gangs::Month::exposed_youth_share>},
    Quantity{"person-days held", true, of_month<&Month::person_days_held>},
    Quantity{"person-days held without a tie", true, of_month<&Month::person_days_no_tie>},
    Quantity{"person-days held of collaborators", true, of_month<&Month::person_days_collaborators>},
    Quantity{"killed by security forces and not members", true,
             [](Observed const& seen) { return static_cast<double>(seen.month.policing.killed_not_members); }},
    Quantity{"arrests of women", true, [](Observed const& seen) { return static_cast<double>(seen.month.policing.arrests_women); }},
    Quantity{"remand orders", true, of_courts<&courts::Month::remand_orders>},
    Quantity{"reviews that kept in custody", true, of_courts<&courts::Month::reviews_upheld>},
    Quantity{"released at the limit of remand", true, of_courts<&courts::Month::released_at_remand_limit>},
    Quantity{"extensions of remand", true, of_courts<&courts::Month::remand_extensions>},
    Quantity{"appeals", true, of_courts<&courts::Month::appeals>},
    Quantity{"released on appeal", true, of_courts<&courts::Month::released_on_appeal>},
    Quantity{"person-days unreviewed", true, deprived_days<prisons::Column::unreviewed>},
    Quantity{"person-days of minors", true, deprived_days<prisons::Column::minors>},
    Quantity{"held unreviewed", false, deprived<prisons::Column::unreviewed>},
    Quantity{"minors held", false, deprived<prisons::Column::minors>},
    Quantity{"women of 18 to 29 held without a tie", false, cell<prisons::Column::no_tie, 1>},
    Quantity{"unreviewed men of 30 or more", false, cell<prisons::Column::unreviewed, 5>},
    Quantity{"women held", false, [](Observed const& seen) { return static_cast<double>(seen.month.prisons.held_women); }},
    Quantity{"days of emergency", true, of_month<&Month::emergency_days>},
    Quantity{"sent in from abroad", true, sent_in},
    Quantity{"sent back abroad", true, sent_back},
    Quantity{"held from abroad", false, held_from_abroad},
    Quantity{"person-days held from abroad", true, days_from_abroad},
    Quantity{"population", false, of_month<&Month::population>},
    Quantity{"members free", false, of_month<&Month::members_free>},
    Quantity{"collaborators free", false, of_month<&Month::collaborators_free>},
    Quantity{"held", false, of_month<&Month::held>},
    Quantity{"held in police cells", false, of_month<&Month::held_in_police_cells>},
    Quantity{"held in the maximum-security prison", false, of_month<&Month::held_in_cecot>},
    Quantity{"held without sentence", false, of_month<&Month::held_remand>},
    Quantity{"held without a tie", false, of_month<&Month::held_no_tie>},
    Quantity{"collaborators held", false, of_month<&Month::held_collaborators>},
    Quantity{"members held", false, of_month<&Month::held_members>},
    Quantity{"held for ordinary offences", false, of_month<&Month::held_ordinary>},
    Quantity{"trial backlog", false, of_month<&Month::trial_backlog>},
    Quantity{"official places", false, of_month<&Month::official_capacity>},
    Quantity{"floor area", false, of_month<&Month::floor_area>},
    Quantity{"free with a record and without ties", false, of_people<&Observed::released_or_left>},
    Quantity{"members of the first gang", false, of_people<&Observed::members_of_first_gang>},
    Quantity{"members in the first place", false, of_people<&Observed::members_in_first_place>},
    Quantity{"civilian women", false, of_people<&Observed::civilian_women>},
    Quantity{"civilian men", false, of_people<&Observed::civilian_men>},
    Quantity{"civilians under 18", false, of_people<&Observed::civilians_under_18>},
    Quantity{"civilian men of 25 to 29", false, of_people<&Observed::civilian_men_of_25_to_29>},
    Quantity{"civilian men of 50 or more", false, of_people<&Observed::civilian_men_of_50>},
    Quantity{"civilians in the first place", false, of_people<&Observed::civilians_in_first_place>},
};

inline std::size_t quantity_called(std::string_view name) {
    auto const* const at = std::find_if(quantities.begin(), quantities.end(), [&](Quantity const& one) { return one.name == name; });
    if (at == quantities.end()) {
        throw std::invalid_argument{"no quantity is called " + std::string{name}};
    }
    return static_cast<std::size_t>(at - quantities.begin());
}

/// One life of a country: every quantity over every span of months.
inline constexpr std::size_t spans = 2;
using History = std::array<std::array<double, quantities.size()>, spans>;

/// Lives through a scenario that ends with a month; the first span is the first half of its months.
template<class Country>
History lived(Country& country, country::Resolved const& scenario) {
    int months = 0, month = 0;
    for (Day day = scenario.start; day <= scenario.end; ++day) {
        months += is_last_of_month(day) ? 1 : 0;
    }
    History history{};
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        if (!is_last_of_month(today)) {
            continue;
        }
        Observed const seen = observe(country, today);
        std::size_t const span = 2 * month++ < months ? 0 : 1;
        for (std::size_t q = 0; q < quantities.size(); ++q) {
            double const value = quantities[q].read(seen);
            history[span][q] = quantities[q].flow ? history[span][q] + value : value;
        }
    }
    return history;
}

inline constexpr std::uint64_t seed = 20220327;

inline std::vector<History> engine_histories(country::Resolved const& scenario, std::uint64_t replicates) {
    std::vector<History> histories;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        country::Country engine{scenario, {seed, replicate}};
        histories.push_back(lived(engine, scenario));
    }
    return histories;
}

inline std::vector<History> slow_histories(country::Resolved const& scenario, PageNumbers const& page, std::uint64_t replicates) {
    std::vector<History> histories;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        SlowCountry slow{scenario, page, seed + replicate};
        histories.push_back(lived(slow, scenario));
    }
    return histories;
}

/// A scenario lived by both: computed once, as all tests stand against it.
struct Lives {
    std::vector<History> engine, slow;
};

inline Lives const& lives(Scenario const& scenario) {
    static std::map<std::string_view, Lives> all;
    Lives& both = all[scenario.name];
    if (both.slow.empty()) {
        auto const resolved = scenario.country().resolved();
        both.engine = engine_histories(resolved, 2 * scenario.replicates);
        both.slow = slow_histories(resolved, {}, scenario.replicates);
    }
    return both;
}

inline std::vector<double> samples(std::vector<History> const& histories, std::size_t span, std::size_t quantity) {
    std::vector<double> values;
    for (History const& history : histories) {
        values.push_back(history[span][quantity]);
    }
    return values;
}

}  // namespace contrapeso::reference
