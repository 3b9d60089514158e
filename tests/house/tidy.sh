#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tidy.sh ROOT BUILD: clang-tidy has nothing to say of src/ and app/. Exit 77: it is not installed.
set -euo pipefail
tidy=$(command -v clang-tidy-19 || command -v clang-tidy-14 || true)
[[ -n $tidy ]] || { echo "clang-tidy is not installed: skipped (script/setup all installs it)"; exit 77; }
find "$1/src" "$1/app" -name '*.cpp' -print0 | LC_ALL=C sort -z |
    xargs -0 -n 1 -P "$(nproc)" "$tidy" -p "$2" --quiet --warnings-as-errors='*' --header-filter="^$1/(src|app)/" 2> >(grep -v -E 'warnings? (generated|treated)' >&2)
