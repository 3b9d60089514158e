# SPDX-License-Identifier: Apache-2.0
# what: a misspelt key
# example: statsu = "measured"
# exit: 3
# says: error: data/parameters/prisons.toml:4:1: `status` is missing. Write one of measured, calibrated, transferred, assumed
# says: error: data/parameters/prisons.toml:8:1: unknown key `statsu`. Did you mean `status`?
library
set_line data/parameters/prisons.toml 'status' 'statsu = "measured"'
contrapeso parameters --data .
