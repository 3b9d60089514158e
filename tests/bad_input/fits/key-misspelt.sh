# SPDX-License-Identifier: Apache-2.0
# what: a misspelt key
# example: replace fit.toml members membres
# exit: 3
# says: error: ./fit.toml:6:1: unknown key `membres`. Did you mean `members`?
# says: error: ./fit.toml:5:1: `members` is missing
recipe
replace fit.toml members membres
contrapeso calibrate ./fit.toml
