# SPDX-License-Identifier: Apache-2.0
# what: a parameter that the model does not have
# example: [initial_ordinry_prisoners]
# exit: 3
# says: error: data/parameters/prisons.toml: parameter `prisons.initial_ordinary_prisoners` is missing. Add [initial_ordinary_prisoners] with unit = "persons"
# says: error: data/parameters/prisons.toml:4:1: the model has no parameter `prisons.initial_ordinry_prisoners`. Did you mean `prisons.initial_ordinary_prisoners`?
library
set_line data/parameters/prisons.toml '[initial_ordinary_prisoners]' '[initial_ordinry_prisoners]'
contrapeso parameters --data .
