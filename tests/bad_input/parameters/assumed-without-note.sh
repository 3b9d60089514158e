# SPDX-License-Identifier: Apache-2.0
# what: an assumption without a note
# example: sed -i '0,/^status/s/^status .*/status = "assumed"/; 0,/^note/{/^note/d}' data/parameters/prisons.toml
# exit: 3
# says: error: data/parameters/prisons.toml:8:10: an assumed value needs a note that says why it is this one. Write note = "…"
library
sed -i '0,/^status/s/^status .*/status = "assumed"/; 0,/^note/{/^note/d}' data/parameters/prisons.toml
contrapeso parameters --data .
