// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "contrapeso/records/official.h"
#include "contrapeso/violence/background.h"

namespace contrapeso {
namespace {

using records::KillingClass;

records::RecordParameters open_administration() {
    records::RecordParameters p{};
    p.homicide_completeness.value = 0.97;
    p.concealed_share.value = 0.35;
    p.counts_security_force_killings.value = 1;
    return p;
}

TEST(Background, VIO_1_is_per_inhabitant_and_day) {
    violence::ViolenceParameters p{};
    p.background_hazard.per_year = 4.8e-5;
    p.emergency_reduction.value = 0.67;
    EXPECT_DOUBLE_EQ(violence::background_hazard_per_day(0, p), 4.8e-5 / 365.25);
    EXPECT_DOUBLE_EQ(violence::background_hazard_per_day(1, p), 0.33 * 4.8e-5 / 365.25);
    EXPECT_DOUBLE_EQ(violence::background_hazard_per_day(0.5, p), 0.665 * 4.8e-5 / 365.25);
}

TEST(OfficialCount, REC_1_of_an_open_administration_has_its_completeness) { EXPECT_EQ(records::completeness(open_administration()), 0.97); }

TEST(OfficialCount, REC_1_closing_the_records_leaves_a_share_out) {
    records::RecordParameters p = open_administration();
    p.concealment.value = 1;
    EXPECT_DOUBLE_EQ(records::completeness(p), 0.97 * 0.65);
    p.concealment.value = 0.5;
    EXPECT_DOUBLE_EQ(records::completeness(p), 0.97 * 0.825);
}

TEST(OfficialCount, REC_1_shows_ordinary_killings_up_to_the_completeness) {
    EXPECT_TRUE(records::in_official_count(KillingClass::ordinary, 0.9699, open_administration()));
    EXPECT_FALSE(records::in_official_count(KillingClass::ordinary, 0.97, open_administration()));
}

TEST(OfficialCount, REC_1_shows_killings_by_security_forces_while_the_definition_has_them) {
    records::RecordParameters p = open_administration();
    EXPECT_TRUE(records::in_official_count(KillingClass::security_forces, 0.999, p));
    p.counts_security_force_killings.value = 0;
    EXPECT_FALSE(records::in_official_count(KillingClass::security_forces, 0.001, p));
}

TEST(OfficialCount, REC_1_shows_strikes_whole) {
    records::RecordParameters p = open_administration();
    p.concealment.value = 1;
    p.counts_security_force_killings.value = 0;
    EXPECT_TRUE(records::in_official_count(KillingClass::strike, 0.999, p));
}

}  // namespace
}  // namespace contrapeso
