#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# store_test.sh PROGRAM: work that is kept in a study file: killed at random moments, on a full disk, by two programs at once.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
RANDOM=20100101
whole() { run 0 runs check --store "$1"; says out "nothing is damaged"; }
# kept FILE: how many replicates its runs have.
kept() { "$program" runs --store "$1" 2>/dev/null | grep -oE '[0-9]+ replicates?' | awk '{ sum += $1 } END { print sum + 0 }'; }

echo "# kept, read, gone on with"
short=(--until 2010-02-28 --seed 5)
run 0 run el-salvador "${short[@]}" --replicates 3
grep 'result digest' out >three
run 0 run el-salvador "${short[@]}" --replicates 2 --store
says out "contrapeso.db, run 1: 0 replicates read, 2 run"
run 0 run el-salvador "${short[@]}" --replicates 3 --store --csv a.csv
says out "contrapeso.db, run 1: 2 replicates read, 1 run"
((++checks))
grep 'result digest' out | cmp -s - three || fail "what was kept is not what was run"
run 0 run el-salvador --until 2010-01-31 --seed 5 --replicates 3
grep 'result digest' out >january
run 0 run el-salvador --until 2010-01-31 --seed 5 --replicates 3 --store
says out "run 2: 3 replicates read, 0 run"
((++checks))
grep 'result digest' out | cmp -s - january || fail "a longer run does not begin as the shorter one"

echo "# runs"
run 0 runs
says out "1  el-salvador  3 replicates"
run 0 runs tag 1 "as printed"
run 0 runs show "as printed"
says out "SAFETY"
says out "run              1 “as printed”"
says out "contrapeso run el-salvador --until 2010-02-28 --seed 5 --replicates 2 --store"
((++checks))
grep 'result digest' out | cmp -s - three || fail "the run that is shown is not the one that was kept"
run 0 runs show 1 --lang es
says out "SEGURIDAD"
run 3 runs show 7
says err "error: contrapeso.db: there is no run \`7\`. \`contrapeso runs\` lists those that there are"
run 2 runs show
says err "error: runs show: which run? Its number or its tag is missing"
run 2 runs tag 1
says err "error: runs tag: the tag is missing"
run 2 runs tag 1 2
says err "would pass for the number of a run"
run 2 runs lits
says err "Did you mean \`list\`?"
run 3 runs --store absent.db
says err "error: absent.db: there is no such study file. \`contrapeso run SCENARIO --store=absent.db\` makes one"
((++checks))
[[ ! -e absent.db ]] || fail "a file was made by looking for it"
run 0 runs delete 2
run 3 runs show 2
run 0 runs vacuum
whole contrapeso.db
head -c 8192 /dev/zero | tr '\0' x >text.db
for verb in "run el-salvador --store=text.db" "runs --store text.db"; do
    # shellcheck disable=SC2086
    run 3 $verb
    says err "error: text.db: this is not a study file; it stays as it is. Name another file: --store FILE"
done
run 4 run el-salvador --store=absent/a.db
says err "error: absent/a.db: cannot be opened (No such file or directory). Name a file that you may write, in a folder that exists: --store FILE"
run 4 run el-salvador --store=.
says err "error: .: "
rm -f ./*.db

echo "# killed at random moments"
many=(run el-salvador --until 2010-03-31 --replicates 60 --threads 1)
run 0 "${many[@]}"
grep 'result digest' out >sixty
before=0
for attempt in 1 2 3 4 5 6 7 8; do
    "$program" "${many[@]}" --store=killed.db >out 2>err </dev/null &
    sleep "0.$((RANDOM % 700 + 100))"
    kill -KILL $! 2>/dev/null
    wait $! 2>/dev/null
    [[ -e killed.db ]] || continue
    whole killed.db
    now=$(kept killed.db)
    ((++checks))
    ((now >= before)) || fail "attempt $attempt lost something: $now replicates after $before"
    before=$now
done
"$program" "${many[@]}" --store=killed.db >out 2>err </dev/null &  # half a second more than what may be lost, on a slow machine too
sleep 2.2
kill -KILL $! 2>/dev/null
wait $! 2>/dev/null
now=$(kept killed.db)
((++checks))
((now > before || before == 60)) || fail "more than the last second was lost: $now replicates, $before before"
run 0 "${many[@]}" --store=killed.db
says out "run 1: $now replicates read"
((++checks))
grep 'result digest' out | cmp -s - sixty || fail "the run that was killed came to another result"
whole killed.db
rm -f ./*.db*

echo "# a full disk"
((++checks))
(ulimit -f 256 && exec "$program" "${many[@]}" --store=full.db >out 2>err </dev/null)
[[ $? == 4 ]] || fail "a full disk is not reported"
says err "error: full.db: there is no room left for the study file (File too large). What was kept is whole. Make room"
whole full.db
run 0 "${many[@]}" --store=full.db
((++checks))
grep 'result digest' out | cmp -s - sixty || fail "after a full disk another result"
whole full.db
rm -f ./*.db*

echo "# two programs at once"
"$program" "${many[@]}" --store=two.db >one 2>err.one </dev/null &
first=$!
"$program" "${many[@]}" --store=two.db >two 2>err.two </dev/null &
second=$!
for process in $first $second; do
    ((++checks))
    wait $process || { cat err.one err.two; fail "one of two programs did not finish"; }
done
for file in one two; do
    ((++checks))
    grep 'result digest' $file | cmp -s - sixty || fail "two programs at once came to another result"
done
whole two.db
((++checks))
[[ $(kept two.db) == 60 ]] || fail "two programs kept $(kept two.db) replicates of 60"

all_well
