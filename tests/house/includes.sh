#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# includes.sh ROOT: no include points up or sideways, and the rooms' USES in CMakeLists.txt agree with what they include.
set -euo pipefail
cd -- "$1"
siblings=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/siblings.txt
[[ -f tests/house/siblings.txt ]] && siblings=tests/house/siblings.txt

files=$(find src/contrapeso app \( -name '*.h' -o -name '*.cpp' -o -name '*.inc' \) | LC_ALL=C sort)
[[ -n $files ]] || { echo "no source files under $1"; exit 1; }
# shellcheck disable=SC2086
awk '
function complain(text) { print text; bad = 1 }
function declare_room(name, users,    n, i, part) {
    known[name] = 1
    n = split(users, part, " ")
    for (i = 1; i <= n; ++i) if (part[i] != "") { uses[name, part[i]] = 1; order[++arrows] = name " " part[i] }
}
BEGIN {
    rank["core"] = 0; rank["random"] = 1; rank["stats"] = 1; rank["population"] = 2
    chapters = split("gangs violence policing courts prisons institutions opinion prevention foreign records", chapter, " ")
    for (i = 1; i <= chapters; ++i) { rank[chapter[i]] = 3; is_chapter[chapter[i]] = 1 }
    rank["policy"] = 4; rank["country"] = 5; rank["scenario"] = 6; rank["evidence"] = 7; rank["published"] = 7; rank["study"] = 7; rank["audit"] = 8; rank["claims"] = 8; rank["store"] = 8; rank["calibration"] = 8; rank["exports"] = 9; rank["report"] = 9; rank["app"] = 10
}
FILENAME ~ /siblings.txt$/ { if ($0 !~ /^#/ && NF == 2) allowed[$1, $2] = 1; next }
FILENAME == "CMakeLists.txt" {
    sub(/#.*/, "")
    if ($0 ~ /foreach\(/) { text = $0; sub(/.*foreach\(/, "", text); sub(/\).*/, "", text); n = split(text, loop, " "); in_loop = n; next }
    if ($0 ~ /endforeach\(/) { in_loop = 0; next }
    if ($0 !~ /contrapeso_room\(/) next
    text = $0; sub(/.*contrapeso_room\(/, "", text); sub(/\).*/, "", text)
    room = text; sub(/ .*/, "", room)
    users = ""; if (text ~ / USES /) { users = text; sub(/.* USES +/, "", users) }
    if (room ~ /^\$/) { for (i = 2; i <= in_loop; ++i) declare_room(loop[i], users) } else declare_room(room, users)
    next
}
{
    if (FILENAME ~ /^app\//) here = "app"
    else { here = FILENAME; sub(/^src\/contrapeso\//, "", here); if (here !~ /\//) here = ""; sub(/\/.*/, "", here) }
    if (here == "") { if (!(FILENAME in told)) complain(FILENAME ":1: a source file outside every room"); told[FILENAME] = 1; next }
    seen[here] = 1
    if ($0 !~ /^[ \t]*#[ \t]*include[ \t]*"/) next
    target = $0; sub(/^[^"]*"/, "", target); sub(/".*/, "", target)
    at = FILENAME ":" FNR ": "
    if (target !~ /^contrapeso\/[a-z_]+\/./) {
        if (target !~ /^[a-z0-9_]+\.(inc|h)$/ || (here != "app" && target !~ /\.inc$/)) complain(at "\"" target "\": write it as \"contrapeso/ROOM/FILE\"")
        next
    }
    path = target; sub(/^contrapeso\//, "", path)
    there = path; sub(/\/.*/, "", there)
    if (there == here) next
    if (!(there in rank)) { complain(at "room \"" there "\" has no place in the order (tests/house/includes.sh)"); next }
    if (!(here in rank)) next
    if (rank[there] > rank[here]) complain(at here " includes " path ": the arrow points up")
    else if (rank[there] == rank[here] && !((here SUBSEP path) in allowed)) complain(at here " includes " path ": the arrow points sideways; what concerns both belongs above them, in country/")
    else if (here != "app") { need[++needs] = here " " there " " at }
}
END {
    for (room in seen) {
        if (!(room in rank)) complain("src/contrapeso/" room ": this room has no place in the order (tests/house/includes.sh)")
        if (room != "app" && !(room in known)) complain("CMakeLists.txt: no contrapeso_room(" room ")")
    }
    for (i = 1; i <= arrows; ++i) {
        split(order[i], pair, " ")
        if (!(pair[2] in known)) complain("CMakeLists.txt: room " pair[1] " USES " pair[2] ", which does not exist")
        else if (rank[pair[2]] >= rank[pair[1]]) complain("CMakeLists.txt: room " pair[1] " USES " pair[2] ": the arrow does not point down")
    }
    do {  # what a room uses, its users may use
        grown = 0
        for (i = 1; i <= arrows; ++i) { split(order[i], pair, " ")
            for (room in known) if (((pair[2] SUBSEP room) in uses) && !((pair[1] SUBSEP room) in uses)) { uses[pair[1], room] = 1; grown = 1 } }
    } while (grown)
    for (i = 1; i <= needs; ++i) { split(need[i], part, " ")
        if (!((part[1] SUBSEP part[2]) in uses) && !is_chapter[part[1]] * is_chapter[part[2]]) complain(part[3] " " part[1] " includes " part[2] ", but CMakeLists.txt does not say that it USES it") }
    exit bad
}' "$siblings" CMakeLists.txt $files
