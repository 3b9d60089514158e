// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/attributions.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/text_digest.h"
#include "contrapeso/store/layout.h"

namespace contrapeso::store {

namespace {

using nlohmann::json;

constexpr std::string_view kind = "attribution", kind_of_runs = "runs of attributions";

json both(scenario::Text const& text) { return {{"en", text.en}, {"es", text.es}}; }
scenario::Text text(json const& both) { return {both.at("en").get<std::string>(), both.at("es").get<std::string>()}; }

std::string digest_of(KeptAttribution const& attribution) { return hex(scenario::text_digest(attribution.runs + " of " + attribution.indicator)); }

Study study_of(KeptAttribution const& attribution, std::string about) {
    return {digest_of(attribution), std::string{kind}, attribution.scenario, std::move(about)};
}

KeptAttribution told(Study const& study, json const& about) {
    KeptAttribution one;
    one.id = short_id(study);
    one.runs = about.at("runs").get<std::string>();
    one.scenario = study.name;
    one.title = text(about.at("title"));
    one.scenario_digest = about.at("scenario_digest").get<std::string>();
    one.indicator = about.at("indicator").get<std::string>();
    one.from = about.at("from").get<int>();
    one.until = about.at("until").get<int>();
    for (json const& each : about.at("switches")) {
        one.switches.push_back({each.at("name").get<std::string>(), text(each.at("title")), each.at("built_in_sign").get<bool>()});
    }
    one.design = study::Design::of(one.switches.size(), about.at("seed").get<std::uint64_t>());
    std::ranges::transform(about.at("never_existed"), std::back_inserter(one.never_existed), text);
    one.never_existed_combinations = about.at("never_existed_combinations").get<std::size_t>();
    one.command = about.at("command").get<std::string>();
    one.made = study.made;
    return one;
}

/// Nothing if a program kept it whose indicators, or whose form of an attribution, are others.
std::optional<KeptAttribution> read(Study const& study) {
    try {
        json const about = json::parse(study.about);
        return about.at("layout") == this_layout().digest ? std::optional{told(study, about)} : std::nullopt;
    } catch (json::exception const&) {
        return std::nullopt;
    }
}

json about(KeptAttribution const& one) {
    json switches = json::array(), never = json::array();
    for (KeptSwitch const& each : one.switches) {
        switches.push_back({{"name", each.name}, {"title", both(each.title)}, {"built_in_sign", each.built_in_sign}});
    }
    std::ranges::transform(one.never_existed, std::back_inserter(never), both);
    return {{"runs", one.runs},
            {"layout", this_layout().digest},
            {"title", both(one.title)},
            {"scenario_digest", one.scenario_digest},
            {"indicator", one.indicator},
            {"from", one.from},
            {"until", one.until},
            {"seed", one.design.seed},
            {"switches", switches},
            {"never_existed", never},
            {"never_existed_combinations", one.never_existed_combinations},
            {"command", one.command}};
}

}  // namespace

CombinationRuns::CombinationRuns(StudyFile& file, std::string digest, study::Design design, std::optional<std::size_t> replicates)
    : file_{file}, digest_{std::move(digest)}, design_{design} {
    auto& whole = readings_[design_.all_on()];
    whole = file_.evaluations(digest_, static_cast<std::int64_t>(design_.all_on()));
    replicates_ = replicates.value_or(whole.size());
    for (std::size_t replicate = 0; replicate < replicates_; ++replicate) {
        for (study::Combination const on : design_.combinations(replicate)) {
            if (!readings_.contains(on)) {
                readings_[on] = file_.evaluations(digest_, static_cast<std::int64_t>(on));
            }
        }
    }
}

bool CombinationRuns::has(study::Unit unit) const {
    std::scoped_lock const alone{mutex_};
    auto const found = readings_.find(unit.on);
    return found != readings_.end() && unit.replicate < found->second.size() && found->second[unit.replicate];
}

void CombinationRuns::keep(study::Unit unit, std::vector<double> readings) {
    file_.keep_evaluation(digest_, static_cast<std::int64_t>(unit.on), unit.replicate, readings);
    std::scoped_lock const alone{mutex_};
    auto& members = readings_[unit.on];
    members.resize(std::max(members.size(), unit.replicate + 1));
    members[unit.replicate] = std::move(readings);
}

std::vector<std::size_t> CombinationRuns::whole() const {
    return study::whole_replicates(design_, replicates_, [this](study::Unit unit) { return has(unit); });
}

std::optional<study::Attribution> CombinationRuns::attribution(std::size_t indicator) const {
    auto const replicates = whole();
    if (replicates.size() < 2) {
        return std::nullopt;
    }
    return study::attribute(design_, replicates,
                            [&](std::size_t replicate, study::Combination on) { return study::ends_in(*readings_.at(on)[replicate], indicator); });
}

std::string digest_of_runs(Digest const& switched, int from, int until, study::Design const& design) {
    json const all{{"switched", hex(switched)},     {"from", from}, {"until", until}, {"seed", design.seed}, {"orders", design.orders},
                   {"layout", this_layout().digest}};
    return hex(scenario::text_digest(all.dump()));
}

std::string id_of(KeptAttribution const& attribution) { return short_id(study_of(attribution, {})); }

void keep_attribution(StudyFile& file, KeptAttribution const& attribution) {
    file.begin_study({attribution.runs, std::string{kind_of_runs}, attribution.scenario, "{}"});
    file.begin_study(study_of(attribution, about(attribution).dump()));
}

std::vector<KeptAttribution> list_attributions(StudyFile& file) {
    std::vector<KeptAttribution> all;
    for (Study const& study : file.studies()) {
        if (auto one = study.kind == kind ? read(study) : std::nullopt) {
            all.push_back(std::move(*one));
        }
    }
    return all;
}

std::optional<KeptAttribution> find_attribution(StudyFile& file, std::string_view id) {
    auto all = list_attributions(file);
    auto const found = std::ranges::find(all, id, &KeptAttribution::id);
    return found != all.end() ? std::optional{std::move(*found)} : std::nullopt;
}

std::vector<KeptAttribution> find_attributions(StudyFile& file, std::string_view scenario_digest, std::uint64_t seed) {
    auto all = list_attributions(file);
    std::erase_if(all, [&](KeptAttribution const& one) { return one.scenario_digest != scenario_digest || one.design.seed != seed; });
    std::ranges::reverse(all);
    return all;
}

std::optional<study::Attribution> read_attribution(StudyFile& file, KeptAttribution const& attribution) {
    Diagnostics none;
    auto const indicator = scenario::known_indicator(attribution.indicator, "", none);
    return indicator ? CombinationRuns{file, attribution.runs, attribution.design}.attribution(*indicator) : std::nullopt;
}

}  // namespace contrapeso::store
