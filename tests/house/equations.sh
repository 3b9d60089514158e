#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# equations.sh ROOT: paper → equation → code → test is one grep, and every name on a page exists.
# - Every equation of a chapter's page (**PRI-3, …** or a heading, once) is named in a comment at a line of code of the chapter or of country/, and in
#   the name of a test (PRI_3_…; PRI_1_2_3_… names three). Every tag in the code or in a test stands on the page. A parameter's doc comment names its
#   equation but is not the equation: parameters.h does not count as code.
# - Every parameter stands once in the table of its chapter's page and every indicator on a page that feeds it; no page names one that does not exist.
#   What exists is read from docs/parameters.md and docs/indicators.md, which script/tables writes.
set -euo pipefail
cd -- "$1"
status=0
tags() { { grep -ohE "(^|[^A-Za-z])${prefix}[-_][0-9]+" "$@" || true; } | { grep -oE "${prefix}[-_][0-9]+" || true; } | tr _ - | LC_ALL=C sort -u; }
defined() { { grep -oE "^(#{2,6} |[-*] \*\*|\*\*)${prefix}-[0-9]+" "$@" || true; } | { grep -oE "${prefix}-[0-9]+" || true; } | LC_ALL=C sort; }
comments() { { grep -hoE '//.*' "$@" || true; } | tags; }
# tests may name several equations at once: GNG_1_2_3_are_… is GNG-1, GNG-2 and GNG-3
test_names() {
    { grep -ohE '^[[:space:]]*(TEST|TEST_F|TEST_P|RC_GTEST_PROP)\([^,]*,[^,)]*' "$@" || true; } | { grep -oE "(^|[^A-Za-z])${prefix}(_[0-9]+)+" || true; } |
        { grep -oE "${prefix}(_[0-9]+)+" || true; } | awk -F_ '{ for (i = 2; i <= NF; ++i) print $1 "-" $i }' | LC_ALL=C sort -u
}
lacking() { LC_ALL=C comm -23 <(printf '%s\n' "$1") <(printf '%s\n' "$2") | { grep . || true; } | paste -sd' '; }
complain() { [[ -z $1 ]] || { echo "$2: $1"; status=1; }; }

mapfile -t all < <(find src app \( -name '*.h' -o -name '*.cpp' \))
mapfile -t tests < <(find tests -name '*.cpp' -o -name '*.h')
while read -r prefix chapter; do
    readme=src/contrapeso/$chapter/README.md
    [[ -d src/contrapeso/$chapter ]] || continue
    if [[ ! -f $readme ]]; then
        complain "$prefix-…" "$readme is missing, and with it the page of these equations"
        continue
    fi
    mapfile -t code < <(find "src/contrapeso/$chapter" src/contrapeso/country \( -name '*.h' -o -name '*.cpp' \) ! -name parameters.h)
    every=$(defined "$readme") page=$(defined "$readme" | uniq)
    if [[ -z $page ]]; then
        complain "$prefix-…" "$readme numbers no equation"
        continue
    fi
    complain "$(uniq -d <<<"$every" | paste -sd' ')" "defined twice in $readme"
    complain "$(lacking "$(tags "$readme")" "$page")" "named in $readme but defined nowhere on it (**${prefix}-1, name.** at the start of a line)"
    complain "$(lacking "$page" "$(comments "${code[@]}" /dev/null)")" "in $readme but at no line of its code"
    complain "$(lacking "$(tags "${all[@]}" /dev/null)" "$page")" "in the code but not in $readme"
    complain "$(lacking "$page" "$(test_names "${tests[@]}" /dev/null)")" "in $readme but in the name of no test"
    complain "$(lacking "$(LC_ALL=C sort -u <(tags "${tests[@]}" /dev/null) <(test_names "${tests[@]}" /dev/null))" "$page")" "in a test but not in $readme"
done <<'CHAPTERS'
POP population
GNG gangs
VIO violence
POL policing
CRT courts
PRI prisons
REC records
INS institutions
OPI opinion
PRV prevention
FOR foreign
CHAPTERS

for table in docs/parameters.md docs/indicators.md; do
    [[ -f $table ]] || { echo "$table is missing: script/tables writes it"; exit 1; }
done
mapfile -t pages < <({ find src/contrapeso -name README.md; find docs -maxdepth 1 -name '*.md' ! -name parameters.md ! -name indicators.md; } | LC_ALL=C sort)
awk '
function complain(what) { print FILENAME ":" FNR ": " what; bad = 1 }
function known_parameter(name) { sub(/\.?…$/, "", name); return name in key || name in beginning }
FILENAME == "docs/parameters.md" {
    if (split($0, cell, "|") < 3 || cell[2] !~ /`.*`/) next
    name = cell[2]; gsub(/[` ]/, "", name)
    key[name] = 1; n = split(name, part, "."); chapter[part[1]] = 1; leaf[part[n]] = 1
    upto = part[1]; for (i = 2; i <= n; ++i) { beginning[upto] = 1; upto = upto "." part[i] }
    next
}
FILENAME == "docs/indicators.md" {
    if (split($0, cell, "|") < 4 || cell[2] !~ /`.*`/) next
    name = cell[2]; observer = cell[3]; gsub(/[` ]/, "", name); gsub(/ /, "", observer)
    id[name] = 1; series[name ":" observer] = 1
    next
}
FNR == 1 { section = ""; room = FILENAME; sub(/\/README\.md$/, "", room); sub(/.*\//, "", room); if (FILENAME ~ /README\.md$/ && room in chapter) has_page[room] = FILENAME }
/^## / { section = $0; next }
{
    row = $0 ~ /^\|/
    n = split($0, piece, "`")  # even pieces stand between backticks
    first = row ? index(substr($0, 2), "|") + 1 : 0
    at = length(piece[1]) + 1
    for (i = 2; i <= n; i += 2) {
        name = piece[i]
        in_first = row && at < first
        at += length(name) + 2 + length(piece[i + 1])
        if (section == "## Parameters" && in_first && room in chapter) {
            whole = room "." name
            if (name ~ /…/) continue
            if (!(whole in key)) complain("there is no parameter `" whole "`")
            else if (listed[whole]++) complain("`" whole "` stands here twice")
            continue
        }
        if (section == "## Indicators" && in_first) {
            if (!(name in id) && !(name in series)) complain("there is no indicator `" name "`")
            else { sub(/:.*/, "", name); fed[name] = 1 }
            continue
        }
        if (FILENAME == "docs/glossary.md" && in_first && name ~ /^[a-z0-9_]+$/ && !(name in id) && !(name in leaf)) complain("there is no indicator or parameter `" name "`")
        if (name ~ /^[a-z_0-9]+:(truth|official|ngo)$/ && !(name in series)) complain("there is no indicator `" name "`")
        if (name !~ /^[a-z]+\.[a-z_0-9.]+(\.?…)?$/ || name ~ /\.(toml|h|cpp|csv|md|sh|txt|inc)$/) continue
        split(name, part, ".")
        if (part[1] in chapter && !known_parameter(name)) complain("there is no parameter `" name "`")
    }
}
END {
    for (name in key) { split(name, part, "."); if (part[1] in has_page && !(name in listed)) { print has_page[part[1]] ": its table of parameters lacks `" name "`"; bad = 1 } }
    for (name in id) if (!(name in fed)) { print "no page under src/contrapeso names the indicator `" name "` in a section \"Indicators\""; bad = 1 }
    exit bad
}' docs/parameters.md docs/indicators.md "${pages[@]}" || status=1
exit $status
