// SPDX-License-Identifier: Apache-2.0
#pragma once
// REC-3, REC-6, REC-7: what people report, and to whom.
#include "contrapeso/core/exact_math.h"
#include "contrapeso/records/parameters.h"

namespace contrapeso::records {

/// Reports a day on people who were not killed by a gang; most of them turn up alive (REC-3).
[[nodiscard]] inline double missing_reports_per_day(double inhabitants, RecordParameters const& parameters) {
    return parameters.missing_hazard.per_day() * inhabitants;
}

/// Chance that a complaint about an arrest which will be made is made today (REC-6).
[[nodiscard]] inline double filed_share(RecordParameters const& parameters) {
    double const delay = parameters.abuse_complaint_delay.value;
    return delay > 0 ? -exact::expm1(-1 / delay) : 1.0;
}

/// Extortion complaints a day: payers · hazard · exp(b (S − S0)); people who feel safe fear less for speaking (REC-7).
[[nodiscard]] inline double extortion_complaints_per_day(double payers, double feels_safe, RecordParameters const& p) {
    double const boldness = p.extortion_complaint_safety.value * (feels_safe - p.extortion_complaint_reference.value);
    return payers * p.extortion_complaint_hazard.per_day() * exact::exp(boldness);
}

}  // namespace contrapeso::records
