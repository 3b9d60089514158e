# SPDX-License-Identifier: Apache-2.0
# what: a value in front of every parameter
# example: value = 3
# exit: 3
# says: error: data/parameters/prisons.toml:1:9: `value` must be a table, not 3. Put it below the [parameter] that it belongs to
library
set_line data/parameters/prisons.toml '# SPDX' 'value = 3'
contrapeso parameters --data .
