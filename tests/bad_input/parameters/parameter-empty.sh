# SPDX-License-Identifier: Apache-2.0
# what: a parameter of which nothing is said
# example: [initial_nobody]
# exit: 3
# says: error: data/parameters/prisons.toml:1:1: the model has no parameter `prisons.initial_nobody`. Take it away
library
set_line data/parameters/prisons.toml '# SPDX' '[initial_nobody]'
contrapeso parameters --data .
