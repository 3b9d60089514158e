# SPDX-License-Identifier: Apache-2.0
# what: a very long key
# example: kkkkkkkk… = 1
# exit: 3
# says: error: long.toml:1:1: the key `kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…` is longer than 100 letters. Is this the file you meant?
{ printf 'k%.0s' {1..10000}; echo ' = 1'; } >long.toml
contrapeso run long.toml
