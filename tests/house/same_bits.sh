#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# same_bits.sh PROGRAM ROOT FOLDER WRITE_RUN: 1, 2 and 7 threads, and the engine by a second compiler at another level of optimisation, give the same
# result digest, bit for bit (same_bits_whole.sh does it with the whole program). FOLDER keeps the second build. Exit 77: the second compiler is
# not installed.
set -euo pipefail
program=$1 root=$2 folder=$3 write_run=$4
second=clang++-19

of_threads() { "$program" run el-salvador --replicates 2 --seed 7 --threads "$1" </dev/null 2>/dev/null | grep -oE '[0-9a-f]{64}' | tail -n 1; }

status=0
same() { echo "$1 $2"; [[ $2 == "$3" ]] || { echo "    differs"; status=1; }; }
want=$(of_threads 1)
[[ $want =~ ^[0-9a-f]{64}$ ]] || { echo "this is no digest: $want"; exit 1; }
echo "g++, 1 thread:    $want"
same "g++, 2 threads:  " "$(of_threads 2)" "$want"
same "g++, 7 threads:  " "$(of_threads 7)" "$want"
((status == 0)) || exit 1

if ! command -v $second >/dev/null; then
    echo "$second is not installed: the comparison of compilers was skipped (script/setup test installs it)"
    exit 77
fi
launcher=$(command -v ccache || true)
cmake -S "$root" -B "$folder" -G Ninja --log-level=WARNING -DCMAKE_CXX_COMPILER=$second -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$folder" -DCONTRAPESO_ENGINE_ONLY=ON -DCONTRAPESO_CONTRACTS=OFF >"$folder.log" 2>&1 || { cat "$folder.log"; exit 1; }
cmake --build "$folder" --target digest digest_inexact --parallel "$(nproc)" >"$folder.log" 2>&1 || { tail -n 60 "$folder.log"; exit 1; }
run=$folder/record.run
want=$("$write_run" el-salvador 2025-12-31 7 "$run")
echo "g++, one replicate: $want"
same "$second:          " "$("$folder/digest" <"$run")" "$want"
[[ $("$folder/digest_inexact" <"$run") != "$want" ]] || { echo "elementary functions under -ffast-math gave the same digest: this test cannot fail"; status=1; }
exit $status
