# SPDX-License-Identifier: Apache-2.0
# what: a prior without a spread
# example: prior = { lognormal = [5330.0, 0.0] }
# exit: 3
# says: error: data/parameters/prisons.toml:28:9: the prior's spread must be above 0. Bounds: 0 to 1000000 per year
library
set_line data/parameters/prisons.toml 'prior' 'prior = { lognormal = [5330.0, 0.0] }'
contrapeso parameters --data .
