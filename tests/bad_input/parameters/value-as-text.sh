# SPDX-License-Identifier: Apache-2.0
# what: a value in quotes
# example: value = "15800"
# exit: 3
# says: error: data/parameters/prisons.toml:5:9: `value` must be a number, not "15800". Leave the quotes away; a unit goes into `unit`
library
set_line data/parameters/prisons.toml 'value' 'value = "15800"'
contrapeso parameters --data .
