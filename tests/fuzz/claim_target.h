// SPDX-License-Identifier: Apache-2.0
#pragma once
// A target of a room above the others', so that the fast tests under sanitizers need not compile it.
#include "contrapeso/claims/answer.h"
#include "fuzz/targets.h"

namespace contrapeso::fuzz {

/// The text of a claim about what is shipped.
inline void claim(std::string_view bytes) {
    static scenario::DataSource const data = scenario::DataSource::embedded();
    static Diagnostics none;
    static auto const known = evidence::read_evidence(data, none);
    static auto const claimable = claims::read_claimable(data, *known, none);
    Diagnostics faults;
    auto const read = claims::read_claim(bytes, *claimable, faults);
    check_faults(!read, faults);
    if (read) {
        claims::Answer const said = claims::answer(*read, *claimable);
        promise(said.change || !said.level->figures.empty(), "an answer from nothing");
        promise(said.account.size() == claimable->account.size(), "a side of the account is missing");
    }
}

}  // namespace contrapeso::fuzz
