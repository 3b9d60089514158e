// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include <unistd.h>

#include <csignal>
#include <string_view>

namespace contrapeso::app {

namespace {

std::atomic<bool> stop{false};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): a signal handler reaches nothing else
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may use it");

extern "C" void on_interrupt(int signal) {
    stop = true;
    std::signal(signal, SIG_DFL);
    constexpr std::string_view message = "\nStopping after the replicates under way. Press Ctrl-C again to end at once.\n";
    static_cast<void>(!write(STDERR_FILENO, message.data(), message.size()));
}

}  // namespace

std::atomic<bool> const& interrupted() { return stop; }

void catch_interrupts() {
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
}

void survive_failed_writes() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace contrapeso::app
