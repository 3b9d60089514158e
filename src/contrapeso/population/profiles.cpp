// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/profiles.h"

namespace contrapeso::population {

namespace {

template<class Risk>
Profile make_profile(int first_age, int last_age, double women_per_man, Risk risk) {
    Profile profile{first_age, last_age, {}};
    for (int age = first_age; age <= last_age; ++age) {
        auto const at = static_cast<std::size_t>(age);
        profile.risk[static_cast<std::size_t>(Sex::male)][at] = risk(age);
        profile.risk[static_cast<std::size_t>(Sex::female)][at] = women_per_man * risk(age);
    }
    return profile;
}

constexpr double level(int) { return 1; }

}  // namespace

Profile const& recruit_profile() {
    static Profile const profile = make_profile(12, 29, 1.0 / 9, [](int age) { return static_cast<double>((age - 11) * (30 - age)); });
    return profile;
}

Profile const& youth_profile() {
    static Profile const profile = make_profile(12, 29, 1.0, level);
    return profile;
}

Profile const& member_profile() {
    static Profile const profile = make_profile(13, 45, 1.0 / 9, [](int age) { return static_cast<double>((age - 12) * (46 - age)); });
    return profile;
}

Profile const& screening_profile() {
    static Profile const profile = make_profile(14, 49, 1.0 / 7, level);
    return profile;
}

Profile const& offender_profile() {
    static Profile const profile = make_profile(18, 59, 1.0 / 9, level);
    return profile;
}

}  // namespace contrapeso::population
