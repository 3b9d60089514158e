// SPDX-License-Identifier: Apache-2.0
#pragma once
// Attributions in a study file. Their runs are a study by themselves, because what any indicator did can be asked of the same ones; an attribution
// says which of them, of which indicator, and with which words.
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/scenario/table_reader.h"
#include "contrapeso/store/study_file.h"
#include "contrapeso/study/attribution.h"
#include "contrapeso/study/switched.h"

namespace contrapeso::store {

/// Runs under combinations of switches: evaluations by combination (stage) and replicate (member), each what study::ends_of gave.
class CombinationRuns {
  public:
    /// Reads what the file has of the first `replicates` replicates, or of all. Keeps no reference to anything but the file.
    CombinationRuns(StudyFile& file, std::string digest, study::Design design, std::optional<std::size_t> replicates = std::nullopt);

    [[nodiscard]] bool has(study::Unit unit) const;
    [[nodiscard]] std::size_t replicates() const { return replicates_; }

    /// From any thread. The study must have been begun.
    void keep(study::Unit unit, std::vector<double> readings);

    /// Numbers of the replicates that have all of their combinations.
    [[nodiscard]] std::vector<std::size_t> whole() const;

    /// What the switches did to an indicator; nothing while fewer than two replicates are whole.
    [[nodiscard]] std::optional<study::Attribution> attribution(std::size_t indicator) const;

  private:
    StudyFile& file_;
    std::string digest_;
    study::Design design_;
    std::size_t replicates_{};
    mutable std::mutex mutex_;
    std::map<study::Combination, std::vector<std::optional<std::vector<double>>>> readings_;  ///< by replicate
};

struct KeptSwitch {
    std::string name;
    scenario::Text title;
    bool built_in_sign{};  ///< what it does to this indicator has a sign that was put in (docs/signs.md)
};

struct KeptAttribution {
    std::string id;  ///< a3f9a2c
    std::string runs;  ///< digest of the study of its runs
    std::string scenario, scenario_digest;
    scenario::Text title;  ///< of the scenario
    std::string indicator;  ///< "homicide_victim_count:truth"
    int from{}, until{};  ///< years
    study::Design design;
    std::vector<KeptSwitch> switches;
    std::vector<scenario::Text> never_existed;  ///< combinations that history does not know
    std::size_t never_existed_combinations{};  ///< in how many of the 2^k
    std::string command, made;
};

/// Digest of the runs: of all that their numbers depend on but the replicate.
[[nodiscard]] std::string digest_of_runs(Digest const& switched, int from, int until, study::Design const& design);

/// The id that it has when it is kept.
[[nodiscard]] std::string id_of(KeptAttribution const& attribution);

/// Begins the study of the runs, and the attribution itself. What is there already stays as it is.
void keep_attribution(StudyFile& file, KeptAttribution const& attribution);

/// Those that this program can read, the oldest first.
[[nodiscard]] std::vector<KeptAttribution> list_attributions(StudyFile& file);
[[nodiscard]] std::optional<KeptAttribution> find_attribution(StudyFile& file, std::string_view id);

/// Those of one scenario under one luck, the youngest first.
[[nodiscard]] std::vector<KeptAttribution> find_attributions(StudyFile& file, std::string_view scenario_digest, std::uint64_t seed);

/// What a kept attribution says of its indicator; nothing while fewer than two replicates are whole.
[[nodiscard]] std::optional<study::Attribution> read_attribution(StudyFile& file, KeptAttribution const& attribution);

}  // namespace contrapeso::store
