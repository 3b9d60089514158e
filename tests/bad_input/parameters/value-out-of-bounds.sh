# SPDX-License-Identifier: Apache-2.0
# what: a value out of its own bounds
# example: value = -1
# exit: 3
# says: error: data/parameters/prisons.toml:5:9: -1 is out of bounds. Allowed: 0 to 1000000 persons
library
set_line data/parameters/prisons.toml 'value' 'value = -1'
contrapeso parameters --data .
