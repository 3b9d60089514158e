// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapter courts, from its page (src/contrapeso/courts/README.md).
#include <algorithm>
#include <cstddef>
#include <deque>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/courts/parameters.h"
#include "reference/slow_people.h"

namespace contrapeso::reference {

class SlowCourts {
  public:
    using Parameters = courts::CourtParameters;

    explicit SlowCourts(PageNumbers const& page) : page_{page} {}

    void wake(Parameters const& c, Census const& census) {  // CRT-5: the order, shared among those on remand by how the executive prefers them
        double wanted = 0;
        for (Tie const tie : {Tie::none, Tie::collaborator, Tie::member}) {
            wanted += preference(c, tie) * census.emergency_remand[index(tie)];
        }
        release_hazard_ = wanted > 0 ? std::min(page_.fastest_release, c.executive_releases.per_day() / wanted) : 0.0;
    }

    /// CRT-1: hazard of somebody on remand for gang ties to be let go by a review.
    static double review(Parameters const& c, Tie tie) {
        return c.review_hazard.per_day() * c.judicial_independence.value *
               exact::normal_cdf(c.review_leniency.value - c.court_discrimination.value * type(c, tie));
    }

    /// CRT-5: hazard of somebody arrested under an emergency and on remand to be let go by the executive.
    [[nodiscard]] double executive_release(Parameters const& c, Tie tie) const { return release_hazard_ * preference(c, tie); }

    /// CRT-2: days from the arrest to the first hearing.
    static Day custody_limit(Parameters const& c, Ground ground) {
        return static_cast<Day>(ground == Ground::emergency ? c.emergency_custody_limit.value : c.custody_limit.value);
    }

    /// CRT-2: does the first hearing release?
    static bool released_at_hearing(Parameters const& c, Person const& who, Chance& chance) {
        switch (who.ground) {
            case Ground::ordinary_offence:
                return false;
            case Ground::gang_law:
                return who.score < c.remand_score.value;
            case Ground::emergency:
                break;
        }
        return chance.happens(c.emergency_hearing_release_share.value);
    }

    /// CRT-3: days on remand until the case is ready.
    static int time_on_remand(Parameters const& c, Chance& chance) { return chance.stay(c.remand_duration.days()); }

    /// CRT-3: the case is ready and waits.
    void join_queue(std::size_t who, Person const& person) {
        (person.ground == Ground::emergency ? emergency_ : ordinary_).push_back({who, person.admitted});
    }

    /// CRT-3: whose trials are held today, ordinary cases first, first come first served.
    std::vector<std::size_t> heard_today(Parameters const& c, std::vector<Person> const& people) {
        std::vector<std::size_t> heard;
        capacity_left_ = std::min(capacity_left_, page_.hearings_saved_up) + c.trial_capacity.per_day();
        hear(page_.ordinary_cases_first ? ordinary_ : emergency_, c, people, heard);
        hear(page_.ordinary_cases_first ? emergency_ : ordinary_, c, people, heard);
        return heard;
    }

    /// CRT-4.
    static bool convicted(Parameters const& c, Person const& who, Chance& chance) {
        return who.ground == Ground::ordinary_offence ? !chance.happens(c.ordinary_acquittal_share.value) : who.score >= c.conviction_score.value;
    }

    /// CRT-4: days served after the trial.
    static int time_served(Parameters const& c, Ground ground, Chance& chance) {
        return chance.stay(ground == Ground::ordinary_offence ? c.ordinary_sentence.days() : c.gang_sentence.days());
    }

  private:
    struct Case {
        std::size_t who{};
        Day admitted{};
    };

    /// 0 without ties, 1 for members.
    static double type(Parameters const& c, Tie tie) {
        return tie == Tie::none ? 0.0 : tie == Tie::member ? 1.0 : c.collaborator_discrimination_ratio.value;
    }

    static double preference(Parameters const& c, Tie tie) {
        double const z = c.review_leniency.value;
        return exact::normal_cdf(z - c.executive_discrimination.value * type(c, tie)) / exact::normal_cdf(z);
    }

    void hear(std::deque<Case>& line, Parameters const& c, std::vector<Person> const& people, std::vector<std::size_t>& heard) {
        if (&line == &emergency_ && !c.emergency_trials.on()) {
            return;
        }
        while (capacity_left_ >= 1 && !line.empty()) {
            Case const next = line.front();
            line.pop_front();
            if (people[next.who].standing == Standing::awaiting_trial && people[next.who].admitted == next.admitted) {  // else the case is void
                --capacity_left_;
                heard.push_back(next.who);
            }
        }
    }

    PageNumbers page_;
    double release_hazard_{}, capacity_left_{};
    std::deque<Case> ordinary_, emergency_;
};

}  // namespace contrapeso::reference
