// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::records {

/// What a month's record keeps of this chapter: what others than the model's truth have counted. The official homicide count stands in
/// `country::MonthlyRecord` from earlier days.
struct Month {
    std::int64_t homicides_independent{};  ///< REC-2, organisations and press
    std::int64_t homicides_police_list{};  ///< REC-1, the official count with everybody whom security forces killed
    std::int64_t killed_by_security_forces_official{}, killed_by_security_forces_independent{};  ///< REC-1, REC-2
    std::int64_t missing_reports{};  ///< REC-3, people reported missing, most of them alive
    std::int64_t deaths_in_custody_independent{}, deaths_in_emergency_custody_independent{};  ///< REC-5
    std::int64_t abuse_complaints{};  ///< REC-6, filed with organisations
    double extortion_complaints{};  ///< REC-7, filed with the police, expected number

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::records
