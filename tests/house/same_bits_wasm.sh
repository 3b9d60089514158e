#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# same_bits_wasm.sh WRITE_RUN DIGEST ROOT FOLDER: the engine as WebAssembly, run by Node, gives the result digest of the native one, bit for bit. FOLDER
# keeps its build and the runs. Exit 77: a part of the toolchain is not installed.
set -euo pipefail
write_run=$1 native=$2 root=$3 folder=$4

missing=
command -v clang++-19 >/dev/null || missing+=' clang-19'
[[ -x /usr/lib/llvm-19/bin/wasm-ld ]] || missing+=' lld-19'
[[ -e /usr/lib/wasm32-wasi/libc++.a ]] || missing+=' libc++-19-dev-wasm32'
command -v node >/dev/null || missing+=' nodejs'
if [[ $missing ]]; then
    echo "not installed:$missing: the comparison with WebAssembly was skipped (script/setup test installs it)"
    exit 77
fi

launcher=$(command -v ccache || true)
cmake -S "$root" -B "$folder" -G Ninja --log-level=WARNING -DCMAKE_TOOLCHAIN_FILE="$root/cmake/wasm32-wasi.cmake" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE='-O1 -DNDEBUG' -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$folder" -DCONTRAPESO_ENGINE_ONLY=ON \
    -DCONTRAPESO_CONTRACTS=OFF >"$folder.log" 2>&1 || { cat "$folder.log"; exit 1; }
cmake --build "$folder" --target digest digest_inexact --parallel "$(nproc)" >"$folder.log" 2>&1 || { tail -n 60 "$folder.log"; exit 1; }

wasm() { node --no-warnings "$root/tests/house/digest/run_wasi.mjs" "$folder/$1.wasm"; }

status=0
# compare LAST-DAY SEED: one replicate of the record, from 2010 to this day
compare() {
    local run=$folder/$1-$2.run want said
    want=$("$write_run" el-salvador "$1" "$2" "$run")
    [[ $want =~ ^[0-9a-f]{64}$ ]] || { echo "this is no digest: $want"; exit 1; }
    echo "to $1, seed $2, simulated at once:  $want"
    said=$("$native" <"$run")
    echo "to $1, seed $2, through the file:   $said"
    [[ $said == "$want" ]] || { echo '    differs'; status=1; }
    said=$(wasm digest <"$run")
    echo "to $1, seed $2, WebAssembly:        $said"
    [[ $said == "$want" ]] || { echo '    differs'; status=1; }
}
compare 2012-12-31 8  # the truce
compare 2025-12-31 7  # and the emergency
((status == 0)) || exit 1

# It can fail: another seed, functions that round otherwise, half a run.
run=$folder/2012-12-31-8.run
inexact=$(wasm digest_inexact <"$run") right=$(wasm digest <"$run")
[[ $inexact =~ ^[0-9a-f]{64}$ && $inexact != "$right" ]] || { echo "elementary functions under -ffast-math gave \"$inexact\", which should be another digest"; status=1; }
"$write_run" el-salvador 2012-12-31 9 "$run" >/dev/null
[[ $(wasm digest <"$run") != "$right" ]] || { echo "another seed gave the same digest"; status=1; }
code=0
head -c 1000 "$run" | wasm digest 2>/dev/null || code=$?
((code == 3)) || { echo "half a run ended with $code instead of 3"; status=1; }
exit $status
