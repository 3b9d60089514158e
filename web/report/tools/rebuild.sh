#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the template that the engine fills: web/report/template/report.html. Needs Node 20.19 or later and the packages of package-lock.json.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
[[ -d node_modules ]] || npm ci --ignore-scripts
npx vite build --logLevel warn "$@"
mkdir -p template
cp build/index.html template/report.html
echo "template/report.html: $(wc -c <template/report.html) bytes"
