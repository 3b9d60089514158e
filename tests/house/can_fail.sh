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

# page FILE LINE…: a page, without a licence line
page() {
    mkdir -p "$(dirname "$tree/$1")"
    printf '%s\n' "${@:2}" >"$tree/$1"
}

plant() {
    rm -rf "${tree:?}"/*
    put CMakeLists.txt 'contrapeso_room(core)' 'contrapeso_room(random USES core)' 'contrapeso_room(stats USES core)' 'contrapeso_room(population USES random)' \
        'foreach(chapter gangs prisons)' '    contrapeso_room(${chapter} USES population)' 'endforeach()' 'contrapeso_room(policy USES population)' \
        'contrapeso_room(country USES policy gangs prisons)' 'contrapeso_room(scenario USES country)' 'contrapeso_room(study USES scenario stats)'
    put src/contrapeso/core/units.h '#include <cmath>' '// long ago std::log was here' 'inline double root(double x) { return std::sqrt(x); }' 'char const* word = "a long word";'
    put src/contrapeso/random/draws.h '#include "contrapeso/core/units.h"'
    put src/contrapeso/gangs/state.h '#include "contrapeso/core/units.h"' '#include "contrapeso/population/labels.h"' 'double h = exact::log(2.0);  // GNG-1'
    put src/contrapeso/population/labels.h '// POP-1'
    put src/contrapeso/prisons/parameters.h 'double death_hazard;  ///< PRI-2'
    put src/contrapeso/prisons/deaths.cpp '// PRI-2' 'double hazard();'
    put src/contrapeso/country/simulate.cpp '#include "contrapeso/prisons/parameters.h"' '// PRI-1'
    put app/main.cpp '#include "contrapeso/country/simulate.h"' '#include <fstream>'
    put tests/unit/prisons_test.cpp 'TEST(Prisons, PRI_1_2_GNG_1_come_and_go) {}' 'RC_GTEST_PROP(Births, POP_1_come, ()) {'
    put tests/house/siblings.txt
    page src/contrapeso/population/README.md '### POP-1 births'
    page src/contrapeso/gangs/README.md '- **GNG-1** feud'
    page src/contrapeso/prisons/README.md '# Prisons' '**PRI-1, admission.** Not `prisons.toml`.' '**PRI-2, death.** `prisons.death_hazard` of PRI-1 and GNG-1' \
        '## Parameters' '| key `prisons.…` | meaning |' '|---|---|' '| `death_hazard` | of `anybody` |' '## Indicators' '| `deaths` | PRI-2 |'
    page docs/parameters.md '| key | name |' '|---|---|' '| `prisons.death_hazard` | Hazard |'
    page docs/indicators.md '| id | observer |' '|---|---|' '| `deaths` | truth |'
    page docs/glossary.md '| `deaths` | people who died |' '| `death_hazard` | hazard |' '`deaths:truth`'
    put build/dev/contrapeso '[[ $2 == --markdown ]] && cat "docs/$1.md"'
    sed -i '1i #!/usr/bin/env bash' "$tree/build/dev/contrapeso"
    chmod +x "$tree/build/dev/contrapeso"
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
for check in includes banned equations files tables; do
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

prisons=src/contrapeso/prisons/README.md
printf '**PRI-3, escape.**\n' >>"$tree/$prisons";                                                 faulty equations "in $prisons but at no line of its code: PRI-3"
printf '**PRI-2, death.**\n' >>"$tree/$prisons";                                                  faulty equations "defined twice in $prisons: PRI-2"
printf 'As PRI-4 says.\n' >>"$tree/$prisons";                                                     faulty equations "named in $prisons but defined nowhere on it (**PRI-1, name.** at the start of a line): PRI-4"
put src/contrapeso/prisons/deaths.cpp '// PRI-2 PRI-7';                                           faulty equations "in the code but not in $prisons: PRI-7"
put src/contrapeso/prisons/deaths.cpp;                                                            faulty equations 'at no line of its code: PRI-2'
put src/contrapeso/prisons/deaths.cpp 'char const* tag = "PRI-2";';                               faulty equations 'at no line of its code: PRI-2'
put tests/unit/prisons_test.cpp 'TEST(Prisons, PRI_1_GNG_1) {}  // PRI-2' 'TEST(Births, POP_1) {}'; faulty equations 'but in the name of no test: PRI-2'
printf '// PRI-9\n' >>"$tree/tests/unit/prisons_test.cpp";                                        faulty equations "in a test but not in $prisons: PRI-9"
printf 'TEST(Prisons, PRI_1_8_more) {}\n' >>"$tree/tests/unit/prisons_test.cpp";                  faulty equations "in a test but not in $prisons: PRI-8"
rm "$tree/$prisons";                                                                              faulty equations 'README.md is missing'
printf -- '- **GNG-2** strike\n' >>"$tree/src/contrapeso/gangs/README.md";                        faulty equations 'in src/contrapeso/gangs/README.md but at no line of its code: GNG-2'
page src/contrapeso/gangs/README.md prose;                                                        faulty equations 'numbers no equation'
printf 'See `prisons.deth_hazard`.\n' >>"$tree/docs/glossary.md";                                 faulty equations 'there is no parameter `prisons.deth_hazard`'
printf '`deaths:official`\n' >>"$tree/docs/glossary.md";                                          faulty equations 'there is no indicator `deaths:official`'
printf '| `births` | x |\n' >>"$tree/docs/glossary.md";                                           faulty equations 'there is no indicator or parameter `births`'
printf '| `births` | x |\n' >>"$tree/$prisons";                                                   faulty equations 'there is no indicator `births`'
printf '## Parameters\n| `escape` | x |\n' >>"$tree/$prisons";                                    faulty equations 'there is no parameter `prisons.escape`'
printf '## Parameters\n| `death_hazard` | x |\n' >>"$tree/$prisons";                              faulty equations '`prisons.death_hazard` stands here twice'
printf '| `prisons.escape` | x |\n' >>"$tree/docs/parameters.md";                                 faulty equations 'its table of parameters lacks `prisons.escape`'
printf '| `births` | truth |\n' >>"$tree/docs/indicators.md";                                     faulty equations 'names the indicator `births`'
rm "$tree/docs/indicators.md";                                                                    faulty equations 'docs/indicators.md is missing'

printf 'By hand.\n' >>"$tree/docs/parameters.md"
printf 'sed s/By.hand/By.rule/ docs/parameters.md\n' >>"$tree/build/dev/contrapeso";              faulty tables 'docs/parameters.md is not what the program prints; to mend it: script/tables'
rm "$tree/docs/indicators.md";                                                                    faulty tables 'docs/indicators.md is not what the program prints'
printf 'exit 3\n' >>"$tree/build/dev/contrapeso";                                                 faulty tables 'docs/parameters.md is not what the program prints'

printf 'int a;\n' >"$tree/app/other.cpp";                                                         faulty files 'app/other.cpp:1: the first line must be'
printf '#!/bin/sh\necho\n' >"$tree/tests/house.sh";                                               faulty files 'tests/house.sh:1: the first line must be'
put src/contrapeso/gangs/state.h $(seq 400);                                                      faulty files 'src/contrapeso/gangs/state.h: 401 lines'
rm -r "$tree/src" "$tree/app";                                                                    faulty includes 'No such file'

echo "$tried planted faults, $failures of them not found as they should be"
((failures == 0))
