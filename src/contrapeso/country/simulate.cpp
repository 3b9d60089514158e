// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/simulate.h"

#include <bit>
#include <type_traits>

#include "contrapeso/country/country.h"

namespace contrapeso::country {

MonthlySeries simulate(Resolved const& scenario, random::RunKey key, Check check) { return simulate_with_decisions(scenario, key, check).months; }

History simulate_with_decisions(Resolved const& scenario, random::RunKey key, Check check) {
    Country country{scenario, key};
    MonthlySeries series;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        if (check == Check::every_day) {
            country.check_conservation(today);
        }
        if (is_last_of_month(today) || today == scenario.end) {
            series.push_back(country.close_month());
        }
    }
    return {std::move(series), country.decisions()};
}

Digest result_digest(std::span<MonthlyRecord const> series) {
    static_assert(std::endian::native == std::endian::little, "a big-endian machine must swap the words first");
    static_assert(std::has_unique_object_representations_v<std::int64_t> && sizeof(MonthlyRecord) % 8 == 0);
    return sha256(std::as_bytes(series));
}

}  // namespace contrapeso::country
