// SPDX-License-Identifier: Apache-2.0
#include "claim_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "attribute_command.h"
#include "claim_model_texts.h"
#include "claim_texts.h"
#include "claim_words.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/scenario.h"
#include "contrapeso/store/attributions.h"
#include "unit_words.h"

namespace contrapeso::app {

namespace {

namespace say = claim_model_texts;
using country::find_indicator;
using study::median_of_seven;
using study::Spread;

constexpr std::size_t low95 = 0, high95 = 6;

/// Numbers of the sides that stand beside the claimed one, in the order of the ledgers.
constexpr std::array account{find_indicator("homicide_victim_count"), find_indicator("wrongfully_held_no_tie"),
                             find_indicator("person_years_no_tie"),   find_indicator("prison_population"),
                             find_indicator("deaths_in_custody"),     find_indicator("judicial_independence_index"),
                             find_indicator("emergency_days"),        find_indicator("prison_cost")};
static_assert(std::ranges::all_of(account, [](std::size_t one) { return one < country::indicators.size(); }));

/// An attribution of the claimed years that has the cause among its switches.
struct Found {
    store::KeptAttribution kept;
    std::size_t which{};  ///< position of the cause among the switches
};

std::optional<Found> find(store::StudyFile& file, claims::Claim const& claim, std::string const& scenario_digest) {
    auto const all = store::list_attributions(file);
    for (auto one = all.rbegin(); one != all.rend(); ++one) {  // the youngest first
        auto const on = std::ranges::find(one->switches, claim.cause->switch_name, &store::KeptSwitch::name);
        if (on != one->switches.end() && one->scenario_digest == scenario_digest && one->from == claim.from->year && one->until == claim.to.year) {
            return Found{*one, static_cast<std::size_t>(on - one->switches.begin())};
        }
    }
    return std::nullopt;
}

std::string change_text(double value, std::string_view unit, Language language) {
    constexpr double whole = 20;
    if (unit == "index") {
        return points_text(std::round(100 * value) / 100, "", language);
    }
    return points_text(std::abs(value) >= whole ? std::round(value) : value, std::string{unit}, language);
}

/// ×0.45: what a change on the scale of logs does.
std::string times_text(double log) {
    double const times = std::exp(log);
    return fmt::format("×{:.{}f}", times, times < 0.1 ? 3 : 2);
}

template<class Text>
std::vector<std::string> row_of(std::string name, study::Division const& division, std::size_t which, Language language, Text const& text) {
    study::Part const& part = division.parts[which];
    std::string const to = claim_texts::in_between.in(language);
    auto const band = [&](Spread const& spread) {
        return fmt::format("{} [{}{}{}]", text(spread.q[median_of_seven]), text(spread.q[low95]), to, text(spread.q[high95]));
    };
    return {std::move(name), text(division.total.q[median_of_seven]), band(part.share),
            text(part.first.q[median_of_seven]) + " … " + text(part.last.q[median_of_seven])};
}

std::string name_of(country::Indicator const& indicator, Language language) {
    return std::string{language == Language::spanish ? indicator.name_es : indicator.name_en};
}

/// The rows of one indicator: in its unit, and as a factor where logs exist and are asked for.
enum class Scales : std::uint8_t { points, both };

class Block {
  public:
    Block(claims::Claim const& claim, Found const& found, scenario::Switch const& cause, store::StudyFile& file, Language language)
        : claim_{claim}, found_{found}, cause_{cause}, runs_{file, found.kept.runs, found.kept.design}, language_{language} {}

    /// Nothing while fewer than two replicates are whole.
    std::optional<ClaimModel> made() {
        using enum Align;
        std::string const cause = in(language_, claim_.cause->name);
        CardBlock block{claim_texts::model_heading.in(language_),
                        "",
                        {{say::number.in(language_), say::whole.in(language_), say::part.in(language_), say::orders.in(language_)},
                         {left, right, right, right},
                         {}},
                        "",
                        {}};
        ClaimModel model;
        std::optional<study::Attribution> first;
        for (std::size_t const indicator : claim_.series->indicators) {
            auto const attribution = runs_.attribution(indicator);
            if (!attribution) {
                return std::nullopt;
            }
            add_rows(block.table, indicator, *attribution, Scales::both);
            if (!first) {
                first = attribution;
                model.sentences.push_back(sentence(country::indicators[indicator], *attribution, cause));
            }
        }
        std::optional<country::Ledger> side;
        for (std::size_t const indicator : account) {
            auto const& one = country::indicators[indicator];
            if (std::ranges::count(claim_.series->indicators, indicator) > 0) {
                continue;
            }
            if (side != one.ledger) {
                side = one.ledger;
                block.table.rows.push_back({ledger_headings[static_cast<std::size_t>(one.ledger)].in(language_)});
            }
            add_rows(block.table, indicator, *runs_.attribution(indicator), Scales::points);
        }
        block.text = filled(say::about, language_, found_.kept.scenario, found_.kept.from, found_.kept.until, first->replicates,
                            found_.kept.switches.size(), found_.kept.id);
        block.after = notes();
        model.blocks.push_back(std::move(block));
        return model;
    }

  private:
    void add_rows(CardTable& table, std::size_t indicator, study::Attribution const& attribution, Scales scales) {
        constexpr double million = 1e6;
        auto const& one = country::indicators[indicator];
        bool const is_money = one.unit == "USD", is_built_in = cause_.has_built_in_sign(one.id);
        marked_ = marked_ || is_built_in;
        std::string const name = name_of(one, language_) + ", ", mark = is_built_in ? " †" : "";
        table.rows.push_back(row_of(
            name + (is_money ? say::million_usd : unit_word(one.unit)).in(language_) + mark, attribution.points, found_.which, language_,
            [&](double value) { return change_text(is_money ? value / million : value, is_money ? std::string_view{} : one.unit, language_); }));
        if (scales == Scales::both && attribution.logs) {
            table.rows.push_back(
                row_of(name + claim_texts::factor_word.in(language_) + mark, *attribution.logs, found_.which, language_, times_text));
        }
    }

    std::string sentence(country::Indicator const& indicator, study::Attribution const& attribution, std::string const& cause) const {
        auto const text = [&](double value) { return change_text(value, indicator.unit, language_); };
        study::Part const& part = attribution.points.parts[found_.which];
        return filled(say::sentence, language_, cause, text(part.share.q[median_of_seven]), text(part.share.q[low95]), text(part.share.q[high95]),
                      text(attribution.points.total.q[median_of_seven]), name_of(indicator, language_), text(part.low), text(part.high));
    }

    std::string notes() const {
        std::string text;
        if (marked_) {
            text += say::built_in.in(language_);
        }
        if (found_.kept.never_existed_combinations > 0) {
            text += (text.empty() ? "" : " ") +
                    filled(say::never, language_, found_.kept.never_existed_combinations, std::size_t{1} << found_.kept.design.switches);
        }
        return text;
    }

    claims::Claim const& claim_;
    Found const& found_;
    scenario::Switch const& cause_;
    store::CombinationRuns runs_;
    Language language_;
    bool marked_{};  ///< the sign of some row was built in
};

/// What the file keeps for the claim.
std::optional<ClaimModel> kept(claims::Claim const& claim, scenario::Loaded const& history, scenario::Switch const& cause, std::string const& store,
                               Language language) {
    std::error_code error;
    if (!std::filesystem::exists(store, error)) {
        return std::nullopt;
    }
    store::StudyFile file{store};
    auto const found = find(file, claim, hex(history.digest));
    return found ? Block{claim, *found, cause, file, language}.made() : std::nullopt;
}

/// Makes the runs of a small division, which says first what it costs.
Exit make(claims::Claim const& claim, ClaimRuns const& runs, Language language) {
    AttributeOptions options{runs.simulation,
                             scenario::indicator_key(claim.series->indicators.front()),
                             claim.from->year,
                             claim.to.year,
                             {},
                             runs.store,
                             std::nullopt,
                             false,
                             language};
    options.only_runs = true;
    return attribute(options);
}

}  // namespace

ClaimModel claim_model(claims::Claim const& claim, scenario::Library const& library, ClaimRuns const& runs, Language language) {
    if (claim.cause == nullptr || !claim.from || claim.to.month != 0) {
        return {};
    }
    auto const nothing = [&](std::string text, Exit exit) {
        return ClaimModel{{{claim_texts::model_heading.in(language), std::move(text), {}, "", {}}}, {}, exit};
    };
    auto const says_nothing = [&](Phrase const& why) {
        return nothing(filled(why, language, in(language, claim.cause->name), in(language, claim.series->name)), Exit::fine);
    };
    if (claim.cause->switch_name.empty()) {
        return says_nothing(say::no_switch);
    }
    if (claim.series->indicators.empty()) {
        return says_nothing(say::no_indicator);
    }
    Diagnostics faults;
    auto const history = scenario::load_scenario(runs.simulation.scenario, library, runs.simulation.load, faults);
    auto const cause = scenario::read_switch(claim.cause->switch_name, library, faults);
    if (!history || !cause) {
        print_faults(faults, "error");
        return {{}, {}, Exit::bad_input};
    }
    if (claim.from->days().first < history->resolved.start || claim.to.days().last > history->resolved.end) {
        return says_nothing(say::outside);
    }
    if (auto model = kept(claim, *history, *cause, runs.store, language)) {
        return std::move(*model);
    }
    Exit exit = Exit::fine;
    if (runs.simulation.plan.replicates > 0) {
        exit = make(claim, runs, language);
        if (auto model = kept(claim, *history, *cause, runs.store, language)) {
            model->exit = exit;
            return std::move(*model);
        }
    }
    return nothing(filled(say::not_kept, language, runs.store, in(language, claim.cause->name)), exit);
}

}  // namespace contrapeso::app
