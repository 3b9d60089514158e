// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/courts/parameters.h"
#include "contrapeso/foreign/parameters.h"
#include "contrapeso/gangs/parameters.h"
#include "contrapeso/institutions/parameters.h"
#include "contrapeso/opinion/parameters.h"
#include "contrapeso/policing/parameters.h"
#include "contrapeso/policy/measures.h"
#include "contrapeso/population/parameters.h"
#include "contrapeso/prevention/parameters.h"
#include "contrapeso/prisons/parameters.h"
#include "contrapeso/records/parameters.h"
#include "contrapeso/violence/parameters.h"

namespace contrapeso::country {

/// Every number of the model that has a key, chapter by chapter.
struct Parameters {
    policy::Measures policy;
    population::PopulationParameters population;
    gangs::GangParameters gangs;
    violence::ViolenceParameters violence;
    policing::PolicingParameters policing;
    courts::CourtParameters courts;
    prisons::PrisonParameters prisons;
    records::RecordParameters records;
    institutions::InstitutionParameters institutions;
    opinion::OpinionParameters opinion;
    prevention::PreventionParameters prevention;
    foreign::ForeignParameters foreign;
};

/// Walks every scalar in the order of the registry: visit(key, unit, double&).
template<class Visit>
void for_each_parameter(Parameters& p, Visit&& visit) {
    for_each_scalar(p.policy, "policy", visit);
    for_each_scalar(p.population, "population", visit);
    for_each_scalar(p.gangs, "gangs", visit);
    for_each_scalar(p.violence, "violence", visit);
    for_each_scalar(p.policing, "policing", visit);
    for_each_scalar(p.courts, "courts", visit);
    for_each_scalar(p.prisons, "prisons", visit);
    for_each_scalar(p.records, "records", visit);
    for_each_scalar(p.institutions, "institutions", visit);
    for_each_scalar(p.opinion, "opinion", visit);
    for_each_scalar(p.prevention, "prevention", visit);
    for_each_scalar(p.foreign, "foreign", visit);
}

/// One entry of the registry as C++ knows it: key and unit; all else stands in data/parameters/.
struct ParameterKey {
    std::string key;
    std::string_view unit;
    bool first_day_only{};  ///< settles the country on its first day; no later change of it can do anything
};

/// All keys; the position in this list is the parameter's index everywhere (policy::Change, draws, timelines).
[[nodiscard]] std::vector<ParameterKey> parameter_keys();

}  // namespace contrapeso::country
