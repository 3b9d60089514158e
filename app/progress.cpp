// SPDX-License-Identifier: Apache-2.0
#include "progress.h"

#include <algorithm>

#include <fmt/format.h>

#include "terminal.h"

namespace contrapeso::app {

namespace {

constexpr double seconds_between_lines = 10;
constexpr std::size_t bar_width = 24;

void say(std::string const& text) {
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
}

std::string bar(std::size_t done, std::size_t total) {
    std::size_t const full = total == 0 ? bar_width : done * bar_width / total;
    std::string text;
    for (std::size_t i = 0; i < bar_width; ++i) {
        text += i < full ? "█" : "░";
    }
    return text;
}

}  // namespace

ProgressBar::ProgressBar(std::size_t total, std::string unit) : total_{total}, unit_{std::move(unit)}, moves_{is_terminal(stderr)} {
    if (moves_) {
        say("\r" + bar(0, total_) + " 0 of " + std::to_string(total_));
    }
}

double ProgressBar::seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

std::string ProgressBar::status(std::size_t done) const {
    double const spent = seconds();
    double const left = spent / static_cast<double>(std::max<std::size_t>(done, 1)) * static_cast<double>(total_ - done);
    return fmt::format("{} of {} {}", done, total_, unit_) + (done < total_ ? ", " + duration(left) + " left" : "");
}

void ProgressBar::show(std::size_t done) {
    if (moves_) {
        say("\r\033[K" + bar(done, total_) + " " + status(done));
    } else if (done == total_ || seconds() - last_line_ >= seconds_between_lines) {
        last_line_ = seconds();
        say(status(done) + "\n");
    }
}

void ProgressBar::end() {
    if (moves_) {
        say("\r\033[K");
    }
}

std::string duration(double seconds) {
    auto const whole = static_cast<long long>(seconds + 0.5);
    constexpr long long minute = 60, hour = 3600;
    if (whole < minute) {
        return fmt::format("{} s", whole);
    }
    return whole < hour ? fmt::format("{} min {} s", whole / minute, whole % minute)
                        : fmt::format("{} h {} min", whole / hour, whole % hour / minute);
}

}  // namespace contrapeso::app
