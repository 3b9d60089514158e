# SPDX-License-Identifier: Apache-2.0
# what: tables inside tables
# example: a = { a = { a = …
# exit: 3
# says: error: deep.toml:1:77: tables are nested more than 12 deep. Is this the file you meant?
{ printf 'a = '; printf '{ a = %.0s' {1..20}; printf '1'; printf ' }%.0s' {1..20}; echo; } >deep.toml
contrapeso run deep.toml
