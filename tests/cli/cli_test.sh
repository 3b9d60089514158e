#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# cli_test.sh PROGRAM ROOT: the command line as people meet it: what it says, where it says it, with which exit code, and what it leaves behind.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
short=(--replicates 2 --until 2010-02-28 --seed 5)
# leaves NAME…: the folder holds these CSV files and no others, finished or not.
leaves() { ((++checks)); local found; found=$(find . -name '*csv*' -printf '%f ' | tr ' ' '\n' | LC_ALL=C sort | xargs); [[ $found == "$*" ]] || fail "left behind: $found"; }
digest_of() { grep -i 'result digest' "$1"; }

echo "# help, version, lists"
for verb in run runs gates verify reproduce scenarios parameters indicators; do run 0 $verb --help; says out "Example:"; done
run 0 --help
says out "Example:"
run 0 run --help
says out "@2022-03-27"
run 0 --version
for word in "results version" "data digest" "compiler"; do says out "$word"; done
run 0 scenarios
says out "el-salvador"
says out "emergency"
run 0 scenarios --lang es
says out "Escenarios"
run 0 scenarios no-emergency
for word in story "not for" source extends; do says out "$word"; done
run 0 scenarios emergency
run 3 scenarios no-emergncy
says err "Did you mean \`no-emergency\`?"
run 0 parameters
says out "gangs.recruitment_hazard"
run 0 parameters gangs.recruitment_hazard
for word in source bounds "per person-year" "descripción"; do says out "$word"; done
run 0 indicators
says out "homicide_victim_count"
run 3 indicators homicide_rat
says err "Did you mean"
run 3 parameters gangs.recruitment_hazrd
says err "Did you mean \`gangs.recruitment_hazard\`?"

echo "# usage"
run 2
run 2 rnu
says err "Did you mean \`run\`?"
run 2 run
run 2 run el-salvador --bogus
for value in 0 -3 1.5 many 99999999; do run 2 run el-salvador --replicates "$value"; says err "--replicates: give a whole number from 1 to 1000000, not \`$value\`"; done
run 2 run el-salvador --threads 0
run 2 run el-salvador --seed 9007199254740992
run 2 run el-salvador --until 2023-02-29
says err "not a day that exists"
run 2 run el-salvador --lang fr

echo "# input"
run 3 run el-salvdor
says err "Did you mean \`el-salvador\`?"
run 3 run ./absent.toml
says err "absent.toml: cannot be read: No such file"
run 3 run .
run 3 run el-salvador --until 2009-12-31
says err "lies before the first"
run 3 run el-salvador "${short[@]}" --set policing.screns=3 --set policing.screens=-1 --set "policing.screens=3 per year" --set policing.screens@2023-02-29=3
says err "Did you mean \`policing.screens\`?"
says err "out of bounds"
says err "is counted in persons per day, not per year"
says err "not a day that exists"
cat >faulty.toml <<'TOML'
contrapeso = 1
extends = "el-salvador"
titel = { en = "x", es = "y" }
[[change]]
parameter = "policing.screens"
from = 2005-01-01
value = "many"
[[policy]]
use = "emergncy"
[[policy]]
use = "truce-2012"
from = 2013-01-01
until = 2012-01-01
TOML
run 3 run faulty.toml
says err "faulty.toml:3:1: unknown key \`titel\`. Did you mean \`title\`?"
says err "faulty.toml:7:9: \`value\` must be a number"
says err "faulty.toml:9:7: there is no policy \`emergncy\`. Did you mean \`emergency\`?"
says err "faulty.toml:13:9: \`until\` (2012-01-01) is not after \`from\` (2013-01-01)"
says err "lies before the first day"
printf 'contrapeso = 1\nstart = 2023-02-29\n' >date.toml
run 3 run date.toml
says err "date.toml:2:"
printf 'contrapeso = 1\n\0' >control.toml
run 3 run control.toml
says err "control.toml:2:1: a control character stands here"
head -c 4096 /dev/urandom >noise.toml
run 3 run noise.toml
printf 'contrapeso = 1\nextends = "./circle.toml"\n' >circle.toml
run 3 run circle.toml
says err "circle.toml:2:11: \`extends\` names the very scenario that says it"
run 3 run el-salvador --data .
says err "Give the folder that holds data/ and scenarios/"

echo "# runs"
run 0 run el-salvador "${short[@]}" --check
for word in SAFETY RIGHTS INSTITUTIONS COST "scenario digest" "result digest" "seed             5" "2010*"; do says out "$word"; done
silent out $'\033'
digest_of out >first
run 0 run el-salvador "${short[@]}" --threads 1
digest_of out | cmp -s - first || fail "one thread gives another result"
run 0 run el-salvador "${short[@]}" --data "$root"
digest_of out | cmp -s - first || fail "the data in the repository are not those built in"
run 0 run el-salvador "${short[@]}" --seed 6
digest_of out | cmp -s - first && fail "another seed gives the same result"
run 0 run el-salvador "${short[@]}" --fixed-parameters --lang es
says out "SEGURIDAD"
says out "fixed"
for columns in 1 40 80 200; do
    COLUMNS=$columns run 0 run el-salvador "${short[@]}"
    for word in SAFETY RIGHTS INSTITUTIONS COST; do says out "$word"; done
done
cat >mine.toml <<'TOML'
contrapeso = 1
extends = "el-salvador"
title = { en = "Mine", es = "Mío" }
[[policy]]
use = "emergency"
from = 2010-02-01
strength = 0.5
TOML
run 0 run mine.toml "${short[@]}"
says out "Mine"
digest_of out | cmp -s - first && fail "an earlier emergency changes nothing"

echo "# posteriors"
cat >fit.toml <<TOML
contrapeso_posterior = 1
fit = "toy"
scenario = "el-salvador"
until = 2020-12-31
results_version = $("$program" --version | awk '/^results version/ { print $3 }')
draws = 2
about = { en = "Made up", es = "Inventado" }
made_by = "hand"
TOML
printf 'gangs.recruitment_hazard,policing.screens\n0.3,700\n0.22,940\n' >fit.csv
run 0 run el-salvador "${short[@]}"
says out "posterior el-salvador-2010-2025@1, 400 draws of "
run 0 run el-salvador "${short[@]}" --fit none
says out "drawn from their priors"
digest_of out | cmp -s - first && fail "the priors give what the shipped posterior gives"
run 0 run el-salvador "${short[@]}" --fit ./fit.toml --csv fitted-run.csv
says out "posterior fit, 2 draws of 2 (replicate r takes row r mod 2), data to 2020-12-31; the other "
says fitted-run.csv "# parameters: posterior fit, 2 draws of 2 (replicate r takes row r mod 2), data to 2020-12-31; the other "
digest_of out | cmp -s - first && fail "a posterior changes nothing"
rm fitted-run.csv
run 0 run el-salvador "${short[@]}" --fit ./fit.toml --fixed-parameters
says out "parameters       fixed"
printf 'contrapeso = 1\nextends = "el-salvador"\nfit = "./fit.toml"\n' >mine.toml
run 0 gates mine.toml "${short[@]}"
says out "posterior fit, 2 draws of 2"
run 0 scenarios ./mine.toml
says out "fit: 2 draws of 2 parameters, data to 2020-12-31. Made up"
mkdir data && cp -r "$root"/data/{parameters,policies,countries} data && cp -r "$root/scenarios" .
mkdir -p data/posteriors && cp fit.toml data/posteriors/toy@1.toml && mv fit.csv data/posteriors/toy@1.csv
run 0 parameters gangs.recruitment_hazard --data .
says out "toy@1: median 0.26, 90 % interval 0.224 to 0.296 (2 draws)"
run 0 parameters gangs.initial_members --data .
silent out "toy@1"
run 0 run el-salvador "${short[@]}" --data . --fit toy@1
says out "posterior toy@1, 2 draws of 2"
run 3 run el-salvador "${short[@]}" --data . --fit toy1
says err "--fit: there is no posterior \`toy1\`. Did you mean \`toy@1\`?"
rm -rf data scenarios fit.toml mine.toml

echo "# CSV"
run 0 run el-salvador "${short[@]}" --csv a.csv
leaves a.csv
says a.csv "scenario,replicate,date,period,place,indicator,observer,category,value,unit"
says a.csv "# scenario digest: "
says a.csv "# command: contrapeso run el-salvador --replicates 2 --until 2010-02-28 --seed 5 --csv a.csv"
says a.csv "el-salvador,1,2010-02-01,month,el-salvador,homicide_victim_count,official,all,"
grep -v '^#' a.csv >short.rows
run 0 run el-salvador "${short[@]}" --csv -
says err "SAFETY"
silent out "SAFETY"
grep -v '^#' out | cmp -s - short.rows || fail "standard output holds other rows than the file"
run 0 run el-salvador "${short[@]}" --until 2010-03-31 --csv a.csv
grep -v -e '^#' -e ',2010-03-01,' a.csv | cmp -s - short.rows || fail "a longer run does not begin as the shorter one"
run 0 run el-salvador "${short[@]}" --csv /dev/null
rm a.csv short.rows

echo "# trouble with the machine"
run 4 run el-salvador "${short[@]}" --csv ./absent/a.csv
says err "./absent/a.csv: cannot be written (No such file or directory)"
run 4 run el-salvador "${short[@]}" --csv .
run 4 run el-salvador "${short[@]}" --csv /proc/a.csv
run 4 run el-salvador "${short[@]}" --csv /dev/full
says err "No space left on device"
says out "SAFETY" # the summary is not lost with the file
leaves
echo "kept" >old.csv
((++checks))
(ulimit -f 16 && "$program" run el-salvador --replicates 4 --until 2010-12-31 --csv old.csv >out 2>err)
[[ $? == 4 ]] || fail "a full disk is not reported"
says err "old.csv: cannot be written (File too large). Make room"
leaves old.csv
says old.csv kept
rm old.csv
((++checks))
"$program" run el-salvador "${short[@]}" >/dev/full 2>err
[[ $? == 4 ]] || fail "a full standard output is not reported"
((++checks))
"$program" run el-salvador "${short[@]}" --csv - 2>err | true
[[ ${PIPESTATUS[0]} == 0 ]] || fail "a reader that goes away is a crash"

echo "# verify"
run_verify() { # run_verify ARGUMENT…: as `run`, and the exit code must say whether some figure misses
    "$program" verify "$@" >out 2>err </dev/null
    code=$?
    ((++checks))
    local rows=${rows_in:-out} wanted=0
    grep -qE '(,misses,|^What misses)' "$rows" && wanted=1
    ((code == wanted)) || fail "exit code $code instead of $wanted: contrapeso verify $*"
}
run_verify el-salvador --replicates 2 --csv verdicts.csv
for word in "VIOLENCE" "Homicide victims in a year, official count [persons]" "published" "Sources: " "Not covered yet" "Scores beside" "what is accepted" "predicted figures could be judged"; do says out "$word"; done
says verdicts.csv "chapter,fact,from,until,kind,unit,published,"
says verdicts.csv ",derived,"
((++checks))
rows=$(grep -vc '^#' verdicts.csv)
figures=$(grep -oE '^[0-9]+ figures of' out | cut -d' ' -f1)
((rows == figures + 1)) || fail "$rows rows for $figures figures"
leaves verdicts.csv
rm verdicts.csv
printf 'contrapeso = 1\nextends = "el-salvador"\nend = 2010-12-31\n' >short.toml
run_verify short.toml --replicates 2 --lang es
says err "short: this is not the record"
says out "VIOLENCIA"
says out "fuera del período"
rows_in=out run_verify short.toml --replicates 2 --csv -
says out "violence,killed_in_a_year,2010-01-01,2010-12-31,fitted,persons,3987,"
says err "VIOLENCE"
run 3 verify el-salvdor
mkdir -p thin/data && cp -r "$root"/data/{parameters,policies,countries} thin/data && cp -r "$root/scenarios" thin
run 3 verify el-salvador --data thin
says err "there is no evidence"
mkdir thin/data/evidence && echo '[killed]' >thin/data/evidence/violence.toml
run 3 verify el-salvador --data thin
says err "data/evidence/violence.toml:1:1: \`name\` is missing"
rm -r thin

echo "# reproduce"
run 0 reproduce
says out "prieto-curiel-2023"
run 0 reproduce seats --csv seats.csv --json seats.json
says out "agree."
says seats.csv "seats,"
says seats.json '"settings_changed": false'
leaves seats.csv
rm seats.csv seats.json
run 3 reproduce saets
says err "Did you mean \`seats\`?"
run 3 reproduce prieto-curiel-two-cartels --set nonsense=1
says err "this model has no setting \`nonsense\`"
run 3 reproduce prieto-curiel-2023 --set rho=-1
says err "out of bounds"
run 0 reproduce prieto-curiel-two-cartels --set "$("$program" reproduce prieto-curiel-two-cartels --json - 2>/dev/null | grep -m1 -A3 '"settings"' | grep -oE '"[a-z_]+": [0-9.e-]+' | head -n1 | tr -d '"' | sed 's/: /=/')"
says out "nothing is judged"

echo "# Ctrl-C"
((++checks))
# A shell starts what it runs in the background deaf to SIGINT; SIGTERM asks for the same orderly end.
"$program" run el-salvador --replicates 1000 --threads 1 --until 2010-06-30 --csv some.csv >out 2>err &
sleep 2
kill -TERM $!
wait $!
[[ $? == 130 ]] || fail "an interrupted run does not exit with 130"
says out "of 1000 (interrupted)"
says some.csv "(1000 asked for; interrupted)"
leaves some.csv

all_well
