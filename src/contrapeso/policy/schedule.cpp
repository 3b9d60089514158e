// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/policy/schedule.h"

#include <algorithm>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/random/draws.h"
#include "contrapeso/random/streams.h"

namespace contrapeso::policy {

namespace {

double logit(double p) { return exact::log(p / (1 - p)); }
double logistic(double x) { return 1 / (1 + exact::exp(-x)); }

/// Standard normal quantile within [low, high] on the scale on which the prior is normal.
double truncated_normal(double u, double mean, double sd, double low, double high) {
    double const below = exact::normal_cdf((low - mean) / sd);
    double const above = exact::normal_cdf((high - mean) / sd);
    return mean + sd * exact::normal_quantile(below + u * (above - below));
}

/// First day of a change, and the first on which it no longer holds.
struct Days {
    Day from{}, until{};
};

Days days_of(Change const& change, HeldSince since) {
    if (change.trigger == no_trigger) {
        return {change.from, change.until};
    }
    auto const trigger = static_cast<std::size_t>(change.trigger);
    if (trigger >= since.size() || since[trigger] == forever) {
        return {forever, forever};
    }
    Day const pulled = std::max(since[trigger], change.from);
    return {pulled + change.delay, change.lasts == forever ? change.until : std::min(change.until, pulled + change.lasts)};
}

}  // namespace

bool holds(Trigger const& trigger, double value) {
    switch (trigger.comparison) {
        case Trigger::Comparison::above:
            return value > trigger.bound;
        case Trigger::Comparison::at_least:
            return value >= trigger.bound;
        case Trigger::Comparison::below:
            return value < trigger.bound;
        case Trigger::Comparison::at_most:
            break;
    }
    return value <= trigger.bound;
}

void pull(std::span<Trigger const> triggers, std::span<double const> values, Day today, std::span<Day> since) {
    for (std::size_t i = 0; i < triggers.size(); ++i) {
        if (holds(triggers[i], values[i])) {
            since[i] = std::min(since[i], today);
        } else if (!triggers[i].once) {
            since[i] = forever;
        }
    }
}

double quantile(Prior const& prior, double u) {
    double x = prior.centre;
    switch (prior.family) {
        case Prior::Family::fixed:
            return prior.centre;
        case Prior::Family::lognormal:
            x = exact::exp(truncated_normal(u, exact::log(prior.centre), prior.spread, exact::log(std::max(prior.low, 0.0)), exact::log(prior.high)));
            break;
        case Prior::Family::normal:
            x = truncated_normal(u, prior.centre, prior.spread, prior.low, prior.high);
            break;
        case Prior::Family::logit_normal:
            x = logistic(truncated_normal(u, logit(prior.centre), prior.spread, logit(std::max(prior.low, 0.0)), logit(std::min(prior.high, 1.0))));
            break;
        case Prior::Family::uniform:
            x = prior.centre + u * (prior.spread - prior.centre);
            break;
    }
    return std::clamp(x, prior.low, prior.high);  // rounding may step over a bound by an ulp
}

std::vector<double> draw_parameters(std::span<Draw const> draws, Posterior const* posterior, random::RunKey key) {
    std::vector<double> values;
    values.reserve(draws.size());
    for (Draw const& draw : draws) {
        if (draw.prior.family == Prior::Family::fixed) {
            values.push_back(draw.value);
        } else {
            random::Draws uniforms{key, random::Stream::parameter, draw.key_hash, 0};
            values.push_back(quantile(draw.prior, uniforms.uniform()));
        }
    }
    if (posterior == nullptr || posterior->parameters.empty()) {
        return values;
    }
    CONTRAPESO_EXPECT(posterior->row_count() > 0);
    auto const row = std::span{posterior->rows}.subspan(key.replicate % posterior->row_count() * posterior->parameters.size());
    for (std::size_t i = 0; i < posterior->parameters.size(); ++i) {
        std::size_t const parameter = posterior->parameters[i];
        if (draws[parameter].prior.family != Prior::Family::fixed) {
            values[parameter] = row[i];
        }
    }
    return values;
}

Timeline::Timeline(std::vector<double> base, std::vector<Change> changes) : base_{std::move(base)}, changes_{std::move(changes)} {
    std::stable_sort(changes_.begin(), changes_.end(), [](Change const& a, Change const& b) { return a.parameter < b.parameter; });
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        if (i == 0 || changes_[i].parameter != changes_[i - 1].parameter) {
            dated_.push_back(changes_[i].parameter);
            group_.push_back(i);
        }
    }
    group_.push_back(changes_.size());
}

bool Timeline::resolve(Day today, std::span<double> values, HeldSince since) const {
    bool moved = false;
    auto const set = [&](std::size_t parameter, double value) {
        moved |= values[parameter] != value;
        values[parameter] = value;
    };
    std::size_t next = 0;
    for (std::size_t parameter = 0; parameter < base_.size(); ++parameter) {
        double value = base_[parameter];
        if (next < dated_.size() && dated_[next] == parameter) {
            for (std::size_t i = group_[next]; i < group_[next + 1]; ++i) {
                Change const& change = changes_[i];
                auto const [from, until] = days_of(change, since);
                if (today < from || today >= until) {
                    continue;
                }
                double const target = change.effect == Change::Effect::replace ? change.value : value * change.value;
                double const ramp = change.ramp_days == 0 ? 1.0 : std::min(1.0, static_cast<double>(today - from) / change.ramp_days);
                double const hold = ramp * change.strength;
                value = hold == 1.0 ? target : value + hold * (target - value);
            }
            ++next;
        }
        set(parameter, value);
    }
    return moved;
}

}  // namespace contrapeso::policy
