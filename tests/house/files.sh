#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# files.sh ROOT: every source file begins with its licence (after #! where there is one), and none under src/ or app/ is longer than 400 lines.
set -euo pipefail
cd -- "$1"
status=0
folders=()
for folder in src app tests benchmarks cmake script .ci; do [[ -d $folder ]] && folders+=("$folder"); done
count=0
while read -r file; do
    count=$((count + 1))
    head -n 2 "$file" | awk 'NR == 1 && /^#!/ { next } { first = $0; exit } END { exit first !~ /^(\/\/|#) SPDX-License-Identifier: Apache-2.0$/ }' ||
        { echo "$file:1: the first line must be: SPDX-License-Identifier: Apache-2.0 (in a comment)"; status=1; }
    case $file in
        src/* | app/*)
            lines=$(wc -l <"$file")
            ((lines <= 400)) || { echo "$file: $lines lines; 400 is the limit: split it"; status=1; }
            ;;
    esac
done < <(find CMakeLists.txt "${folders[@]}" -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.cmake' -o -name '*.sh' -o -name CMakeLists.txt -o -path 'script/*' -o -path '.ci/*' \) | LC_ALL=C sort)
((count)) || { echo "no source files under $1"; exit 1; }
exit $status
