# SPDX-License-Identifier: Apache-2.0
# what: no value
# example: sed -i '0,/^value/{/^value/d}' data/parameters/prisons.toml
# exit: 3
# says: error: data/parameters/prisons.toml:4:1: `value` is missing. Write value = …
library
sed -i '0,/^value/{/^value/d}' data/parameters/prisons.toml
contrapeso parameters --data .
