#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# same_bits_whole.sh PROGRAM ROOT FOLDER REPLICATES: 1, 2 and 7 threads, and the whole program by a second compiler at another level of
# optimisation, give the same result digest, bit for bit. FOLDER keeps the second build. Exit 77: the second compiler is not installed.
set -euo pipefail
program=$1 root=$2 folder=$3 replicates=$4
second=clang++-19

digest() {  # digest PROGRAM THREADS: the line with the result digest, and nothing else
    local said
    said=$("$1" run el-salvador --replicates "$replicates" --seed 7 --threads "$2" </dev/null 2>&1) || { printf '%s\n' "$said" >&2; return 1; }
    grep -i 'result digest' <<<"$said" || { printf '%s\n' "$1 printed no result digest:" "$said" >&2; return 1; }
}

want=$(digest "$program" 1)
echo "g++, 1 thread:     $want"
[[ $want =~ [0-9a-f]{16} ]] || { echo "this is no digest"; exit 1; }
status=0
same() { echo "$1 $2"; [[ $2 == "$want" ]] || { echo "    differs"; status=1; }; }
same "g++, 2 threads:   " "$(digest "$program" 2)"
same "g++, 7 threads:   " "$(digest "$program" 7)"
((status == 0)) || exit 1

if ! command -v $second >/dev/null; then
    echo "$second is not installed: the comparison of compilers was skipped (script/setup test installs it)"
    exit 77
fi
launcher=$(command -v ccache || true)
cmake -S "$root" -B "$folder" -G Ninja --log-level=WARNING -DCMAKE_CXX_COMPILER=$second -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$folder" -DCONTRAPESO_TESTS=OFF -DCONTRAPESO_PRECOMPILE=ON \
    -DCONTRAPESO_CONTRACTS=OFF >"$folder.log" 2>&1 || { cat "$folder.log"; exit 1; }
cmake --build "$folder" --target contrapeso --parallel "$(nproc)" >"$folder.log" 2>&1 || { tail -n 60 "$folder.log"; exit 1; }
same "$second, 1 thread:" "$(digest "$folder/contrapeso" 1)"
same "$second, 7 threads:" "$(digest "$folder/contrapeso" 7)"
exit $status
