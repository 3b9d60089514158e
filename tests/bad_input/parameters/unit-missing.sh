# SPDX-License-Identifier: Apache-2.0
# what: no unit
# example: sed -i '0,/^unit/{/^unit/d}' data/parameters/prisons.toml
# exit: 3
# says: error: data/parameters/prisons.toml:4:1: `unit` is missing. Write unit = "persons"
library
sed -i '0,/^unit/{/^unit/d}' data/parameters/prisons.toml
contrapeso parameters --data .
