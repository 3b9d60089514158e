#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# verify_test.sh PROGRAM ROOT: with 100 replicates, what the values were set by hand for is met, and every fact that misses is named in docs/limits.md.
set -euo pipefail
program=$(realpath -- "$1") root=$(realpath -- "$2")
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
"$program" verify el-salvador --csv "$folder/verdicts.csv" >"$folder/page" 2>"$folder/err" || (($? == 1)) || { cat "$folder/err"; exit 1; }

status=0
# met FACT FROM UNTIL: the figures of FACT whose last day lies between the two are covered, some are there, and none misses.
met() {
    awk -F, -v fact="$1" -v first="$2" -v last="$3" '
        $2 == fact && $4 >= first && $4 <= last && $18 != "derived" { ++figures; if ($18 == "misses" || $18 == "not covered") { bad = 1; print "not met: " $0 } }
        END { if (!figures) { print "no figures of " fact; exit 1 } exit bad }' <(sed -E 's/"[^"]*"//g' "$folder/verdicts.csv") || status=1
}
met killed_in_a_year 2010-01-01 2024-12-31  # within a factor of 1.5
met killed_in_a_month 2022-04-01 2022-05-31  # within a factor of 2
met killed_after_the_ceasefire 2016-01-01 2016-12-31  # 0.45-0.65 of the months before
met killed_under_the_truce 2012-01-01 2013-12-31  # 0.50-0.61 of the months before
met prison_population 2010-01-01 2025-12-31  # within 10 %, the census of May 2024 within 5 %
met arrested_under_the_emergency 2022-03-27 2025-12-31  # within 15 %
met died_in_emergency_custody 2022-03-27 2025-12-31  # within a factor of 1.5, so that many die early
for fact in $(awk -F, '$18 == "misses" { print $2 }' <(sed -E 's/"[^"]*"//g' "$folder/verdicts.csv") | sort -u); do
    grep -qF "\`$fact\`" "$root/docs/limits.md" || { echo "$fact misses, and docs/limits.md does not say so"; status=1; }
done
((status == 0)) && echo "all met"
exit $status
