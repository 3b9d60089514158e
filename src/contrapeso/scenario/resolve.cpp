// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/resolve.h"

#include <algorithm>

#include "contrapeso/scenario/policies.h"
#include "contrapeso/scenario/scenario_form.h"
#include "contrapeso/scenario/schedule_checks.h"
#include "contrapeso/scenario/text_digest.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {

namespace {

using Effect = policy::Change::Effect;

class Resolver {
  public:
    Resolver(std::vector<WrittenScenario> const& layers, Library const& library, Day start, Day end, Diagnostics& diagnostics, Diagnostics& warnings)
        : layers_{layers}, library_{library}, start_{start}, end_{end}, diagnostics_{diagnostics}, warnings_{warnings} {}

    Schedule resolve(ParameterMode mode) {
        Schedule schedule{draws(mode), {}, {}};
        place_policies(schedule.triggers);
        refuse_conflicts(of_policies_, library_.registry, diagnostics_);
        let_winners_win();
        for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
            append_policies(layer);
            append_own_changes(layer);
        }
        check_schedule({layers_, library_.registry, schedule.draws, placed_, start_, end_}, diagnostics_, warnings_);
        for (PlacedChange const& placed : placed_) {
            schedule.changes.push_back(placed.change);
        }
        return schedule;
    }

  private:
    std::vector<policy::Draw> draws(ParameterMode mode) const {
        std::vector<policy::Draw> draws;
        for (Parameter const& parameter : library_.registry.parameters()) {
            draws.push_back({key_hash(parameter.key), parameter.prior, parameter.value});
        }
        for (WrittenScenario const& layer : layers_) {
            for (WrittenChange const& change : layer.changes) {
                if (change.is_pin() && change.is_sound) {
                    draws[change.parameter].value = change.value;
                    pin(draws[change.parameter]);
                }
            }
        }
        if (mode == ParameterMode::fixed) {
            std::for_each(draws.begin(), draws.end(), pin);
        }
        return draws;
    }

    static void pin(policy::Draw& draw) {
        draw.prior.family = policy::Prior::Family::fixed;
        draw.prior.centre = draw.value;  // quantile() of a fixed prior gives its centre
        draw.prior.spread = 0;
    }

    void place_policies(std::vector<policy::Trigger>& triggers) {
        for (PolicyInUse const& policy : merge_policies(layers_, warnings_)) {
            std::string const path = "data/policies/" + policy.written.use + ".toml";
            auto const document = read_toml(*library_.data.text(path), path, diagnostics_);
            if (!document) {
                continue;
            }
            PolicyFile const file = read_policy_form(*document, library_.registry, diagnostics_);
            if (policy.written.when) {
                triggers.push_back(*policy.written.when);
                triggers.back().once = policy.written.once.value_or(false);
            }
            for (PlacedChange& placed : changes_of(policy, file, start_, diagnostics_)) {
                placed.change.trigger = policy.written.when ? static_cast<std::int32_t>(triggers.size()) - 1 : policy::no_trigger;
                of_policies_.push_back(std::move(placed));
                layer_of_policy_.push_back(policy.layer);
            }
        }
    }

    /// A policy that wins over one of a later file comes as late as that one, or it would be built over.
    void let_winners_win() {
        for (std::size_t i = 0; i < of_policies_.size(); ++i) {
            for (std::size_t j = 0; j < of_policies_.size() && of_policies_[i].wins; ++j) {
                bool const beaten = !of_policies_[j].wins && overlap(of_policies_[i].change, of_policies_[j].change);
                layer_of_policy_[i] = std::max(layer_of_policy_[i], beaten ? layer_of_policy_[j] : 0);
            }
        }
    }

    void append_policies(std::size_t layer) {
        std::vector<PlacedChange> block;
        for (std::size_t i = 0; i < of_policies_.size(); ++i) {
            if (layer_of_policy_[i] == layer) {
                block.push_back(of_policies_[i]);
            }
        }
        auto const rank = [](PlacedChange const& placed) { return std::pair{placed.change.effect == Effect::multiply, placed.wins}; };
        std::stable_sort(block.begin(), block.end(), [&](PlacedChange const& a, PlacedChange const& b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : a.change.from < b.change.from;
        });
        placed_.insert(placed_.end(), block.begin(), block.end());
    }

    void append_own_changes(std::size_t layer) {
        std::vector<PlacedChange> block;
        for (WrittenChange const& written : layers_[layer].changes) {
            if (!written.is_pin() && written.is_sound) {
                policy::Change const change{written.parameter,
                                            written.from.value_or(start_),
                                            written.until.value_or(policy::forever),
                                            written.ramp_days,
                                            written.effect,
                                            written.value,
                                            1.0,
                                            policy::no_trigger,
                                            0,
                                            policy::forever};
                block.push_back({change, written.where, "", false});
            }
        }
        std::stable_sort(block.begin(), block.end(), [](PlacedChange const& a, PlacedChange const& b) { return a.change.from < b.change.from; });
        placed_.insert(placed_.end(), block.begin(), block.end());
    }

    std::vector<WrittenScenario> const& layers_;
    Library const& library_;
    Day start_, end_;
    Diagnostics& diagnostics_;
    Diagnostics& warnings_;
    std::vector<PlacedChange> of_policies_;
    std::vector<std::size_t> layer_of_policy_;
    std::vector<PlacedChange> placed_;  ///< all, in the order of application
};

}  // namespace

Schedule resolve(std::vector<WrittenScenario> const& layers, Library const& library, Day start, Day end, ParameterMode mode, Diagnostics& diagnostics,
                 Diagnostics& warnings) {
    return Resolver{layers, library, start, end, diagnostics, warnings}.resolve(mode);
}

}  // namespace contrapeso::scenario
