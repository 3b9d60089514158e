# SPDX-License-Identifier: Apache-2.0
# what: a status that there is not
# example: status = "callibrated"
# exit: 3
# says: error: data/parameters/prisons.toml:8:10: there is no status "callibrated". Did you mean `calibrated`?
library
set_line data/parameters/prisons.toml 'status' 'status = "callibrated"'
contrapeso parameters --data .
