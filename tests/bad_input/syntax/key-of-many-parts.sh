# SPDX-License-Identifier: Apache-2.0
# what: a key of very many parts
# example: a.a.a.a.… = 1
# exit: 3
# says: error: deep.toml:1:34: this key has more than 16 parts. No key of a scenario or a data file has as many
{ printf 'a%.0s.' {1..5000}; echo 'a = 1'; } >deep.toml
contrapeso run deep.toml
