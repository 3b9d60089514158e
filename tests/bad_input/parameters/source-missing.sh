# SPDX-License-Identifier: Apache-2.0
# what: no source
# example: sed -i '0,/^source/{/^source/d}' data/parameters/prisons.toml
# exit: 3
# says: error: data/parameters/prisons.toml:4:1: `source` is missing. Write source = "…": where the value comes from
library
sed -i '0,/^source/{/^source/d}' data/parameters/prisons.toml
contrapeso parameters --data .
