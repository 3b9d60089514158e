// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/netcdf.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"
#include "contrapeso/exports/netcdf_image.h"

namespace contrapeso::exports {

namespace {

using country::Indicator;
using country::indicators;

constexpr std::size_t chunk_bytes = std::size_t{512} * 1024;  ///< of values, before they are compressed

constexpr std::array<std::string_view, 5> fold_names{"sum", "last", "mean", "largest", "step"};
constexpr std::array<char const*, 5> cell_methods{"time: sum", "time: point (comment: on the last day of the period)", "time: mean", "time: maximum",
                                                  "time: point (comment: on the last day of the period)"};

/// The time axis: for every first day the longest period that a run has from there.
std::vector<Period> axis_of(Subject const& subject, Step step) {
    std::map<Day, Day> periods;
    for (ExportedRun const& run : subject.runs) {
        for (Period const& period : periods_of(run.kept, step)) {
            auto const at = periods.try_emplace(period.first, period.after).first;
            at->second = std::max(at->second, period.after);
        }
    }
    std::vector<Period> axis;
    axis.reserve(periods.size());
    for (auto const& [first, after] : periods) {
        axis.push_back({first, after});
    }
    return axis;
}

/// What holds of all runs, or each with the name of its scenario before it.
std::string of_every(Subject const& subject, auto const& text_of) {
    std::string all;
    for (ExportedRun const& run : subject.runs) {
        if (subject.runs.size() == 1) {
            return text_of(run);
        }
        all += (all.empty() ? "" : "\n") + run.label + ": " + text_of(run);
    }
    return all;
}

void describe_file(NetcdfImage& image, Subject const& subject, Step step) {
    auto const say = [&](char const* attribute, auto const& text_of) { image.describe(whole_file, attribute, of_every(subject, text_of)); };
    image.describe(whole_file, "Conventions", "CF-1.10");
    say("title", [](ExportedRun const& run) { return run.title.en; });
    say("title_es", [](ExportedRun const& run) { return run.title.es; });
    say("question", [](ExportedRun const& run) { return run.question.en; });
    say("question_es", [](ExportedRun const& run) { return run.question.es; });
    image.describe(whole_file, "comment", std::string{"This is "}.append(what_it_is));
    image.describe(whole_file, "comment_es", "Esto es un escenario y no un pronóstico; todas las personas en él son sintéticas");
    say("place", [](ExportedRun const& run) { return run.place; });
    image.describe(whole_file, "study", subject.name);
    image.describe(whole_file, "period", std::string{name_of(step)});
    say("scenario_digest", [](ExportedRun const& run) { return run.kept.identity.scenario_digest; });
    say("result_digest", [](ExportedRun const& run) { return run.result_digest; });
    say("seed", [](ExportedRun const& run) { return std::to_string(run.kept.identity.seed); });
    say("parameters", [](ExportedRun const& run) { return run.kept.story.parameters; });
    say("source", [](ExportedRun const& run) { return run.kept.story.engine; });
    say("command", [](ExportedRun const& run) { return run.kept.story.command; });
    say("date_created", [](ExportedRun const& run) { return run.kept.made; });
    image.describe(whole_file, "history", subject.command);
    image.describe(whole_file, "license",
                   "The program is under Apache-2.0, which lays no claim to its results. Cite its version, the scenario digest and the seed");
}

/// The values of one run over the periods of the axis.
class Onto {
  public:
    Onto(std::vector<Period> const& axis, std::vector<Period> const& own) {
        for (Period const& period : axis) {
            auto const at = std::find(own.begin(), own.end(), period);
            from_.push_back(at == own.end() ? absent : static_cast<std::size_t>(at - own.begin()));
        }
    }

    [[nodiscard]] double operator()(std::span<double const> values, std::size_t period, std::size_t indicator) const {
        return from_[period] == absent ? std::numeric_limits<double>::quiet_NaN() : values[from_[period] * indicators.size() + indicator];
    }

  private:
    static constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> from_;
};

/// Some replicates of one run, variable after variable, as the file wants them.
class Block {
  public:
    Block(std::size_t periods, std::size_t replicates) : periods_{periods}, room_{replicates}, values_(indicators.size() * replicates * periods) {}

    [[nodiscard]] bool full() const { return count_ == room_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    void clear() { count_ = 0; }

    void add(Onto const& onto, std::span<double const> values) {
        for (std::size_t i = 0; i < indicators.size(); ++i) {
            double* const row = &values_[(i * room_ + count_) * periods_];
            for (std::size_t period = 0; period < periods_; ++period) {
                row[period] = onto(values, period, i);
            }
        }
        ++count_;
    }

    [[nodiscard]] std::span<double const> of(std::size_t indicator) const { return {&values_[indicator * room_ * periods_], count_ * periods_}; }

  private:
    std::size_t periods_, room_, count_{};
    std::vector<double> values_;
};

/// The file with its axes and its variables, all of them still without values.
class Cube {
  public:
    Cube(std::string const& name, Subject const& subject, Step step) : image_{name}, subject_{subject}, step_{step}, axis_{axis_of(subject, step)} {
        std::size_t const count = subject.replicates.size();
        chunk_ = std::clamp<std::size_t>(chunk_bytes / (axis_.size() * sizeof(double)), 1, count);
        scenario_ = image_.dimension("scenario", subject.runs.size());
        replicate_ = image_.dimension("replicate", count);
        time_ = image_.dimension("time", axis_.size());
        define_axes();
        for (Indicator const& indicator : indicators) {
            define(indicator);
        }
        describe_file(image_, subject, step);
        image_.end_definitions();
        fill_axes();
    }

    void fill(store::StudyFile& file, Reading const& reading) {
        std::size_t done = 0;
        for (std::size_t s = 0; s < subject_.runs.size(); ++s) {
            ExportedRun const& run = subject_.runs[s];
            Onto const onto{axis_, periods_of(run.kept, step_)};
            Block block{axis_.size(), chunk_};
            std::size_t first = 0;
            auto const put = [&] {
                for (std::size_t i = 0; i < indicators.size(); ++i) {
                    image_.put(variables_[i], std::array{s, first, std::size_t{0}}, std::array{std::size_t{1}, block.count(), axis_.size()},
                               block.of(i));
                }
                first += block.count();
                block.clear();
            };
            read_replicates(file, run, step_, subject_.replicates, [&](std::size_t /*replicate*/, std::span<double const> values) {
                block.add(onto, values);
                if (block.full()) {
                    put();
                }
                reading(++done);
            });
            if (block.count() > 0) {
                put();
            }
        }
    }

    void finish(Write const& write) { image_.finish(write); }

  private:
    void define_axes() {
        using enum NetcdfImage::Type;
        scenario_names_ = image_.variable("scenario", text, std::array{scenario_});
        image_.describe(scenario_names_, "long_name", "Scenario");
        image_.describe(scenario_names_, "long_name_es", "Escenario");
        replicate_numbers_ = image_.variable("replicate", integer, std::array{replicate_});
        image_.describe(replicate_numbers_, "long_name", "Replicate: the same number had the same luck in every scenario");
        image_.describe(replicate_numbers_, "long_name_es", "Réplica: el mismo número tuvo la misma suerte en todos los escenarios");
        image_.describe(replicate_numbers_, "units", "1");
        first_days_ = image_.variable("time", integer, std::array{time_});
        image_.describe(first_days_, "standard_name", "time");
        image_.describe(first_days_, "long_name", fmt::format("First day of the {}", name_of(step_)));
        image_.describe(first_days_, "long_name_es", step_ == Step::year ? "Primer día del año" : "Primer día del mes");
        image_.describe(first_days_, "units", "days since 1970-01-01");
        image_.describe(first_days_, "calendar", "standard");
        image_.describe(first_days_, "axis", "T");
        image_.describe(first_days_, "bounds", "time_bounds");
        bounds_ = image_.variable("time_bounds", integer, std::array{time_, image_.dimension("bound", 2)});
    }

    void define(Indicator const& indicator) {
        auto const observer = country::observer_names[static_cast<std::size_t>(indicator.observer)];
        auto const fold = static_cast<std::size_t>(indicator.fold);
        VariableId const variable =
            image_.variable(fmt::format("{}_{}", indicator.id, observer), NetcdfImage::Type::real, std::array{scenario_, replicate_, time_});
        image_.compress(variable, std::array{std::size_t{1}, chunk_, axis_.size()});
        image_.describe(variable, "units", indicator.unit == "days" ? "day" : std::string{indicator.unit});  // of "days" xarray makes durations
        image_.describe(variable, "long_name", std::string{indicator.name_en});
        image_.describe(variable, "long_name_es", std::string{indicator.name_es});
        image_.describe(variable, "indicator", std::string{indicator.id});
        image_.describe(variable, "observer", std::string{observer});
        image_.describe(variable, "ledger", std::string{country::ledger_names[static_cast<std::size_t>(indicator.ledger)]});
        image_.describe(variable, "fold", std::string{fold_names[fold]});
        image_.describe(variable, "cell_methods", cell_methods[fold]);
        variables_.push_back(variable);
    }

    void fill_axes() {
        std::vector<std::string> names;
        for (ExportedRun const& run : subject_.runs) {
            names.push_back(run.label);
        }
        image_.put(scenario_names_, names);
        image_.put(replicate_numbers_, std::vector<int>(subject_.replicates.begin(), subject_.replicates.end()));
        std::vector<int> first, bounds;
        for (Period const& period : axis_) {
            first.push_back(period.first);
            bounds.insert(bounds.end(), {period.first, period.after});
        }
        image_.put(first_days_, first);
        image_.put(bounds_, bounds);
    }

    NetcdfImage image_;
    Subject const& subject_;
    Step step_;
    std::vector<Period> axis_;
    std::size_t chunk_{};  ///< replicates of one scenario that are compressed together
    DimensionId scenario_{}, replicate_{}, time_{};
    VariableId scenario_names_{}, replicate_numbers_{}, first_days_{}, bounds_{};
    std::vector<VariableId> variables_;  ///< by position in country::indicators
};

}  // namespace

void write_netcdf(store::StudyFile& file, Subject const& subject, Step step, std::string const& name, Write const& write, Reading const& reading) {
    Cube cube{name, subject, step};
    cube.fill(file, reading);
    cube.finish(write);
}

}  // namespace contrapeso::exports
