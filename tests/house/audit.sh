#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# audit.sh ROOT PROGRAM: docs/data-say.md, docs/signs.md and docs/arrows.md answer today's questions: a row for every parameter with a prior, every
# claim and every arrow, made under today's results version; every arrow reaches somebody; and the program still answers one of them.
set -euo pipefail
cd -- "$1"
program=$2
status=0
same() {  # same WHAT WANTED FOUND
    if ! difference=$(diff <(LC_ALL=C sort <<<"$2") <(LC_ALL=C sort <<<"$3")); then
        head -n 20 <<<"$difference"
        echo "$1: rows of the page (>) are not those of today's questions (<); to mend it: script/audit"
        status=1
    fi
}
cells() { awk -F'|' -v n="$2" '/^\|/ && !/^\|---/ { if (seen++) { gsub(/^ +| +$/, "", $n); print $n } }' "$1"; }

version=$(grep -oE 'results_version = [0-9]+' src/contrapeso/country/simulate.h | grep -oE '[0-9]+')
for page in data-say signs arrows; do
    grep -qE "results version $version\.$" "docs/$page.md" || { echo "docs/$page.md was not made under results version $version; to mend it: script/audit"; status=1; }
done
with_prior=$("$program" parameters --markdown </dev/null | awk -F'|' '/^\| `/ && $7 !~ /fixed/ { gsub(/^ +| +$/, "", $2); print $2 }')
same docs/data-say.md "$with_prior" "$(cells docs/data-say.md 2)"
same docs/signs.md "$(sed -nE 's/^says *= *\{ *en *= *"(([^"\\]|\\.)*)".*/\1/p' data/audit/signs.toml)" "$(cells docs/signs.md 2)"
same docs/arrows.md "$(awk -F'"' '/^state/ { state = $2 } /^reader/ { reader = $2 } /^equation/ { print state " | " reader " | " $2 }' data/audit/arrows.toml)" \
    "$(paste -d'|' <(cells docs/arrows.md 2) <(cells docs/arrows.md 3) <(cells docs/arrows.md 4) | sed 's/|/ | /g')"
if grep -E '^\|' docs/arrows.md | tail -n +3 | sed 's/|[^|]*|$//' | grep -vE '▲|▼'; then  # the last column, days of emergency, is neither
    echo "docs/arrows.md: these arrows reach nobody; a state without an arrow does not ship"
    status=1
fi
first=$(sed -nE 's/^\[([a-z_0-9]+)\]$/\1/p' data/audit/signs.toml | head -n 1)
"$program" audit signs --only "$first" --replicates 3 </dev/null 2>/dev/null | grep -qE '(built in|found)$' || { echo "contrapeso audit signs --only $first gave no answer"; status=1; }
exit $status
