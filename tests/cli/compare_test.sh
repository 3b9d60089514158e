#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# compare_test.sh PROGRAM: scenarios held against each other, interrupted, gone on with, and told again from the study file.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
no_file() { ((++checks)); [[ ! -e $1 ]] || fail "$1 was made"; }

echo "# bad input leaves nothing behind"
run 3 compare el-salvador no-truse
says err "no-truse"
run 3 compare el-salvador 7
says err "error: contrapeso.db: there is no run \`7\`"
run 3 compare el-salvador no-truce --from 2009
says err "error: --from: not all runs have the year 2009. They have 2010 to 2025 in common"
run 2 compare el-salvador no-truce --from 2014 --until 2013
says err "error: --until: the last year, 2013, comes before the first, 2014"
run 2 compare el-salvador
says err "error: compare: 1 scenario is given. Name two to 6"
run 2 compare el-salvador no-truce --replicates 1
says err "give a whole number from 2 to 1000000, not \`1\`"
no_file contrapeso.db

echo "# compared, in both languages"
run 0 compare el-salvador no-truce --until 2012 --replicates 3
says out "B − A, 2012–2012: No truce in 2012 − El Salvador as it happened"
for side in SAFETY RIGHTS INSTITUTIONS COST; do says out "$side"; done
says out "a preview: 3 replicates"
says out "Common luck saves, of the variance of these differences: Homicide victims, all"
says out "0 replicates read, 6 run"
id=$(sed -n 's/.*comparison \(c[0-9a-f]*\):.*/\1/p' out)
head -n 30 out >first
run 0 compare el-salvador no-truce --until 2012 --replicates 3
says out "6 replicates read, 0 run"
((++checks))
head -n 30 out | cmp -s - first || fail "what is read is not what was run"
run 0 runs show "$id"
((++checks))
head -n 30 out | cmp -s - first || fail "the comparison that is shown is not the one that was made"
run 0 compare el-salvador no-truce --until 2012 --replicates 3 --lang es
says out "DERECHOS"
says out "una vista previa: 3 réplicas"
run 0 runs
says out "$id  comparison  el-salvador, no-truce"

echo "# runs that were kept, under other luck"
run 0 run el-salvador --until 2012-12-31 --replicates 3 --seed 2 --store
run 0 runs tag 3 "other luck"
run 0 compare 1 "other luck"
says out "! el-salvador and el-salvador differ in seed (1; 2): pairs share no luck"
run 0 run el-salvador --until 2011-12-31 --replicates 3 --fit none --store
run 0 compare 1 4
says out "differ in start of the replicates (el-salvador-2010-2025@1; priors)"
says out "differ in last day (2012-12-31; 2011-12-31): only the years that both have are compared"

echo "# interrupted: the pairs that are done are shown, and the rest is run the next time"
"$program" compare el-salvador no-truce --until 2012 --seed 9 --replicates 400 --threads 1 --store long.db >out 2>err </dev/null &
long=$!
for ((i = 0; i < 200; ++i)); do
    (($("$program" runs --store long.db 2>/dev/null | grep -oE '[0-9]+ replicates?' | awk '{ sum += $1 } END { print sum + 0 }') >= 6)) && break
    sleep 0.1
done
kill -INT $long
wait $long
code=$?
((++checks))
((code == 130)) || fail "an interrupted comparison does not end with 130"
says out "interrupted: the same command goes on from there"
says out "SAFETY"
pairs=$(grep -m1 'Homicide victims, all' out | grep -oE 'of [0-9]+ pairs' | grep -oE '[0-9]+')
run 0 compare el-salvador no-truce --until 2012 --seed 9 --replicates "$pairs" --threads 1 --store long.db
says out "$((2 * pairs)) replicates read, 0 run"

all_well
