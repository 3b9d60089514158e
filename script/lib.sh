# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Shared by the scripts beside it: where the repository is, and saying what is done, why, and how long it took.
ROOT=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
JOBS=$(nproc 2>/dev/null || echo 2)

say() { printf '%s\n' "$@"; }

# step WHAT WHY COMMAND…: says what and why, runs the command, says how long it took; stops the script if it fails.
step() {
    local what=$1 why=$2 started=${EPOCHREALTIME/[.,]/} status=0
    shift 2
    say "==> $what: $why"
    "$@" </dev/null || status=$?
    local tenths=$(((${EPOCHREALTIME/[.,]/} - started + 50000) / 100000))
    if ((status)); then
        say "    failed with status $status after $((tenths / 10)).$((tenths % 10)) s: $*" >&2
        exit "$status"
    fi
    say "    done in $((tenths / 10)).$((tenths % 10)) s"
}

# configure PRESET [CMAKE OPTION…]: starts over if the folder was configured for a tree that lay elsewhere.
configure() {
    local preset=$1 cache=$ROOT/build/$1/CMakeCache.txt launcher fresh=()
    shift
    launcher=$(command -v ccache || true)  # compiles nothing twice where it is installed; not needed
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$ROOT" "$cache"; then
        fresh=(--fresh)
    fi
    (cd "$ROOT" && cmake --preset "$preset" "${fresh[@]}" --log-level=WARNING -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" "$@")
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    (cd "$ROOT" && cmake --build "build/$preset" --parallel "$JOBS" ${1:+--target "$@"})
}
