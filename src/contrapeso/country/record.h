// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a run keeps: one record a month, integers where a thing is counted. Everything published is read from it (indicators.h).
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/sha256.h"
#include "contrapeso/courts/month.h"
#include "contrapeso/foreign/month.h"
#include "contrapeso/gangs/extortion_month.h"
#include "contrapeso/gangs/month.h"
#include "contrapeso/institutions/month.h"
#include "contrapeso/opinion/month.h"
#include "contrapeso/policing/month.h"
#include "contrapeso/prevention/month.h"
#include "contrapeso/prisons/month.h"
#include "contrapeso/records/month.h"
#include "contrapeso/violence/month.h"

namespace contrapeso::country {

/// Flows of one month and stocks on its last day. The order of the members is the result format.
struct MonthlyRecord {
    std::int64_t month_first_day{};  ///< days since 1970-01-01
    std::int64_t days{};  ///< simulated days of this month

    // people
    std::int64_t population{}, births{}, natural_deaths{}, emigrants{};

    // safety: victims of the month by class, whole truth
    std::int64_t killed_feud{}, killed_enforcement{}, killed_background{}, killed_strike{}, killed_by_security_forces{};
    std::int64_t killed_members{};  ///< of all classes, those who were gang members
    std::int64_t homicides_official{};
    std::int64_t members_free{}, collaborators_free{};
    std::int64_t recruits{}, desistances{};

    // rights: flows
    std::int64_t arrests_gang_related{};  ///< for gang ties, by evidence or blind
    std::int64_t arrests_no_tie{}, arrests_collaborators{}, arrests_members{}, arrests_minors{};
    std::int64_t admissions_ordinary{};
    std::int64_t released_at_hearing{}, released_by_review{}, released_by_executive{}, released_after_trial{}, released_at_sentence_end{};
    std::int64_t convictions{};
    std::int64_t deaths_in_custody{}, deaths_in_custody_violence{}, deaths_in_custody_denied_care{}, escapes{};
    std::int64_t deaths_in_emergency_custody{};  ///< of those, people arrested under an emergency
    // rights: stocks
    std::int64_t held{}, held_in_police_cells{}, held_in_cecot{};
    std::int64_t held_remand{}, held_no_tie{}, held_collaborators{}, held_members{}, held_ordinary{};
    std::int64_t children_with_detained_parent{};
    std::int64_t trial_backlog{};
    // rights: exposure of the month [person-days]
    std::int64_t person_days_held{}, person_days_no_tie{}, person_days_collaborators{};

    policing::Month policing;
    courts::Month courts;
    prisons::Month prisons;

    // institutions
    std::int64_t emergency_days{};
    double judicial_independence{};  ///< J on the last day
    institutions::Month institutions;
    opinion::Month opinion;
    std::int64_t plan_municipalities{};  ///< covered by the Territorial Control Plan on the last day

    gangs::Month gangs;

    // cost and space
    double official_capacity{}, floor_area{};  ///< on the last day
    double security_cost{}, prison_cost{};  ///< of the month [USD, current prices]
    foreign::Month foreign;
    prevention::Month prevention;

    // what is hidden, paid and reported
    violence::Month violence;
    gangs::ExtortionMonth extortion;
    records::Month records;

    friend bool operator==(MonthlyRecord const&, MonthlyRecord const&) = default;
};

using MonthlySeries = std::vector<MonthlyRecord>;

/// SHA-256 over the members of every record in order, little-endian, 8 bytes each.
[[nodiscard]] Digest result_digest(std::span<MonthlyRecord const> series);

}  // namespace contrapeso::country
