// SPDX-License-Identifier: Apache-2.0
// digest: reads a run (run_form.h) from standard input, simulates it and prints its result digest. The engine and nothing else, so that it can be
// built for machines without files, threads or the libraries of the program.
#include <array>
#include <cstdio>
#include <string>

#include "contrapeso/country/record.h"
#include "run_form.h"

int main() {
    std::string text;
    std::array<char, 65536> part{};
    while (auto const count = std::fread(part.data(), 1, part.size(), stdin)) {
        text.append(part.data(), count);
    }
    auto const run = contrapeso::testing::read(text);
    if (!run) {
        std::fputs("digest: standard input is no run\n", stderr);
        return 3;
    }
    std::puts(contrapeso::hex(contrapeso::country::result_digest(contrapeso::country::simulate(run->scenario, run->key))).c_str());
    return 0;
}
