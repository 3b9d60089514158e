# SPDX-License-Identifier: Apache-2.0
# what: one bound
# example: bounds = [0.0]
# exit: 3
# says: error: data/parameters/prisons.toml:7:10: `bounds` must be a list of two numbers, not a list. Write [0.1, 0.5]
library
set_line data/parameters/prisons.toml 'bounds' 'bounds = [0.0]'
contrapeso parameters --data .
