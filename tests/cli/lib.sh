# SPDX-License-Identifier: Apache-2.0
# Sourced by the tests of this folder with their arguments, PROGRAM and perhaps ROOT: an empty folder to work in, and checks that count.
# shellcheck shell=bash disable=SC2034
program=$(realpath -- "$1") root=$(realpath -- "${2:-.}")
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder" || exit 1
failures=0 checks=0

# run CODE ARGUMENT…: runs the program, leaves what it said in ./out and ./err, and checks its exit code.
run() {
    local want=$1 code
    shift
    "$program" "$@" >out 2>err </dev/null
    code=$?
    ((++checks))
    ((code == want)) || fail "exit code $code instead of $want: contrapeso $*"
}
fail() { echo "FAILED: $1"; sed 's/^/    /' err | head -n 12; ((++failures)); }
# says FILE TEXT: TEXT stands in ./FILE.
says() { ((++checks)); grep -qF -- "$2" "$1" || fail "\"$2\" is not in $1"; }
silent() { ((++checks)); ! grep -qF -- "$2" "$1" || fail "\"$2\" is in $1"; }
# The last line of a test.
all_well() { echo "$checks checks, $failures failures"; ((failures == 0)); }
