#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# claim_test.sh PROGRAM: the card of a claim as people meet it: the figures, the other side of the account, and the same in three forms.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
# card ARGUMENT…: on lines that do not break.
card() { COLUMNS=1000 run 0 claim "$@"; }

echo "# what can be claimed"
card
for word in homicides prisoners emergency 2022-03-27; do says out "$word"; done

echo "# a change"
card "series=homicides from=2015 to=2024 change=-98% cause=emergency" --csv ways.csv -o card.html
says out "With base 2015 the figure holds in 4 of 4 ways to count it, under 2 of 2 definitions"
says out "It depends on the base"
says out "Definitions without a figure of 2024: 4 of 6; at their last one before it they give −97.1 to −92.7 %."
says out "84.3 % of the change in points, and 43.4 % of its logarithm, came before the state of emergency began"
says out "from April 2022 the police leave out alleged gang members killed by the security forces"
for side in RIGHTS INSTITUTIONS COST "Deaths of people held under the emergency" "Prison population rate" "Horizontal accountability"; do
    says out "$side"
    says card.html "$side"
done
silent out "of a month"  # years are held against years
says ways.csv "homicides,official,persons,2015,2024,6656,iml-2015-report,114,pnc-2025-canal12,-98.2873,-6542,-4.0670"
says card.html '<html lang="en">'
silent card.html "http"  # asks nobody for anything

echo "# in Spanish, with Spanish keys, and as Markdown"
card "serie=homicidios desde=2015 hasta=2024 cambio=-98% causa=régimen" --lang es -o card.md
says out "Con base 2015 la cifra se sostiene en 4 de 4 formas de contarla"
says out "DERECHOS"
says card.md "## EL OTRO LADO DE LA CUENTA"

echo "# months, levels, ranks"
card "series=homicides from=2015-08 to=2022-05 change=-98%"
says out "Of the 63 possible bases, 2015-08 gives the largest change."
card "series=released to=2024 value=8000"
says out "Equal to the claimed number to its digits: 1"
says out "RIGHTS"
card "series=homicides to=2023 rank=lowest"
says out "The rank holds for 2 of 3 figures of El Salvador for 2023."
says out "Bolivia 4.4 (2023)"

echo "# what the model says of the cause"
claim="series=homicides from=2015 to=2022 cause=emergency"
card "$claim" --store kept.db
says out "kept.db keeps no division of the model for these years with the state of emergency among its switches"
((++checks))
"$program" attribute el-salvador --from 2015 --until 2022 --switch emergency --replicates 2 --store kept.db >/dev/null 2>&1 || fail "no attribution"
card "$claim" --store kept.db
says out "A division of the model and not of history: el-salvador, 2015 to 2022, 2 replicates, 1 switches"
says out "In this model the state of emergency does −"
says out "Held for gang ties without any tie, persons †"  # a sign that was put in is marked as such
says out "put in by hand"
card "$claim" --store kept.db --no-model
silent out "IN THIS MODEL"
card "series=freedom from=2015 to=2024 cause=emergency" --store kept.db
says out "The model does not simulate this"
card "series=homicides from=2015 to=2024 cause=truce" --store kept.db
says out "No switch of the model stands for the gang truce of 2012."

all_well
