// SPDX-License-Identifier: Apache-2.0
#pragma once
// A run tells of its scenario what was kept with it. More (policies, dates, assumptions) stands in the scenario itself, which is loaded anew and
// believed only if it still is the one that was run.
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/scenario/policies.h"
#include "contrapeso/scenario/scenario.h"
#include "contrapeso/store/runs.h"

namespace contrapeso::report {

/// A policy in use, with all that it changes and when.
struct Measure {
    std::string id;
    scenario::Text name, description;
    std::vector<scenario::WrittenChange> written;  ///< as its file has them
    std::vector<scenario::PlacedChange> changes;  ///< as this scenario uses them
};

/// The scenario, loaded anew.
struct Again {
    scenario::Loaded loaded;
    std::vector<scenario::WrittenScenario> layers;  ///< the deepest base first, --set last
    std::vector<Measure> measures;
    bool is_the_record{};  ///< of the library, built on no other, with nothing set: it replays what happened
};

struct Retold {
    scenario::Text title, question, story, not_for;
    std::vector<std::string> sources;
    nlohmann::json canonical;  ///< what the digest is of
    std::optional<Again> again;
    std::string why_not;  ///< without `again`: in one line
};

/// What the run `kept` says of its scenario.
[[nodiscard]] Retold retell(store::KeptRun const& kept, scenario::Library const& library);

/// What a run keeps of its scenario beside its numbers (RunStory::about): texts, the canonical scenario, and how it was asked for.
[[nodiscard]] std::string about_run(scenario::Loaded const& scenario, scenario::LoadOptions const& options);

}  // namespace contrapeso::report
