#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# report_test.sh PROGRAM ROOT: pages of a run and of a comparison, as a new user would make them.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
same() { ((++checks)); cmp -s -- "$1" "$2" || fail "$1 and $2 differ"; }
# holds PAGE: the document is sound by the rules of the page itself, and the page asks nothing of the network.
holds() {
    ((++checks))
    command -v node >/dev/null || { echo "skipped: Node is not installed, so the document was not checked"; return; }
    node "$root/web/report/tools/check_page.mjs" "$1" >checked 2>err || fail "$1 is not sound"
    says checked "$2"
}

echo "# a run"
run 0 run el-salvador --until 2011-12-31 --replicates 3 --seed 5 --store
run 0 report
says out "report.html: "
says out "file://$folder/report.html"
holds report.html "run, 1 scenarios"
says report.html "contrapeso run el-salvador --until 2011-12-31 --replicates 3 --seed 5 --store"
cp report.html first.html
run 0 report 1 -o again.html
same first.html again.html
run 0 report 1 -o - --lang es
holds out "run, 1 scenarios"
says out '"language":"es"'
[[ ! -e report.html.part ]] || fail "a part of a page stays behind"

echo "# a comparison, and a scenario of one's own"
cat >mine.toml <<'TOML'
contrapeso = 1
extends = "el-salvador"
title = { en = "Half the ordinary arrests <b>", es = "La mitad de las capturas ordinarias" }
question = { en = "What if </script> fewer were arrested? $& @", es = "¿Y si se capturara a menos?" }
[[change]]
parameter = "policing.screens"
from = 2011-01-01
scale = 0.5
why = "A test."
TOML
run 0 compare el-salvador ./mine.toml --until 2011 --replicates 3 --seed 5
run 0 report
holds report.html "comparison, 2 scenarios"
says report.html "<title>What if &lt;/script&gt; fewer were arrested? \$&amp; @</title>"
says report.html '"why":"A test."'

echo "# the scenario is gone: what cannot be known any more is left out, and the page says so"
mv mine.toml gone.toml
run 0 report -o gone.html
holds gone.html "comparison, 2 scenarios"
says gone.html "only the numbers were kept"

echo "# what cannot become a page"
cp contrapeso.db many.db
run 0 runs delete 1 --store many.db
run 3 report --store many.db
says err "many.db: runs of comparison "
run 2 report 1 -o contrapeso.db
run 4 report 1 -o .

if browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome); then
    echo "# in a real browser"
    ((++checks))
    timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/browser" --virtual-time-budget=3000 --dump-dom "file://$folder/first.html" >dom 2>err ||
        fail "the browser did not open the page"
    says dom 'id="answer-heading"'
    says dom 'id="reproduce-heading"'
    ((++checks))
    ! grep -q 'class="faults"' dom || fail "the page shows faults"
fi

all_well
