// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/schedule_checks.h"

#include <algorithm>
#include <set>

namespace contrapeso::scenario {

namespace {

using Effect = policy::Change::Effect;

constexpr std::size_t most_waiting = 10;  // changes of one parameter; every set of them is tried

class Judge {
  public:
    Judge(ScheduleInView const& schedule, Diagnostics& diagnostics, Diagnostics& warnings)
        : schedule_{schedule}, diagnostics_{diagnostics}, warnings_{warnings} {}

    void judge() {
        check_days();
        check_first_day_only();
        check_shadows();
        check_range();
    }

  private:
    /// The bases may speak of days that this scenario does not reach; the files that the user gave must not.
    void check_days() {
        for (std::size_t layer = own_layer(); layer < schedule_.layers.size(); ++layer) {
            for (WrittenChange const& change : schedule_.layers[layer].changes) {
                check_day(change.from, change.where);
                check_end(change.until, change.where);
                check_pin(change, layer);
            }
            for (WrittenPolicy const& policy : schedule_.layers[layer].policies) {
                check_day(policy.from, policy.where);
                check_end(policy.until, policy.where);
            }
        }
    }

    /// The scenario's own file stands before the layer of --set.
    std::size_t own_layer() const { return schedule_.layers.size() >= 2 ? schedule_.layers.size() - 2 : 0; }

    void check_day(std::optional<Day> from, std::string const& where) {
        if (from && *from < schedule_.start) {
            diagnostics_.push_back({where, to_string_date(*from) + " lies before the first day, " + to_string_date(schedule_.start),
                                    "Leave the date away for a value from day one, or give a later one"});
        } else if (from && *from > schedule_.end) {
            warnings_.push_back(
                {where, to_string_date(*from) + " lies after the last day, " + to_string_date(schedule_.end) + ": this has no effect", ""});
        }
    }

    /// What settles the country is read on the first day and never again.
    void check_first_day_only() {
        for (PlacedChange const& placed : schedule_.placed) {
            Parameter const& parameter = schedule_.registry[placed.change.parameter];
            if (parameter.first_day_only && placed.change.trigger != policy::no_trigger) {
                diagnostics_.push_back(
                    {placed.where, "`" + parameter.key + "` settles the country on its first day: a policy that waits for something cannot change it",
                     "Take `when` away"});
            } else if (parameter.first_day_only && placed.change.from > schedule_.start) {
                diagnostics_.push_back({placed.where,
                                        "`" + parameter.key + "` settles the country on its first day: a change on " +
                                            to_string_date(placed.change.from) + " would do nothing",
                                        "Leave the date away"});
            }
        }
    }

    void check_end(std::optional<Day> until, std::string const& where) {
        if (until && *until <= schedule_.start) {
            diagnostics_.push_back(
                {where, "this ends on " + to_string_date(*until) + ", before the first day, " + to_string_date(schedule_.start) + ", is over",
                 "Give a later `until`, or take this away"});
        }
    }

    /// An undated value is easily taken for one that always holds.
    void check_pin(WrittenChange const& change, std::size_t layer) {
        if (!change.is_pin()) {
            return;
        }
        auto const later = std::find_if(schedule_.placed.begin(), schedule_.placed.end(), [&](PlacedChange const& placed) {
            return placed.change.parameter == change.parameter && placed.change.effect == Effect::replace && placed.change.from <= schedule_.end;
        });
        bool const own_change = later != schedule_.placed.end() && later->where.starts_with(schedule_.layers[layer].file + ":");
        if (later != schedule_.placed.end() && !own_change) {
            std::string const key = schedule_.registry[change.parameter].key;
            std::string const day = to_string_date(std::max(later->change.from, schedule_.start));
            warnings_.push_back({change.where, "this holds from day one, but on " + day + " `" + key + "` is set anew by " + maker(*later),
                                 "To stand over that, give a date: `" + key + "` from " + day});
        }
    }

    static std::string maker(PlacedChange const& placed) { return (placed.policy.empty() ? "" : "policy `" + placed.policy + "`, ") + placed.where; }

    /// A change of the user's own file that stands over a policy of the same days is allowed, but ought to be known.
    void check_shadows() {
        for (std::size_t later = 0; later < schedule_.placed.size(); ++later) {
            PlacedChange const& placed = schedule_.placed[later];
            if (placed.policy.empty() && placed.change.effect == Effect::replace && placed.change.from <= schedule_.end && from_user(placed)) {
                warn_of_shadow(placed, later);
            }
        }
    }

    /// Names each policy among the first `count` changes that `later` stands over, once.
    void warn_of_shadow(PlacedChange const& later, std::size_t count) {
        std::set<std::string> said;
        for (std::size_t i = 0; i < count; ++i) {
            PlacedChange const& earlier = schedule_.placed[i];
            if (!earlier.policy.empty() && overlap(earlier.change, later.change) && said.insert(earlier.policy).second) {
                warnings_.push_back({later.where,
                                     "this stands over what policy `" + earlier.policy + "` (" + earlier.where + ") says of `" +
                                         schedule_.registry[later.change.parameter].key + "`",
                                     ""});
            }
        }
    }

    bool from_user(PlacedChange const& placed) const {
        return placed.where.starts_with("--set") || placed.where.starts_with(schedule_.layers[own_layer()].file + ":");
    }

    /// Scales stack, so their result can leave the bounds although each value is within them. Checked at the registry's values, and for every
    /// set of the changes that wait for something: nobody knows which of them come together.
    void check_range() {
        std::set<std::size_t> scaled;
        for (PlacedChange const& placed : schedule_.placed) {
            if (placed.change.effect == Effect::multiply) {
                scaled.insert(placed.change.parameter);
            }
        }
        for (std::size_t const parameter : scaled) {
            check_range_of(parameter);
        }
    }

    void check_range_of(std::size_t parameter) {
        std::vector<policy::Change> changes;
        std::vector<std::size_t> waiting;  // places in `changes`
        std::set<Day> days{schedule_.start};  // on which the value or its slope may change
        for (PlacedChange const& placed : schedule_.placed) {
            if (placed.change.parameter != parameter) {
                continue;
            }
            if (placed.change.trigger != policy::no_trigger) {
                waiting.push_back(changes.size());
            }
            changes.push_back(placed.change);
            changes.back().parameter = 0;
            days.insert({placed.change.from, placed.change.from + placed.change.ramp_days, placed.change.until});
        }
        if (waiting.size() > most_waiting) {
            diagnostics_.push_back(
                {schedule_.placed.front().where,
                 "more than " + std::to_string(most_waiting) + " changes of `" + schedule_.registry[parameter].key + "` wait for something",
                 "Let fewer policies wait"});
            return;
        }
        for (std::size_t set = 0; set < std::size_t{1} << waiting.size(); ++set) {
            if (!within_bounds(parameter, changes_with(changes, waiting, set), days)) {
                return;
            }
        }
    }

    /// The changes of which those that wait hold in full as long as they may, if they are in the set, and never, if they are not.
    static std::vector<policy::Change> changes_with(std::vector<policy::Change> changes, std::vector<std::size_t> const& waiting, std::size_t set) {
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            policy::Change& change = changes[waiting[i]];
            bool const holds = (set >> i & 1U) != 0;
            change.trigger = policy::no_trigger;
            change.ramp_days = 0;
            change.until = holds ? change.until : change.from;
        }
        return changes;
    }

    bool within_bounds(std::size_t parameter, std::vector<policy::Change> changes, std::set<Day> const& days) {
        policy::Timeline const timeline{{schedule_.draws[parameter].value}, std::move(changes)};
        Bounds const bounds = schedule_.registry[parameter].bounds;
        std::vector<double> value(1);
        for (auto day = days.lower_bound(schedule_.start); day != days.end() && *day <= schedule_.end; ++day) {
            timeline.resolve(*day, value);
            if (!bounds.contain(value.front())) {
                complain_of_scales(parameter, value.front(), *day);
                return false;
            }
        }
        return true;
    }

    /// To be mended by whoever scaled last: the user, if it is one of the user's files.
    void complain_of_scales(std::size_t index, double value, Day day) {
        Parameter const& parameter = schedule_.registry[index];
        std::string where;
        for (PlacedChange const& placed : schedule_.placed) {
            bool const holds = placed.change.from <= day && day < placed.change.until;
            if (placed.change.parameter == index && placed.change.effect == Effect::multiply && (holds || where.empty())) {
                where = placed.where;
            }
        }
        diagnostics_.push_back(
            {where, "the scales of `" + parameter.key + "` take it to " + written(value) + " on " + to_string_date(day) + ", out of bounds",
             "Allowed: " + written(parameter.bounds, parameter.unit)});
    }

    ScheduleInView const& schedule_;
    Diagnostics& diagnostics_;
    Diagnostics& warnings_;
};

}  // namespace

void check_schedule(ScheduleInView const& schedule, Diagnostics& diagnostics, Diagnostics& warnings) {
    Judge{schedule, diagnostics, warnings}.judge();
}

}  // namespace contrapeso::scenario
