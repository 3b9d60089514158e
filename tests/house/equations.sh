#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# equations.sh ROOT: paper → equation → code → test is one grep. Every tag of a chapter's README (PRI-3) stands at a line of code of the chapter or of
# country/, and every tag in the code stands in the README. Chapters named in `complete` must have every tag in a test as well, and no other tag there.
# A parameter's doc comment names its equation but is not the equation: parameters.h does not count as code.
set -euo pipefail
cd -- "$1"
complete=" PRI "
status=0
tags() { { grep -ohE "(^|[^A-Za-z])${prefix}[-_][0-9]+" "$@" || true; } | { grep -oE "${prefix}[-_][0-9]+" || true; } | tr _ - | LC_ALL=C sort -u; }
lacking() { LC_ALL=C comm -23 <(printf '%s\n' "$1") <(printf '%s\n' "$2") | { grep . || true; } | paste -sd' '; }
complain() { [[ -z $1 ]] || { echo "$2: $1"; [[ $3 == report ]] || status=1; }; }

while read -r prefix chapter; do
    readme=src/contrapeso/$chapter/README.md
    if [[ ! -f $readme ]]; then
        [[ $complete != *" $prefix "* ]] || [[ ! -d src/contrapeso/$chapter ]] || complain "$prefix" "$readme is missing, and its equations must be complete" enforce
        continue
    fi
    mapfile -t code < <(find "src/contrapeso/$chapter" src/contrapeso/country \( -name '*.h' -o -name '*.cpp' \) ! -name parameters.h)
    mapfile -t all < <(find src app \( -name '*.h' -o -name '*.cpp' \))
    mapfile -t tests < <(find tests -name '*.cpp' -o -name '*.h')
    page=$(tags "$readme")
    if [[ -z $page ]]; then
        complain "$prefix-…" "$readme numbers no equation" enforce
        continue
    fi
    tested=$(tags "${tests[@]}" /dev/null)
    rule=report
    [[ $complete != *" $prefix "* ]] || rule=enforce
    complain "$(lacking "$page" "$(tags "${code[@]}" /dev/null)")" "in $readme but at no line of its code" enforce
    complain "$(lacking "$(tags "${all[@]}" /dev/null)" "$page")" "in the code but not in $readme" enforce
    complain "$(lacking "$page" "$tested")" "in $readme but in no test" $rule
    complain "$(lacking "$tested" "$page")" "in a test but not in $readme" $rule
done <<'CHAPTERS'
POP population
GNG gangs
VIO violence
POL policing
CRT courts
PRI prisons
REC records
CHAPTERS
exit $status
