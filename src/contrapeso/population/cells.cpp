// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/cells.h"

#include <algorithm>
#include <numeric>

#include "contrapeso/core/contracts.h"

namespace contrapeso::population {

Cells::Cells(std::size_t places, int first_year, int last_year)
    : last_birth_year_{last_year}, years_{static_cast<std::size_t>(last_year - first_year + age_count)},
      counts_(places * sex_labels.size() * years_, 0), hits_(counts_.size(), 0), totals_(places, 0) {}

std::int64_t Cells::sum_of_cells() const { return std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0}); }

void Cells::add(Cell cell, std::int32_t n) {
    std::int32_t& count = counts_[index(cell)];
    count += n;
    CONTRAPESO_ASSERT(count >= 0);
    totals_[cell.place] += n;
}

void Cells::begin_year(int year) {
    if (static_cast<std::size_t>(last_birth_year_ - year + age_count) >= years_) {
        return;  // nobody was old enough on the first day
    }
    for (std::size_t place = 0; place < places(); ++place) {
        for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
            std::int32_t* const hundred = counts_.data() + newborns(place, sex, year) + age_count;
            hundred[-1] += hundred[0];
            hundred[0] = 0;
        }
    }
}

double Cells::weighted(std::size_t place, Profile const& profile, int year) const { return running_sums(place, profile, year).total(); }

RunningSums Cells::running_sums(std::size_t place, Profile const& profile, int year) const {
    RunningSums sums;
    sums.place = static_cast<std::uint16_t>(place);
    sums.year = year;
    sums.profile = &profile;
    sums.ages = static_cast<std::size_t>(profile.last_age - profile.first_age + 1);
    auto const first_age = static_cast<std::size_t>(profile.first_age);
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        std::int32_t const* const counts = counts_.data() + newborns(place, sex, year) + first_age;
        double const* const risks = profile.risk[sex].data() + first_age;
        double* const weights = sums.upto.data() + sex * sums.ages;
        for (std::size_t i = 0; i < sums.ages; ++i) {  // apart from the sums, so that the compiler takes several at once
            weights[i] = counts[i] * risks[i];
        }
    }
    double sum = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        sum += sums.upto[i];
        sums.upto[i] = sum;
    }
    for (std::size_t i = sums.size(); i % RunningSums::block != 0; ++i) {
        sums.upto[i] = sum;
    }
    return sums;
}

std::optional<Found> Cells::hit(RunningSums const& sums, double x) {
    if (!(x < sums.total())) {
        return std::nullopt;  // nobody at risk here
    }
    std::size_t const at = sums.entry_at(x);
    auto const sex = static_cast<std::size_t>(at >= sums.ages);
    int const age = sums.profile->first_age + static_cast<int>(at - sex * sums.ages);
    std::size_t const where = newborns(sums.place, sex, sums.year) + static_cast<std::size_t>(age);
    double const height = (x - (at == 0 ? 0.0 : sums.upto[at - 1])) / sums.profile->risk[sex][static_cast<std::size_t>(age)];
    auto const person = std::min(static_cast<std::int32_t>(height), counts_[where] - 1);
    if (person < hits_[where]) {
        return std::nullopt;
    }
    if (hits_[where]++ == 0) {
        touched_.push_back(static_cast<std::uint32_t>(where));
    }
    return Found{{sums.place, static_cast<Sex>(sex), static_cast<std::int16_t>(sums.year - age)}, height - person};
}

std::optional<Cell> Cells::hit(std::size_t place, Profile const& profile, int year, double u) {
    RunningSums const sums = running_sums(place, profile, year);
    auto const found = hit(sums, u * sums.total());
    return found ? std::optional{found->cell} : std::nullopt;
}

void Cells::end_day() {
    for (std::uint32_t const at : touched_) {
        hits_[at] = 0;
    }
    touched_.clear();
}

void Cells::remove_hit(std::size_t place) {
    for (std::uint32_t const at : touched_) {
        counts_[at] -= hits_[at];
        totals_[place] -= hits_[at];
    }
    end_day();
}

}  // namespace contrapeso::population
