#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# can_fail.sh: plants a small tree that every check passes, then one fault at a time, and wants the right check to name it.
set -euo pipefail
checks=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0
tried=0

# put FILE [LINE…]: a source file with its licence line
put() {
    mkdir -p "$(dirname "$tree/$1")"
    local mark=//
    case $1 in *.h | *.cpp) ;; *) mark='#' ;; esac
    printf '%s\n' "$mark SPDX-License-Identifier: Apache-2.0" "${@:2}" >"$tree/$1"
}

plant() {
    rm -rf "${tree:?}"/*
    put CMakeLists.txt 'contrapeso_room(core)' 'contrapeso_room(random USES core)' 'contrapeso_room(stats USES core)' 'contrapeso_room(population USES random)' \
        'foreach(chapter gangs prisons)' '    contrapeso_room(${chapter} USES population)' 'endforeach()' 'contrapeso_room(policy USES population)' \
        'contrapeso_room(country USES policy gangs prisons)' 'contrapeso_room(scenario USES country)' 'contrapeso_room(study USES scenario stats)'
    put src/contrapeso/core/units.h '#include <cmath>' '// long ago std::log was here' 'inline double root(double x) { return std::sqrt(x); }' 'char const* word = "a long word";'
    put src/contrapeso/random/draws.h '#include "contrapeso/core/units.h"'
    put src/contrapeso/gangs/state.h '#include "contrapeso/core/units.h"' '#include "contrapeso/population/labels.h"' 'double h = exact::log(2.0);'
    put src/contrapeso/population/labels.h
    put src/contrapeso/prisons/parameters.h 'double death_hazard;  ///< PRI-2'
    put src/contrapeso/prisons/deaths.cpp '// PRI-2' 'double hazard();'
    put src/contrapeso/country/simulate.cpp '#include "contrapeso/prisons/parameters.h"' '// PRI-1'
    put app/main.cpp '#include "contrapeso/country/simulate.h"' '#include <fstream>'
    put tests/unit/prisons_test.cpp 'TEST(Prisons, PRI_1_admission) {}  // PRI-2'
    put tests/house/siblings.txt
    printf '%s\n' '# Prisons' 'PRI-1 admission' 'PRI-2 death' >"$tree/src/contrapeso/prisons/README.md"
}

# faulty CHECK EXPECTED WORDS: the planted fault must make CHECK fail, for this reason
faulty() {
    tried=$((tried + 1))
    local said
    if said=$("$BASH" "$checks/$1.sh" "$tree" 2>&1); then
        echo "$1.sh accepted a tree in which \"$2\" was to be found"
        failures=$((failures + 1))
    elif [[ $said != *"$2"* ]]; then
        printf '%s\n' "$1.sh failed for another reason than \"$2\":" "$said"
        failures=$((failures + 1))
    fi
    plant
}

plant
for check in includes banned equations files; do
    "$BASH" "$checks/$check.sh" "$tree" || { echo "$check.sh rejects the clean tree"; failures=$((failures + 1)); }
done

put src/contrapeso/core/units.h '#include "contrapeso/random/draws.h"';                          faulty includes 'core includes random/draws.h: the arrow points up'
put src/contrapeso/gangs/state.h '#  include "contrapeso/country/record.h"';                      faulty includes 'gangs includes country/record.h: the arrow points up'
put src/contrapeso/gangs/state.h '#include "contrapeso/prisons/parameters.h"';                    faulty includes 'gangs includes prisons/parameters.h: the arrow points sideways'
put src/contrapeso/random/draws.h '#include "contrapeso/stats/quantiles.h"';                      faulty includes 'random includes stats/quantiles.h: the arrow points sideways'
put src/contrapeso/scenario/a.h '#include "contrapeso/app/main.h"';                               faulty includes 'scenario includes app/main.h: the arrow points up'
put src/contrapeso/policy/a.h '#include "contrapeso/gangs/state.h"';                              faulty includes 'policy includes gangs, but CMakeLists.txt does not say'
put src/contrapeso/gangs/state.h '#include "../prisons/parameters.h"';                            faulty includes 'write it as "contrapeso/ROOM/FILE"'
put src/contrapeso/cellar/a.h;                                                                    faulty includes 'this room has no place in the order'
put src/contrapeso/records/a.h;                                                                   faulty includes 'no contrapeso_room(records)'
put CMakeLists.txt 'contrapeso_room(core USES random)' 'contrapeso_room(random)';                 faulty includes 'room core USES random: the arrow does not point down'
put src/contrapeso/gangs/state.h '#include "contrapeso/prisons/state.h"'
put tests/house/siblings.txt 'gangs prisons/state.h'
"$BASH" "$checks/includes.sh" "$tree" || { echo "includes.sh ignores the table of siblings"; failures=$((failures + 1)); }
plant

while read -r line; do
    put src/contrapeso/gangs/state.h "$line";                                                     faulty banned "$line"
done <<'LINES'
std::poisson_distribution<int> d{3};
std::mt19937_64 engine;
std::ranges::shuffle(v, e);
auto h = std::hash<int>{}(3);
std::unordered_map<int, int> m;
std::vector<unsigned long> v;
long double x = 1;
auto s = std::reduce(v.begin(), v.end());
double y = std::exp(x);
double y = ::pow(x, 2);
double y = 1 + log1p(x);
double y = std::log2(x);
#include <thread>
#include <fstream>
#include <format>
#include <fmt/core.h>
auto now = std::chrono::system_clock::now();
LINES
put src/contrapeso/country/a.cpp '/* quiet' '*/ double y = std::sinh(x);';                         faulty banned 'std::sinh'
put cmake/house.cmake 'add_compile_options(-ffast-math)';                                         faulty banned '-ffast-math'

printf 'PRI-3 escape\n' >>"$tree/src/contrapeso/prisons/README.md";                               faulty equations 'in src/contrapeso/prisons/README.md but at no line of its code: PRI-3'
put src/contrapeso/prisons/deaths.cpp '// PRI-2 PRI-7';                                           faulty equations 'in the code but not in src/contrapeso/prisons/README.md: PRI-7'
put src/contrapeso/prisons/deaths.cpp;                                                            faulty equations 'at no line of its code: PRI-2'
put tests/unit/prisons_test.cpp 'TEST(Prisons, PRI_1) {}';                                        faulty equations 'but in no test: PRI-2'
put tests/unit/prisons_test.cpp '// PRI-1 PRI-2 PRI-9';                                           faulty equations 'in a test but not in src/contrapeso/prisons/README.md: PRI-9'
rm "$tree/src/contrapeso/prisons/README.md";                                                      faulty equations 'README.md is missing'
printf 'GNG-1 feud\n' >"$tree/src/contrapeso/gangs/README.md";                                    faulty equations 'in src/contrapeso/gangs/README.md but at no line of its code: GNG-1'
printf 'prose\n' >"$tree/src/contrapeso/gangs/README.md";                                         faulty equations 'numbers no equation'

printf 'int a;\n' >"$tree/app/other.cpp";                                                         faulty files 'app/other.cpp:1: the first line must be'
printf '#!/bin/sh\necho\n' >"$tree/tests/house.sh";                                               faulty files 'tests/house.sh:1: the first line must be'
put src/contrapeso/gangs/state.h $(seq 400);                                                      faulty files 'src/contrapeso/gangs/state.h: 401 lines'
rm -r "$tree/src" "$tree/app";                                                                    faulty includes 'No such file'

echo "$tried planted faults, $failures of them not found as they should be"
((failures == 0))
