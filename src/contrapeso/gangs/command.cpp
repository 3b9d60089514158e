// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/gangs/command.h"

#include <algorithm>
#include <cstddef>

namespace contrapeso::gangs {

namespace {

/// 1 where the command is the reference's, straight through it, never negative.
double relative(double command, double reference, double slope) {
    return reference > 0 ? std::clamp(1 + slope * (command / reference - 1), 0.0, largest_factor) : 1.0;
}

}  // namespace

Command command_from_prison(GangCounts const& members_free, GangCounts const& members_held, GangParameters const& parameters) {  // GNG-10
    Command command;
    double outside = 0;
    for (std::size_t gang = 0; gang < command.of_gang.size(); ++gang) {
        auto const free = static_cast<double>(members_free[gang]), held = static_cast<double>(members_held[gang]);
        if (held > 0) {
            double const expected = held / (free + held);
            command.of_gang[gang] = parameters.prison_communication.value * expected / (expected + parameters.command_half_share.value);
        }
        command.everywhere += free * command.of_gang[gang];
        outside += free;
    }
    command.everywhere = outside > 0 ? command.everywhere / outside : 0.0;
    return command;
}

double obedience(double command, double reference, GangParameters const& parameters) {
    return relative(command, reference, parameters.obedience_slope.value);
}

double organisation(double command, GangParameters const& parameters) {
    return relative(command, parameters.truce_command.value, parameters.command_enforcement.value);
}

}  // namespace contrapeso::gangs
