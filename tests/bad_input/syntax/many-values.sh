# SPDX-License-Identifier: Apache-2.0
# what: a list of very many values
# example: a = [0,0,0,0,…]
# exit: 3
# says: error: many.toml:2:200002: the file holds more than 100000 values. Is this the file you meant?
{ echo 'contrapeso = 1'; printf 'a = [0'; printf ',0%.0s' {1..100000}; echo ']'; } >many.toml
contrapeso run many.toml
