// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/kept_engine.h"

#include <algorithm>
#include <utility>

#include "contrapeso/core/contracts.h"
#include "contrapeso/policy/schedule.h"

namespace contrapeso::store {

KeptEngine::KeptEngine(StudyFile& file, KeptRun run, study::Engine engine) : file_{file}, run_{std::move(run)}, engine_{std::move(engine)} {
    for (Held const& held : held_replicates(file, run_.identity)) {
        held_.emplace(held.number, held.run);
    }
}

bool KeptEngine::has(std::size_t number) const {
    auto const held = held_.find(number);
    return held != held_.end() && held->second == run_.id;
}

std::optional<country::MonthlySeries> KeptEngine::remembered(std::size_t number) const {
    auto const held = held_.find(number);
    if (held == held_.end()) {
        return std::nullopt;
    }
    auto series = read_replicate(file_, held->second, number);
    if (series) {  // a longer run goes on beyond our end
        auto const beyond = std::ranges::find_if(*series, [&](auto const& month) { return month.month_first_day > run_.identity.end; });
        series->erase(beyond, series->end());
    }
    return series;
}

country::MonthlySeries KeptEngine::operator()(country::Resolved const& scenario, random::RunKey key, country::Check check) {
    CONTRAPESO_EXPECT(key.seed == run_.identity.seed && scenario.start == run_.identity.start && scenario.end == run_.identity.end);
    auto series = check == country::Check::none ? remembered(key.replicate) : std::nullopt;
    bool const was_read = series.has_value();
    if (!was_read) {
        series = engine_(scenario, key, check);
    }
    if (!was_read || !has(key.replicate)) {
        keep_replicate(file_, run_.id, key.replicate, *series, policy::draw_parameters(scenario.draws, scenario.posterior.get(), key));
    }
    read_ += was_read ? 1 : 0;
    return std::move(*series);
}

void KeptEngine::finish() {
    file_.flush();
    keep_summary(file_, run_.id);
}

}  // namespace contrapeso::store
