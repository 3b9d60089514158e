// SPDX-License-Identifier: Apache-2.0
#include "backtest_page.h"

#include <array>

#include <fmt/format.h>

#include "csv_text.h"
#include "terminal.h"
#include "version.h"

namespace contrapeso::app {

namespace {

using evidence::Contest;
using evidence::Performance;
using evidence::SeriesSkill;

constexpr Phrase series_word{"series", "serie"}, model_word{"model", "modelo"};
constexpr std::array<Phrase, 4> naive_words{Phrase{"last value", "último valor"}, Phrase{"trend", "tendencia"},
                                            Phrase{"seasonal mean", "media estacional"}, Phrase{"step function", "función escalonada"}};
constexpr Phrase about_table{
    "For every series the model's mean log score (−ln density of the figure), CRPS as a share of the figure, and share of figures within its 50, 80 "
    "and 95 % "
    "intervals; then each naive forecast, on the figures of which it speaks (n), with the model's scores on the same figures and its skill, 1 − CRPS "
    "of the model / CRPS of "
    "the naive forecast: above 0 the model is better, below 0 it is worse. Smaller scores are better.",
    "De cada serie, el puntaje logarítmico medio del modelo (−ln de la densidad de la cifra), el CRPS como parte de la cifra y la parte de las "
    "cifras dentro de sus "
    "intervalos del 50, 80 y 95 %; luego cada pronóstico ingenuo, sobre las cifras de las que habla (n), con los puntajes del modelo en las mismas y "
    "su ventaja, "
    "1 − CRPS del modelo / CRPS del ingenuo: sobre 0 el modelo es mejor, bajo 0 es peor. Menos es mejor."};

std::array<std::optional<Contest> const*, 4> contests(SeriesSkill const& one) { return {&one.last_value, &one.trend, &one.seasonal_mean, &one.step}; }

std::string scores(Performance const& one) { return fmt::format("{:>9.2f}{:>8.3f}", one.log_score, one.crps); }

std::string coverage(Performance const& one) { return fmt::format("{:>8.2f}{:>6.2f}{:>6.2f}", one.coverage_50, one.coverage_80, one.coverage_95); }

std::string series_lines(SeriesSkill const& one, Language language) {
    std::string text =
        padded(one.fact->key, 46, Align::left) + fmt::format("{:>4}", one.model.figures) + scores(one.model) + coverage(one.model) + "\n";
    for (std::size_t i = 0; i < naive_words.size(); ++i) {
        if (auto const& contest = *contests(one)[i]) {
            text += padded("  " + naive_words[i].in(language), 46, Align::left) + fmt::format("{:>4}", contest->naive.figures) +
                    scores(contest->naive) + coverage(contest->naive) + scores(contest->model) + fmt::format("{:>+9.2f}", contest->skill) + "\n";
        }
    }
    return text;
}

std::string csv_row(std::string const& start, std::string_view forecaster, Performance const& one, Contest const* contest) {
    std::string row = start + fmt::format("{},{},{:.6g},{:.6g},{:.6g},{:.6g},{:.6g},{:.6g}", forecaster, one.figures, one.log_score, one.crps,
                                          one.crps_in_unit, one.coverage_50, one.coverage_80, one.coverage_95);
    return row +
           (contest == nullptr ? ",,,,"
                               : fmt::format(",{:.6g},{:.6g},{:.6g},{:.6g}", contest->model.log_score, contest->model.crps, contest->skill,
                                             contest->skill_in_unit)) +
           "\n";
}

}  // namespace

std::string backtest_page(std::vector<Backtest> const& tests, Language language, std::size_t width) {
    std::string page;
    for (Backtest const& test : tests) {
        page += test.fit + ", " + test.asked + "\n" + padded(series_word.in(language), 46, Align::left) +
                "   n log score    CRPS    50 %  80 %  95 %    model    CRPS    skill\n";
        for (SeriesSkill const& one : test.series) {
            page += series_lines(one, language);
        }
        page += "\n";
    }
    return page + wrapped(about_table.in(language), width, 0) + "\n";
}

std::string backtest_markdown(std::vector<Backtest> const& tests) {
    std::string page;
    for (Backtest const& test : tests) {
        page += fmt::format(
            "\n### {}, {}\n\n| series | forecaster | n | log score | CRPS | 50 % | 80 % | 95 % | model's log score | model's CRPS | skill "
            "|\n|---|---|---|---|---|---|---|---|---|---|---|\n",
            test.fit, test.asked);
        for (SeriesSkill const& one : test.series) {
            auto const row = [&](std::string const& forecaster, Performance const& said) {
                return fmt::format("| `{}` | {} | {} | {:.2f} | {:.3f} | {:.2f} | {:.2f} | {:.2f} |", one.fact->key, forecaster, said.figures,
                                   said.log_score, said.crps, said.coverage_50, said.coverage_80, said.coverage_95);
            };
            page += row("**model**", one.model) + " | | |\n";
            for (std::size_t i = 0; i < naive_words.size(); ++i) {
                if (auto const& contest = *contests(one)[i]) {
                    page += row(std::string{naive_words[i].en}, contest->naive) +
                            fmt::format(" {:.2f} | {:.3f} | {:+.2f} |\n", contest->model.log_score, contest->model.crps, contest->skill);
                }
            }
        }
    }
    return page;
}

void write_backtests(Output& out, std::vector<Backtest> const& tests, std::string const& command) {
    out.write("# engine: " + engine_name() + "\n# command: " + command +
              "\nfit,asked,series,forecaster,figures,log_score,crps_share,crps,coverage_50,coverage_80,coverage_95,model_log_score,model_crps_share,"
              "skill,skill_in_unit\n");
    constexpr std::array<std::string_view, 4> names{"last_value", "trend", "seasonal_mean", "step"};
    for (Backtest const& test : tests) {
        for (SeriesSkill const& one : test.series) {
            std::string const start = csv_field(test.fit) + "," + csv_field(test.asked) + "," + one.fact->key + ",";
            out.write(csv_row(start, "model", one.model, nullptr));
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (auto const& contest = *contests(one)[i]) {
                    out.write(csv_row(start, names[i], contest->naive, &*contest));
                }
            }
        }
    }
}

}  // namespace contrapeso::app
