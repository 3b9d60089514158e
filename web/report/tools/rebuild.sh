#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the template that the engine fills, web/report/template/report.html, from src/. Needs Node 20.19 or 22.12 or later.
#   rebuild.sh          build it; packages come from package-lock.json into node_modules
#   rebuild.sh --check  say whether the template was built from the sources as they are now; needs no Node
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
digest=$({ find src -type f; ls LICENSES.txt index.html package-lock.json report-data.schema.json svelte.config.js vite.config.ts; } | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-64)
stamp="<!-- built from sources with sha256 $digest -->"
if [[ ${1:-} == --check ]]; then
    [[ -f template/report.html && $(tail -n 1 template/report.html) == "$stamp" ]] && exit 0
    echo "web/report/template/report.html was built from other sources than these: run web/report/tools/rebuild.sh and commit the result" >&2
    exit 1
fi
[[ -d node_modules ]] || npm ci --ignore-scripts
npx vite build --logLevel warn
mkdir -p template
{ cat build/index.html; printf '\n<!--\n'; cat LICENSES.txt; printf -- '-->\n'; echo "$stamp"; } >template/report.html
for placeholder in @CONTRAPESO_REPORT_TITLE@ @CONTRAPESO_REPORT_DATA@; do
    [[ $(grep -o "$placeholder" template/report.html | wc -l) == 1 ]] || { echo "$placeholder must stand in the template exactly once" >&2; exit 1; }
done
echo "template/report.html: $(wc -c <template/report.html) bytes"
