// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/cells.h"

#include <algorithm>
#include <numeric>

#include "contrapeso/core/contracts.h"

namespace contrapeso::population {

Cells::Cells(std::size_t places, int first_year, int last_year)
    : first_birth_year_{first_year - age_count + 1}, years_{static_cast<std::size_t>(last_year - first_birth_year_ + 1)},
      counts_(places * sex_labels.size() * years_, 0), hits_(counts_.size(), 0), totals_(places, 0) {}

std::int64_t Cells::sum_of_cells() const { return std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0}); }

void Cells::add(Cell cell, std::int32_t n) {
    std::int32_t& count = counts_[index(cell)];
    count += n;
    CONTRAPESO_ASSERT(count >= 0);
    totals_[cell.place] += n;
}

void Cells::begin_year(int year) {
    int const hundred = year - age_count;
    if (hundred < first_birth_year_) {
        return;
    }
    for (std::size_t row = 0; row < places() * sex_labels.size(); ++row) {
        std::int32_t* const oldest = counts_.data() + row * years_ + static_cast<std::size_t>(hundred - first_birth_year_);
        oldest[1] += oldest[0];
        oldest[0] = 0;
    }
}

double Cells::weighted(std::size_t place, Profile const& profile, int year) const {
    double sum = 0;
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        std::int32_t const* newborns = newborns_of(place, sex, year);
        for (int age = 0; age < age_count; ++age) {
            sum += newborns[-age] * profile[sex][static_cast<std::size_t>(age)];
        }
    }
    return sum;
}

std::optional<Cell> Cells::hit(std::size_t place, Profile const& profile, int year, double u) {
    double left = u * weighted(place, profile, year);
    Cell last{};
    std::int32_t last_count = 0;
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        std::int32_t const* newborns = newborns_of(place, sex, year);
        for (int age = 0; age < age_count; ++age) {
            double const each = profile[sex][static_cast<std::size_t>(age)];
            std::int32_t const n = newborns[-age];
            if (n == 0 || each == 0) {
                continue;
            }
            last = {static_cast<std::uint16_t>(place), static_cast<Sex>(sex), static_cast<std::int16_t>(year - age)};
            last_count = n;
            if (left < n * each) {
                return hit_person(last, std::min<std::int64_t>(static_cast<std::int64_t>(left / each), n - 1));
            }
            left -= n * each;
        }
    }
    if (last_count == 0) {
        return std::nullopt;  // nobody at risk here
    }
    return hit_person(last, last_count - 1);  // rounding carried the last sum over the end
}

double Cells::running_sums(std::size_t place, Profile const& profile, int year, std::span<double> sums) const {
    double sum = 0;
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        std::int32_t const* newborns = newborns_of(place, sex, year);
        for (int age = 0; age < age_count; ++age) {
            sum += newborns[-age] * profile[sex][static_cast<std::size_t>(age)];
            sums[sex * age_count + static_cast<std::size_t>(age)] = sum;
        }
    }
    return sum;
}

std::optional<Cell> Cells::hit_in_sums(std::size_t place, Profile const& profile, int year, std::span<double const> sums, double x) {
    auto const at = static_cast<std::size_t>(std::upper_bound(sums.begin(), sums.end() - 1, x) - sums.begin());
    std::size_t const sex = at / age_count;
    int const age = static_cast<int>(at % age_count);
    Cell const cell{static_cast<std::uint16_t>(place), static_cast<Sex>(sex), static_cast<std::int16_t>(year - age)};
    std::int32_t const n = counts_[index(cell)];
    double const each = profile[sex][static_cast<std::size_t>(age)];
    if (n == 0 || each == 0) {
        return std::nullopt;  // only at the very end of the sums, by rounding
    }
    double const before = at == 0 ? 0.0 : sums[at - 1];
    return hit_person(cell, std::clamp<std::int64_t>(static_cast<std::int64_t>((x - before) / each), 0, n - 1));
}

std::optional<Cell> Cells::hit_person(Cell cell, std::int64_t person) {
    std::size_t const at = index(cell);
    if (person < hits_[at]) {
        return std::nullopt;
    }
    if (hits_[at]++ == 0) {
        touched_.push_back(at);
    }
    return cell;
}

void Cells::end_day() {
    for (std::size_t const at : touched_) {
        hits_[at] = 0;
    }
    touched_.clear();
}

}  // namespace contrapeso::population
