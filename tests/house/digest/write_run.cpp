// SPDX-License-Identifier: Apache-2.0
// write_run SCENARIO LAST-DAY SEED FILE: writes the run (run_form.h) of this scenario to FILE and prints its result digest, as the program itself
// would get it: without going through the file.
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "contrapeso/country/record.h"
#include "contrapeso/scenario/scenario.h"
#include "run_form.h"

int main(int count, char** arguments) {
    if (count != 5) {
        std::fputs("usage: write_run SCENARIO LAST-DAY SEED FILE\n", stderr);
        return 2;
    }
    contrapeso::Diagnostics faults;
    auto const library = contrapeso::scenario::open_library(std::nullopt, faults);
    contrapeso::scenario::LoadOptions options;
    options.until = contrapeso::parse_date(arguments[2]);
    auto const loaded = library && options.until ? load_scenario(arguments[1], *library, options, faults) : std::nullopt;
    if (!loaded) {
        std::fprintf(stderr, "write_run: %s\n", faults.empty() ? "no such day" : to_string(faults.front()).c_str());
        return 3;
    }
    contrapeso::random::RunKey const key{.seed = std::strtoull(arguments[3], nullptr, 10), .replicate = 0};
    std::ofstream file{arguments[4], std::ios::binary};
    file << contrapeso::testing::written({loaded->resolved, key}) << std::flush;
    if (!file) {
        std::fprintf(stderr, "write_run: %s cannot be written\n", arguments[4]);
        return 4;
    }
    std::puts(contrapeso::hex(contrapeso::country::result_digest(contrapeso::country::simulate(loaded->resolved, key))).c_str());
    return 0;
}
