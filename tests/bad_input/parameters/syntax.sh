# SPDX-License-Identifier: Apache-2.0
# what: a fault of syntax
# example: value = = 15800.0
# exit: 3
# says: error: data/parameters/prisons.toml:5:9: in a value: could not determine value type. Put a text in quotes; a number, a day, true and false stand without
library
set_line data/parameters/prisons.toml 'value' 'value = = 15800.0'
contrapeso parameters --data .
