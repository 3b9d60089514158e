#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# attribute_test.sh PROGRAM: a change divided among switches: the plan, the page, what is kept, and what an interruption leaves.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
same() { ((++checks)); cmp -s <(grep -v '^# command' "$1") <(grep -v '^# command' "$2") || fail "$1 and $2 differ"; }

# The number of killings halves in 2011 if feuds do; the two switches put that off, and a rise of other killings.
switch() { # switch NAME PARAMETER SCALE
    cat >"$1.toml" <<TOML
contrapeso_switch = 1
name        = { en = "Made-up $1", es = "Inventado $1" }
description = { en = "Off.", es = "No." }
[[change]]
parameter = "$2"
from      = 2011-01-01
scale     = $3
TOML
}
switch feud gangs.feud_rate 2
switch others violence.background_hazard 0.5
cat >toy.toml <<'TOML'
contrapeso = 1
extends = "el-salvador"
title   = { en = "Toy", es = "Juguete" }
end     = 2011-12-31
TOML
toy=(attribute ./toy.toml --from 2010 --until 2011 --switch ./feud.toml,./others.toml)

echo "# the plan"
run 0 "${toy[@]}" --replicates 3 --dry-run
says out "all 4 combinations × 3 replicates = 12; 0 found in contrapeso.db, 12 to make"
says out "by one run of"
((++checks))
[[ ! -e contrapeso.db ]] || fail "a plan wrote a study file"

echo "# the page, and what is kept"
run 0 "${toy[@]}" --replicates 3 --threads 1 --csv one.csv
says err "12 to make"
says out "Homicide victims, all, 2010 to 2011: 3 replicates of 4 combinations"
says out "Made-up feud"
says out "SAFETY"
says out "RIGHTS"
says out "A division of this model, and not a finding about the country"
grep -qE '^homicide_victim_count:truth,persons,2010,2011,logs,feud,on top of all,-?[0-9.]+' one.csv || fail "no row for a part in logs"
run 0 "${toy[@]}" --replicates 3 --csv again.csv --lang es
says err "12 halladas en contrapeso.db, 0 por hacer"
says out "SEGURIDAD"
says out "Inventado feud"
same one.csv again.csv
run 0 attribute ./toy.toml --from 2010 --until 2011 --switch ./others.toml --switch ./feud.toml --replicates 3 --of prison_population
says err "12 found in contrapeso.db, 0 to make"
run 0 "${toy[@]}" --replicates 4 --dry-run
says out "16; 12 found in contrapeso.db, 4 to make"
run 0 "${toy[@]}" --replicates 3 --threads 2 --store two.db --csv two.csv
same one.csv two.csv
COLUMNS=72 "$program" "${toy[@]}" --replicates 3 2>/dev/null >narrow
((++checks))
[[ $(grep -v '^#' narrow | wc -L) -le 72 ]] || fail "a page of 72 columns is wider"
run 0 runs
says out "attribution"

echo "# an interruption"
(exec timeout --preserve-status -s INT 2.5 "$program" "${toy[@]}" --replicates 500 --store cut.db >out 2>err </dev/null)
code=$?
((++checks))
((code == 130)) || fail "exit code $code instead of 130 after an interruption"
whole=$("$program" "${toy[@]}" --replicates 500 --store cut.db --dry-run | grep -oE '[0-9]+ found' | grep -oE '[0-9]+')
((++checks))
((whole > 0)) || fail "nothing was kept"
grep -q "of 500 asked for; interrupted" out || says err "what is done is kept in cut.db"
run 0 "${toy[@]}" --replicates 3 --store cut.db --csv cut.csv
same one.csv cut.csv

all_well
