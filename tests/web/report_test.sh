#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# report_test.sh ROOT: the report page was built from its sources, and keeps its promises in a real browser.
# Without Node, its packages or Chromium it says so and leaves out what needs them. Installs nothing outside web/report/node_modules.
set -euo pipefail
cd -- "${1:-$(dirname -- "${BASH_SOURCE[0]}")/../..}/web/report"
bash tools/rebuild.sh --check
skip() { echo "skipped: $*"; exit 0; }
command -v node >/dev/null || skip "Node is not installed, so the page was not opened"
(($(node -p 'process.versions.node.split(".")[0]') >= 20)) || skip "Node 20 or later is needed to open the page; this is $(node --version)"
if [[ ! -d node_modules ]]; then
    [[ -n ${CHROMIUM:-} ]] || command -v chromium chromium-browser google-chrome >/dev/null || skip "Chromium is not installed, so the page was not opened"
    npm ci --ignore-scripts >/dev/null 2>&1 || { rm -rf node_modules; skip "the packages of web/report could not be fetched"; }
fi
exec node --test --test-reporter=spec tests/report.test.mjs
