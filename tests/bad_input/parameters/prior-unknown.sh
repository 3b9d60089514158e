# SPDX-License-Identifier: Apache-2.0
# what: a family of priors that there is not
# example: prior = { lognormla = [5330.0, 0.07] }
# exit: 3
# says: error: data/parameters/prisons.toml:28:11: unknown key `lognormla`. Did you mean `lognormal`?
library
set_line data/parameters/prisons.toml 'prior' 'prior = { lognormla = [5330.0, 0.07] }'
contrapeso parameters --data .
