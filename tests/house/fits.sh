#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# fits.sh ROOT: every posterior that ships was made from a recipe that ships, frees what it frees, and belongs to today's results; and the pages of
# docs/ tell of every recipe.
set -euo pipefail
cd -- "$1"
status=0
complain() { echo "$1; to mend it: script/fits"; status=1; }

version=$(grep -oE 'results_version = [0-9]+' src/contrapeso/country/simulate.h | grep -oE '[0-9]+')
shopt -s nullglob
posteriors=(data/posteriors/*.toml)
((${#posteriors[@]})) || complain "data/posteriors/: no posterior ships"
for posterior in "${posteriors[@]}"; do
    name=$(basename "$posterior" .toml)
    recipe=data/fits/$name.toml
    [[ -f $recipe ]] || { complain "$posterior: there is no recipe $recipe"; continue; }
    grep -qE "^results_version *= *$version$" "$posterior" || complain "$posterior was not fitted under results version $version"
    for key in until scenario; do
        [[ $(grep -E "^$key *=" "$recipe" | sed 's/^[^=]*= *//') == $(grep -E "^$key *=" "$posterior" | sed 's/^[^=]*= *//') ]] || complain "$posterior: \`$key\` is not that of its recipe"
    done
    free=$(awk '/^\[\[/ { free = /free/ } free && /^parameter/ { gsub(/.*= *"|"$/, ""); print }' "$recipe" | paste -sd,)
    [[ $free == "$(head -n 1 "data/posteriors/$name.csv")" ]] || complain "data/posteriors/$name.csv: its columns are not what $recipe frees"
    grep -qF "## $name" docs/fits.md || complain "docs/fits.md does not tell of $name"
done
grep -rhE '^fit *=' scenarios | sed 's/^[^"]*"//; s/".*//' | while read -r name; do [[ -f data/posteriors/$name.toml ]] || echo "scenarios/: there is no posterior $name"; done | grep . && status=1
for recipe in data/fits/*.toml; do
    grep -qF "$(basename "$recipe" .toml)" docs/fits.md docs/backtest.md docs/rivals.md || complain "$recipe stands on no page of docs/"
done
exit $status
