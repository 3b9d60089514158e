#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# banned.sh ROOT: nothing in the engine that gives other bits elsewhere, reads a clock, prints, or opens a file.
set -euo pipefail
cd -- "$1"
files=
for room in core random population gangs violence policing courts prisons institutions opinion prevention foreign records policy country; do
    [[ -d src/contrapeso/$room ]] && files+=" $(find "src/contrapeso/$room" -name '*.h' -o -name '*.cpp' | LC_ALL=C sort)"
done
[[ -n ${files// /} ]] || { echo "no engine sources under $1"; exit 1; }
# shellcheck disable=SC2086
awk '
function ban(pattern, why) { patterns[++bans] = pattern; reason[bans] = why }
BEGIN {
    outside = "(^|[^A-Za-z0-9_])"
    ban(outside "std::[a-z_]*_distribution", "standard distributions differ between libraries; draw with random/distributions.h")
    ban(outside "std::(mt19937|minstd|ranlux|knuth_b|random_device|default_random_engine|seed_seq|generate_canonical|rand)", "draws come from Philox at their coordinates (random/philox.h)")
    ban(outside "s?rand[ ]*\\(", "draws come from Philox at their coordinates (random/philox.h)")
    ban("<random>", "draws come from Philox at their coordinates (random/philox.h)")
    ban(outside "std::(ranges::)?(random_)?(shuffle|sample)", "the order of a standard shuffle differs between libraries")
    ban(outside "std::hash", "std::hash differs between libraries; use hash_of_key")
    ban("unordered_", "the order of an unordered container differs between libraries")
    ban(outside "long([^A-Za-z0-9_]|$)", "long and long double differ between machines; use std::int64_t, double")
    ban(outside "std::(transform_)?reduce", "sums without a fixed order round differently")
    ban("<(thread|future|mutex|shared_mutex|condition_variable|execution|stop_token|barrier|latch|semaphore)>", "one replicate is one thread; threads live in study/")
    ban("<(fstream|iostream|ostream|istream|sstream|cstdio|stdio\\.h|filesystem|format|regex|locale|ctime|time\\.h)>", "the engine opens no file, prints nothing and asks no clock")
    ban("<(fmt|nlohmann|toml\\+\\+|CLI)/", "the engine needs the standard library only")
    ban("_clock::now", "the engine asks no clock")
    math = "(exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot|erf|erfc|tgamma|lgamma|fma)[fl]?"
    ban(outside "(std)?::" math "[ ]*\\(", "mathematical libraries differ in the last bit; use core/exact_math.h")
    ban("(^|[^A-Za-z0-9_:.>])" math "[ ]*\\(", "mathematical libraries differ in the last bit; use core/exact_math.h")
    unqualified = bans
}
FNR == 1 { inside_comment = 0; own_math = FILENAME ~ /\/exact_math\.(h|cpp)$/ }
{
    code = $0
    include = code ~ /^[ \t]*#[ \t]*include/
    if (!include) gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
    if (inside_comment) { if (!match(code, /\*\//)) next; code = substr(code, RSTART + 2); inside_comment = 0 }
    gsub(/\/\*[^*]*\*\//, "", code)
    sub(/\/\/.*/, "", code)
    if (match(code, /\/\*/)) { code = substr(code, 1, RSTART - 1); inside_comment = 1 }
    for (i = 1; i <= bans; ++i) if (code ~ patterns[i] && !(own_math && i == unqualified)) { print FILENAME ":" FNR ": " reason[i] ":" $0; bad = 1 }
}
END { exit bad }' $files
# flags that let a compiler round otherwise
flags=$(grep -nE '(-ffast-math|-Ofast|-march|-mtune|-mfma|-funsafe-math|-ffp-contract=(fast|on))' CMakeLists.txt cmake/*.cmake CMakePresets.json 2>/dev/null | grep -vE '^[^:]*:[0-9]+:[[:space:]]*#' || true)
[[ -z $flags ]] || { printf '%s\n' "$flags" "these flags change the bits of a result"; exit 1; }
