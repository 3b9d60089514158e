# SPDX-License-Identifier: Apache-2.0
# what: a prior around a point out of bounds
# example: prior = { lognormal = [1e9, 0.07] }
# exit: 3
# says: error: data/parameters/prisons.toml:28:9: the prior's centre is out of bounds. Bounds: 0 to 1000000 per year
library
set_line data/parameters/prisons.toml 'prior' 'prior = { lognormal = [1e9, 0.07] }'
contrapeso parameters --data .
