# SPDX-License-Identifier: Apache-2.0
# what: an empty source
# example: sed -i '0,/^source/s/^source .*/source = ""/' data/parameters/prisons.toml
# exit: 3
# says: error: data/parameters/prisons.toml:9:10: the source is empty. Say where the value comes from
library
sed -i '0,/^source/s/^source .*/source = ""/' data/parameters/prisons.toml
contrapeso parameters --data .
