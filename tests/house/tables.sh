#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tables.sh ROOT [PROGRAM]: docs/parameters.md and docs/indicators.md are what the built program prints.
set -euo pipefail
cd -- "$1"
program=${2:-build/dev/contrapeso}
status=0
for verb in parameters indicators; do
    if ! difference=$("$program" $verb --markdown </dev/null | diff -u --label "docs/$verb.md" --label "contrapeso $verb --markdown" "docs/$verb.md" - 2>&1); then
        head -n 40 <<<"$difference"
        echo "docs/$verb.md is not what the program prints; to mend it: script/tables"
        status=1
    fi
done
exit $status
