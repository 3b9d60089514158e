// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::random {

/// The decision that a random number serves. Part of the file format: append, never renumber.
enum class Stream : std::uint64_t {
    parameter = 1,  ///< entity: hash of the parameter's key
    event_field = 2,  ///< entity: sheet and layer
    initial_persons = 3,  ///< entity: key of the record
    person_traits = 4,  ///< entity: key of the record (dependent children; of people sent from abroad, age)
    lethality_noise = 5,  ///< time: day
    place_frailty = 6,  ///< entity: place, time: month's first day
    births = 7,  ///< entity: place, time: month's first day
    departures = 8,  ///< deaths and emigration of the month; entity: place
    evidence = 9,  ///< entity: key of the record, time: day of arrest
    hearing = 10,  ///< entity: key of the record, time: day
    trial = 11,  ///< entity: key of the record, time: day
    strike = 12,  ///< entity: ordinal of the victim, time: day
    transfer = 13,  ///< entity: facility, time: day
    gang_return = 14,  ///< entity: key of the record, time: day of release
    official_record = 15,  ///< entity: key of the event, time: day; in this order: counted, hidden, documented, reported missing
    deal_breakdown = 16,  ///< entity: gangs::Deal, time: day
    remand_limit = 17,  ///< entity: key of the record, time: day
    appeal = 18,  ///< entity: key of the record, time: day of the decision
    bodies_found = 19,  ///< time: day
    missing_reports = 20,  ///< time: day
    complaints = 21,  ///< entity: key of the record arrested (will anybody complain), or 0 (complaints made); time: day
    documented_death = 22,  ///< entity: key of the event, time: day
    assembly_vote = 23,  ///< entity: lever and party, time: day
    court_ruling = 24,  ///< entity: lever, time: day
};

}  // namespace contrapeso::random
