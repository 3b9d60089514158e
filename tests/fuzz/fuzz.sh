#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# fuzz.sh ROOT FOLDER build: builds the fuzzers in FOLDER.
# fuzz.sh ROOT FOLDER TARGET SECONDS: feeds one of them for so long, starting from the files that are shipped, tests/bad_input and tests/fuzz/inputs.
# What it finds is left in FOLDER as found-TARGET-*: mend the reader and keep the file in tests/fuzz/inputs/TARGET. Exit 77: no clang 19.
set -euo pipefail
root=$1 folder=$2 target=$3
cd -- "$root"

if [[ $target == build ]]; then
    compiler=clang++-19
    runtime=$(command -v $compiler >/dev/null && $compiler -print-file-name=libclang_rt.fuzzer-x86_64.a || true)
    resources=$(command -v $compiler >/dev/null && $compiler -print-resource-dir || true)
    if [[ ! -f $runtime ]] && ! compgen -G "$resources/lib/*/libclang_rt.fuzzer*" >/dev/null; then
        echo "$compiler with libFuzzer is not installed: skipped (script/setup all installs it)"
        exit 77
    fi
    flags="-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all -fno-omit-frame-pointer"
    launcher=$(command -v ccache || true)
    cmake -S . -B "$folder" -G Ninja --log-level=WARNING -DCMAKE_CXX_COMPILER=$compiler -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" -DCMAKE_BUILD_TYPE=Fuzz \
        -DCMAKE_CXX_FLAGS="$flags" -DCMAKE_CXX_FLAGS_FUZZ="-O1 -g1" -DCONTRAPESO_FUZZ=ON
    exec cmake --build "$folder" --target fuzzers --parallel "$(nproc)"
fi

[[ -x $folder/tests/fuzz/fuzz_$target ]] || { echo "the fuzzers were not built: skipped"; exit 77; }
corpus=$folder/corpus/$target seeds=$folder/seeds/$target
rm -rf -- "$seeds"
mkdir -p -- "$corpus" "$seeds"
files=(tests/fuzz/inputs/"$target"/*)
case $target in
    scenario) files+=(scenarios/*.toml tests/bad_input/*/*.toml) ;;
    parameters) files+=(data/parameters/*.toml) ;;
    policy) files+=(data/policies/*.toml) ;;
    tables) files+=(data/countries/*/*.csv) ;;
    evidence) files+=(data/evidence/*.toml) ;;
esac
for file in "${files[@]}"; do cp -- "$file" "$seeds/${file//\//-}"; done
exec "$folder/tests/fuzz/fuzz_$target" -max_total_time="$4" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -dict=tests/fuzz/keys.dict \
    -artifact_prefix="$folder/found-$target-" -print_final_stats=1 -verbosity=0 "$corpus" "$seeds"
