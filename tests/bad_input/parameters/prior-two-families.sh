# SPDX-License-Identifier: Apache-2.0
# what: two families
# example: prior = { lognormal = [5330.0, 0.07], normal = [5330.0, 1.0] }
# exit: 3
# says: error: data/parameters/prisons.toml:28:9: a prior names one family of distributions. Write prior = { lognormal = [median, log-sd] }
library
set_line data/parameters/prisons.toml 'prior' 'prior = { lognormal = [5330.0, 0.07], normal = [5330.0, 1.0] }'
contrapeso parameters --data .
