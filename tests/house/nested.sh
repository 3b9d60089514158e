#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# nested.sh ROOT PRESET: builds everything once more under this preset and runs its tests.
set -euo pipefail
cd -- "$1"
launcher=$(command -v ccache || true)
cmake --preset "$2" --log-level=WARNING -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
cmake --build "build/$2" --parallel "$(nproc)"
ctest --test-dir "build/$2" --parallel "$(nproc)" --output-on-failure
