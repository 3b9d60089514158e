// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapter courts, from its page (src/contrapeso/courts/README.md).
#include <algorithm>
#include <cmath>
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

    /// CRT-1: hazard of somebody on remand for gang ties to be reviewed, and whether the review lets go.
    static double review(Parameters const& c) { return c.review_hazard.per_day() * c.judicial_independence.value; }
    static bool released_by_review(Parameters const& c, Tie tie, Chance& chance) {
        return chance.happens(exact::normal_cdf(c.review_leniency.value - c.court_discrimination.value * type(c, tie)));
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
            case Ground::foreign_transfer:
                return false;
            case Ground::gang_law:
                return who.score < c.remand_score.value;
            case Ground::emergency:
                break;
        }
        return chance.happens(c.emergency_hearing_release_share.value);
    }

    /// CRT-3: days on remand until the case is ready; CRT-6: by the limit, but tomorrow at the earliest.
    [[nodiscard]] int time_on_remand(Parameters const& c, Person const& who, Day today, Chance& chance) const {
        int const ready = chance.stay(c.remand_duration.days());
        bool const limited = page_.ready_by_the_limit && who.ground != Ground::ordinary_offence && limit(c) > 0;
        return limited ? std::max(1, std::min(ready, static_cast<int>(who.admitted + limit(c) - today))) : ready;
    }

    /// CRT-6: is a court asked today whether this person may still be held without a trial?
    static bool asked_at_the_limit(Parameters const& c, Person const& who, Day today) {
        auto const every = std::max(1L, std::lround(c.remand_extension.days()));
        auto const beyond = today - who.admitted - limit(c) - 1;
        return limit(c) > 0 && who.is_on_remand_for_gang_ties() && beyond >= 0 && beyond % every == 0;
    }
    static bool released_at_the_limit(Parameters const& c, Chance& chance) {
        return chance.happens(c.remand_limit_enforcement.value * c.judicial_independence.value);
    }

    /// CRT-8: days until an appeal is decided, or none; and whether it succeeds.
    static int appeal(Parameters const& c, Person const& who, Chance& chance) {
        bool const appeals = who.ground != Ground::ordinary_offence && chance.happens(c.appeal_share.value);
        return appeals ? chance.stay(c.appeal_duration.days()) : 0;
    }
    static bool appeal_succeeds(Parameters const& c, Person const& who, Chance& chance) {
        double const z = c.appeal_leniency.value - (static_cast<double>(who.score) - c.conviction_score.value);
        return chance.happens(c.judicial_independence.value * exact::normal_cdf(z));
    }

    /// CRT-3: the case is ready and waits.
    void join_queue(std::size_t who, Person const& person) {
        (person.ground == Ground::emergency ? emergency_ : ordinary_).push_back({who, person.admitted});
    }

    /// Somebody tried today, among so many.
    struct Defendant {
        std::size_t who{}, among{1};
    };

    /// CRT-3: whose trials are held today, ordinary cases first, first come first served.
    std::vector<Defendant> heard_today(Parameters const& c, std::vector<Person> const& people) {
        std::vector<Defendant> heard;
        capacity_left_ = std::min(capacity_left_, page_.hearings_saved_up) + c.trial_capacity.per_day();
        hear(page_.ordinary_cases_first ? ordinary_ : emergency_, c, people, heard);
        hear(page_.ordinary_cases_first ? emergency_ : ordinary_, c, people, heard);
        return heard;
    }

    /// CRT-4.
    static bool convicted(Parameters const& c, Person const& who, std::size_t among, Chance& chance) {
        if (who.ground == Ground::ordinary_offence) {
            return !chance.happens(c.ordinary_acquittal_share.value);
        }
        double const forgone =
            c.mass_trial_evidence_cut.value * (1 - c.judicial_independence.value) * exact::log(static_cast<double>(among));  // CRT-7
        return who.score >= c.conviction_score.value - forgone;
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

    void hear(std::deque<Case>& line, Parameters const& c, std::vector<Person> const& people, std::vector<Defendant>& heard) {
        if (&line == &emergency_ && !c.emergency_trials.on()) {
            return;
        }
        if (&line == &emergency_ && c.mass_hearings.per_year > 0) {
            return hear_many(c, people, heard);
        }
        while (capacity_left_ >= 1 && !line.empty()) {
            Case const next = line.front();
            line.pop_front();
            if (people[next.who].standing == Standing::awaiting_trial && people[next.who].admitted == next.admitted) {  // else the case is void
                --capacity_left_;
                heard.push_back({next.who});
            }
        }
    }

    /// CRT-7: each hearing takes as many as the law lets it.
    void hear_many(Parameters const& c, std::vector<Person> const& people, std::vector<Defendant>& heard) {
        mass_hearings_left_ = std::min(mass_hearings_left_, 1.0) + c.mass_hearings.per_day();
        auto const most = static_cast<std::size_t>(std::max(1L, std::lround(c.defendants_per_hearing.value)));
        while (mass_hearings_left_ >= 1) {
            std::vector<std::size_t> together;
            while (together.size() < most && !emergency_.empty()) {
                Case const next = emergency_.front();
                emergency_.pop_front();
                if (people[next.who].standing == Standing::awaiting_trial && people[next.who].admitted == next.admitted) {
                    together.push_back(next.who);
                }
            }
            if (together.empty()) {
                return;
            }
            --mass_hearings_left_;
            for (std::size_t const who : together) {
                heard.push_back({who, together.size()});
            }
        }
    }

    static Day limit(Parameters const& c) { return static_cast<Day>(std::lround(c.remand_limit.days())); }

    PageNumbers page_;
    double release_hazard_{}, capacity_left_{}, mass_hearings_left_{};
    std::deque<Case> ordinary_, emergency_;
};

}  // namespace contrapeso::reference
