// SPDX-License-Identifier: Apache-2.0
#include "audit_command.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include <fmt/format.h>

#include "audit_pages.h"
#include "contrapeso/audit/learnt.h"
#include "contrapeso/evidence/read_evidence.h"
#include "contrapeso/evidence/reading.h"
#include "contrapeso/scenario/scenario.h"
#include "contrapeso/scenario/suggestions.h"
#include "interrupt.h"
#include "output.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

constexpr std::string_view record = "el-salvador";

struct Interrupted {};

/// Runs every setting once, however many questions ask for it, with the same seeds.
class Bench {
  public:
    Bench(scenario::Library const& library, study::EnsemblePlan const& plan, scenario::ParameterMode mode)
        : library_{library}, plan_{plan}, mode_{mode} {}

    /// Loads a setting that will be asked about up to `until`; what is wrong with it is kept for `is_sound`.
    void expect(audit::Setting const& setting, Day until) {
        Asked& asked = asked_[setting];
        asked.until = std::max(asked.until, until);
        if (!asked.scenario) {
            scenario::LoadOptions options;
            options.overrides = setting.set;
            options.mode = mode_;
            options.fit = scenario::no_posterior;  // what priors leave open is what is asked about
            asked.scenario = scenario::load_scenario(setting.scenario, library_, options, faults_);
        }
    }

    /// Can all that is expected be run? Says everything that is wrong before anything is run.
    [[nodiscard]] bool is_sound() const {
        print_faults(faults_, "error");
        return faults_.empty();
    }

    /// An expected setting. Throws Interrupted.
    study::Ensemble const& run(audit::Setting const& setting) {
        Asked& asked = asked_.at(setting);
        if (!asked.ensemble) {
            std::string const set = fmt::format("{}{}", setting.set.empty() ? "" : " ", fmt::join(setting.set, " "));
            std::fprintf(stderr, "%s%s\n", setting.scenario.c_str(), set.c_str());
            country::Resolved resolved = asked.scenario->resolved;
            resolved.end = std::min(resolved.end, asked.until);  // a longer run has the shorter one as its beginning
            asked.ensemble = study::run_ensemble(resolved, plan_, {}, interrupted());
            if (asked.ensemble->finished_count() < plan_.replicates) {
                throw Interrupted{};
            }
        }
        return *asked.ensemble;
    }

  private:
    struct Asked {
        Day until{};
        std::optional<scenario::Loaded> scenario;
        std::optional<study::Ensemble> ensemble;
    };
    scenario::Library const& library_;
    study::EnsemblePlan plan_;
    scenario::ParameterMode mode_;
    Diagnostics faults_;
    std::map<audit::Setting, Asked> asked_;
};

std::vector<double> values_of(study::Outcome const& outcome, study::Ensemble const& ensemble) {
    std::vector<double> values;
    for (country::MonthlySeries const* const series : ensemble.finished()) {
        values.push_back(study::value_of(outcome, *series));
    }
    return values;
}

std::optional<std::vector<SignRow>> ask_signs(std::vector<audit::Claim> const& claims, Bench& bench) {
    for (audit::Claim const& claim : claims) {
        bench.expect(claim.changed, claim.outcome.until);
        bench.expect(claim.unchanged, claim.outcome.until);
    }
    if (!bench.is_sound()) {
        return std::nullopt;
    }
    std::vector<SignRow> rows;
    for (audit::Claim const& claim : claims) {
        auto const changed = values_of(claim.outcome, bench.run(claim.changed)), unchanged = values_of(claim.outcome, bench.run(claim.unchanged));
        rows.push_back({&claim, study::contrast(changed, unchanged)});
    }
    return rows;
}

std::optional<std::vector<ArrowRow>> ask_arrows(std::vector<audit::Arrow> const& arrows, Bench& bench) {
    for (audit::Arrow const& arrow : arrows) {
        bench.expect(arrow.whole, arrow.last);
        bench.expect(arrow.cut, arrow.last);
    }
    if (!bench.is_sound()) {
        return std::nullopt;
    }
    std::vector<ArrowRow> rows;
    for (audit::Arrow const& arrow : arrows) {
        ArrowRow row{&arrow, {}};
        for (std::size_t const indicator : arrow_outputs()) {
            study::Outcome const outcome{indicator, arrow.first, arrow.last};
            row.changes.push_back(study::contrast(values_of(outcome, bench.run(arrow.cut)), values_of(outcome, bench.run(arrow.whole))));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Every figure that judges the model, on the scale on which its error is even: logarithms where nothing is 0 or below.
void add_figures(evidence::Evidence const& evidence, std::vector<country::MonthlySeries const*> const& replicates, LearntTable& table) {
    for (evidence::Fact const& fact : evidence.facts) {
        for (evidence::Observation const& figure : fact.observations) {
            if (!fact.measure || figure.kind == evidence::Kind::input || !figure.derived.empty()) {
                continue;
            }
            std::vector<double> values;
            for (country::MonthlySeries const* const series : replicates) {
                if (auto const value = evidence::reading(*fact.measure, figure, *series)) {
                    values.push_back(*value);
                }
            }
            if (values.size() < replicates.size() || figure.accepted.width() <= 0) {
                continue;
            }
            constexpr double two_sided_95 = 1.96;  // the accepted band is read as holding 95 of 100
            bool const positive = figure.accepted.low > 0 && *std::min_element(values.begin(), values.end()) > 0;
            if (positive) {
                std::transform(values.begin(), values.end(), values.begin(), [](double x) { return std::log(x); });
            }
            double const width = positive ? std::log(figure.accepted.high / figure.accepted.low) : figure.accepted.width();
            table.experience.readings.push_back(std::move(values));
            table.experience.error.push_back(width / 2 / two_sided_95);
            table.figures.push_back(fact.key + " " + to_string_date(figure.period.last));
        }
    }
}

std::optional<LearntTable> ask_learnt(scenario::Library const& library, study::EnsemblePlan const& plan, Bench& bench) {
    Diagnostics faults;
    auto const evidence = evidence::read_evidence(library.data, faults);
    scenario::LoadOptions from_priors;
    from_priors.fit = scenario::no_posterior;
    auto const loaded = scenario::load_scenario(std::string{record}, library, from_priors, faults);
    print_faults(faults, "error");
    if (!evidence || !loaded) {
        return std::nullopt;
    }
    audit::Setting const of_record{std::string{record}, {}};
    bench.expect(of_record, loaded->resolved.end);
    LearntTable table;
    add_figures(*evidence, bench.run(of_record).finished(), table);
    std::vector<std::vector<double>> draws;
    for (std::size_t r = 0; r < plan.replicates; ++r) {
        draws.push_back(policy::draw_parameters(loaded->resolved.draws, loaded->resolved.posterior.get(), {plan.seed, r}));
    }
    for (std::size_t p = 0; p < library.registry.parameters().size(); ++p) {
        if (library.registry[p].prior.family == policy::Prior::Family::fixed) {
            continue;
        }
        std::vector<double> values;
        for (auto const& row : draws) {
            values.push_back(row[p]);
        }
        table.parameters.push_back(&library.registry[p]);
        table.experience.parameters.push_back(std::move(values));
    }
    table.learnt = audit::learnt(table.experience);
    return table;
}

/// Keeps the one that was asked for; false, after saying so, if there is none.
template<class Question>
bool keep_only(std::vector<Question>& questions, std::string const& only) {
    if (only.empty()) {
        return true;
    }
    std::vector<std::string> names;
    for (Question const& one : questions) {
        names.push_back(one.key);
    }
    questions.erase(std::remove_if(questions.begin(), questions.end(), [&](Question const& one) { return one.key != only; }), questions.end());
    if (questions.empty()) {
        print_faults({{"--only", "there is no question `" + scenario::shown(only) + "`",
                       scenario::did_you_mean(only, names, "Questions: " + scenario::listed(names))}},
                     "error");
    }
    return !questions.empty();
}

/// The page, and whether everything on it is as it should be.
std::optional<std::pair<std::string, bool>> answer(AuditOptions const& options, scenario::Library const& library, audit::Questions& questions) {
    // an arrow is there or not whatever we assume of sizes: luck alone, at the values of the registry
    Bench bench{library, options.plan, options.of == AuditOf::arrows ? scenario::ParameterMode::fixed : scenario::ParameterMode::drawn};
    std::size_t const width = options.markdown ? 0 : terminal_width(stdout, width_of_files);
    switch (options.of) {
        case AuditOf::learnt:
            if (auto const table = ask_learnt(library, options.plan, bench)) {
                return std::pair{learnt_page(*table, options.plan, width), true};
            }
            return std::nullopt;
        case AuditOf::signs:
            if (auto const rows = keep_only(questions.claims, options.only) ? ask_signs(questions.claims, bench) : std::nullopt) {
                return std::pair{signs_page(*rows, options.plan, width), true};
            }
            return std::nullopt;
        case AuditOf::arrows:
            break;
    }
    if (auto const rows = keep_only(questions.arrows, options.only) ? ask_arrows(questions.arrows, bench) : std::nullopt) {
        bool const all = std::all_of(rows->begin(), rows->end(), [](ArrowRow const& row) { return row.reaches_somebody(); });
        return std::pair{arrows_page(*rows, options.plan, width), all};
    }
    return std::nullopt;
}

}  // namespace

Exit audit(AuditOptions const& options) {
    auto const library = open_or_complain(options.data);
    if (!library) {
        return Exit::bad_input;
    }
    Diagnostics faults;
    auto questions = audit::read_questions(*library, faults);
    print_faults(faults, "error");
    if (!questions) {
        return Exit::bad_input;
    }
    catch_interrupts();
    try {
        auto const page = answer(options, *library, *questions);
        if (!page) {
            return Exit::bad_input;
        }
        Output out{stdout, "standard output"};
        out.write(page->first);
        out.flush();
        return page->second ? Exit::fine : Exit::check_failed;
    } catch (Interrupted const&) {
        std::fputs("Interrupted: an audit needs all the replicates that were asked for. Nothing was written.\n", stderr);
        return Exit::interrupted;
    }
}

}  // namespace contrapeso::app
