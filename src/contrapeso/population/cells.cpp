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
        for (int age = profile.first_age; age <= profile.last_age; ++age) {
            sum += newborns[-age] * profile.risk[sex][static_cast<std::size_t>(age)];
        }
    }
    return sum;
}

RunningSums Cells::running_sums(std::size_t place, Profile const& profile, int year) const {
    RunningSums sums;
    sums.place = static_cast<std::uint16_t>(place);
    sums.year = year;
    sums.profile = &profile;
    double sum = 0;
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        std::int32_t const* newborns = newborns_of(place, sex, year);
        for (int age = profile.first_age; age <= profile.last_age; ++age) {
            sum += newborns[-age] * profile.risk[sex][static_cast<std::size_t>(age)];
            sums.upto[sums.size++] = sum;
        }
    }
    return sums;
}

std::optional<Found> Cells::hit(RunningSums const& sums, double x) {
    if (!(x < sums.total())) {
        return std::nullopt;  // nobody at risk here
    }
    std::size_t at = 0;  // entries that end at or below x: found bit by bit, without a branch to mispredict
    for (std::size_t step = 128; step > 0; step /= 2) {
        std::size_t const next = at + step;
        at = next <= sums.size && sums.upto[std::min(next, sums.size) - 1] <= x ? next : at;
    }
    std::size_t const ages = sums.size / sex_labels.size();
    std::size_t const sex = at / ages;
    int const age = sums.profile->first_age + static_cast<int>(at % ages);
    Cell const cell{sums.place, static_cast<Sex>(sex), static_cast<std::int16_t>(sums.year - age)};
    std::size_t const where = index(cell);
    double const height = (x - (at == 0 ? 0.0 : sums.upto[at - 1])) / sums.profile->risk[sex][static_cast<std::size_t>(age)];
    auto const person = std::min(static_cast<std::int32_t>(height), counts_[where] - 1);
    if (person < hits_[where]) {
        return std::nullopt;
    }
    if (hits_[where]++ == 0) {
        touched_.push_back(where);
    }
    return Found{cell, height - person};
}

std::optional<Cell> Cells::hit(std::size_t place, Profile const& profile, int year, double u) {
    RunningSums const sums = running_sums(place, profile, year);
    auto const found = hit(sums, u * sums.total());
    return found ? std::optional{found->cell} : std::nullopt;
}

void Cells::end_day() {
    for (std::size_t const at : touched_) {
        hits_[at] = 0;
    }
    touched_.clear();
}

}  // namespace contrapeso::population
