# SPDX-License-Identifier: Apache-2.0
# what: brackets inside brackets
# example: a = [[[[[[…
# exit: 3
# says: error: deep.toml:1:37: lists and tables are nested more than 32 deep. Close brackets that were left open; no scenario or data file goes as deep
{ printf 'a = '; printf '[%.0s' {1..5000}; } >deep.toml
contrapeso run deep.toml
