#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# fit_test.sh PROGRAM: a fit that is killed goes on where it was and ends in the same bytes, with any number of threads; what it wrote can be run; backtest
# and rivals answer from the same file.
set -uo pipefail
program=$(realpath -- "$1")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cd -- "$work" || exit 1
failures=0
check() { # check WHAT COMMAND…
    local what=$1
    shift
    "$@" >out 2>err || { echo "FAILED: $what: $*"; tail -n 5 out err; failures=$((failures + 1)); }
}
contrapeso() { "$program" "$@"; }

cat >toy.toml <<'TOML'
contrapeso_fit = 1
title = { en = "Toy", es = "Juguete" }
scenario = "el-salvador"
until = 2011-12-31
[method]
members = 16
iterations = 2
draws = 8
steps = 400
[[series]]
facts = ["killed_in_a_year"]
likelihood = "negative_binomial"
size = 400
why = "A toy."
[[series]]
facts = ["prison_population"]
likelihood = "log_normal"
discrepancy = 0.04
why = "A toy."
[[free]]
parameter = "gangs.feud_rate"
[[free]]
parameter = "prisons.ordinary_admissions"
[[rival]]
key = "as-it-is"
name = { en = "As it is", es = "Como es" }
story = { en = "The recipe.", es = "La receta." }
[[rival]]
key = "no-feud"
name = { en = "No feud", es = "Sin pugna" }
story = { en = "Nobody is killed in a feud.", es = "Nadie muere en una pugna." }
set = ["gangs.feud_rate=0"]
TOML

fits() { # exit 1 is a red light, which so small a fit may well show
    contrapeso calibrate ./toml.toml "$@"
    (($? <= 1))
}
cp toy.toml toml.toml
mkdir whole killed
check "a fit" fits -o whole --store whole.db --threads 1
for delay in 0.4 0.9 1.5; do
    "$program" calibrate ./toml.toml -o killed --store killed.db --threads 2 >/dev/null 2>&1 &  # not through the function: a subshell would die in its place
    sleep "$delay"
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
done
check "the fit that was killed goes on" fits -o killed --store killed.db --threads 2
check "to the same draws" cmp whole/toml.csv killed/toml.csv
check "a second time nothing is run" fits --store killed.db
grep -q '^runs *0 made, 56 found' out || { echo "FAILED: not every run was found:"; grep '^runs' out; failures=$((failures + 1)); }
check "the draws can be run" contrapeso run el-salvador --fit ./whole/toml.toml --replicates 2 --until 2010-02-28
grep -q 'posterior toml, 8 draws' out || { echo "FAILED: the run does not say which posterior"; failures=$((failures + 1)); }
check "backtest" contrapeso backtest ./toml.toml --store whole.db --cut-off 2010-12-31 --cut-off 2011-12-31 --until 2012-12-31 --csv scores.csv
grep -q ',killed_in_a_year,model,' scores.csv || { echo "FAILED: no scores of killings"; failures=$((failures + 1)); }
check "rivals" contrapeso rivals ./toml.toml --store whole.db --until 2013-12-31 --csv rivals.csv
[[ $(grep -c '^no-feud,homicide_victim_count,truth,' rivals.csv) == 2 ]] || { echo "FAILED: rivals have no future"; failures=$((failures + 1)); }
((failures == 0)) && echo "all fine"
exit $((failures > 0))
