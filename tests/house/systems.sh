#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# systems.sh ROOT PROGRAM: every command of docs/systems.md runs (one replicate each), and every test that it names exists.
set -euo pipefail
cd -- "$1"
program=$2
status=0
while read -r verb rest; do
    few=()
    [[ $verb == run || $verb == gates || $verb == verify ]] && few=(--replicates 1)
    # shellcheck disable=SC2086
    said=$("$program" "$verb" $rest "${few[@]}" </dev/null 2>&1) || (($? == 1)) || { printf '%s\n' "contrapeso $verb $rest failed:" "$said"; status=1; }
done < <(grep -oE '`contrapeso [^`]+`' docs/systems.md | tr -d '`' | sed 's/^contrapeso //' | LC_ALL=C sort -u)
tests=$(grep -rhoE '^(TEST|TEST_F|TEST_P)\([A-Za-z0-9_]+, *[A-Za-z0-9_]+' tests --include='*_test.cpp' | sed -E 's/^TEST(_F|_P)?\(//; s/, */./'; grep -rhoE '^RC_GTEST_PROP\([A-Za-z0-9_]+, *[A-Za-z0-9_]+' tests --include='*_test.cpp' | sed -E 's/^RC_GTEST_PROP\(//; s/, */./')
while read -r name; do
    grep -qxF "$name" <<<"$tests" || { echo "docs/systems.md names the test $name, which does not exist"; status=1; }
done < <(grep -oE '`[A-Z][A-Za-z0-9]+\.[A-Za-z0-9_]+`' docs/systems.md | tr -d '`' | LC_ALL=C sort -u)
(($(grep -cE '^\| [0-9]+ \|' docs/systems.md) == 21)) || { echo "docs/systems.md: rows 1 to 17 and 22 to 25 belong there"; status=1; }
exit $status
