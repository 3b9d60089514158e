# SPDX-License-Identifier: Apache-2.0
# what: a unit that is not the parameter's
# example: unit = "people"
# exit: 3
# says: error: data/parameters/prisons.toml:6:8: `prisons.initial_ordinary_prisoners` is counted in "persons", not "people". Write unit = "persons" and convert value, bounds and prior
library
set_line data/parameters/prisons.toml 'unit' 'unit = "people"'
contrapeso parameters --data .
