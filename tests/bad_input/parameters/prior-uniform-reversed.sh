# SPDX-License-Identifier: Apache-2.0
# what: a uniform prior the wrong way round
# example: prior = { uniform = [6000.0, 5000.0] }
# exit: 3
# says: error: data/parameters/prisons.toml:28:9: uniform needs [low, high] with low below high. Bounds: 0 to 1000000 per year
library
set_line data/parameters/prisons.toml 'prior' 'prior = { uniform = [6000.0, 5000.0] }'
contrapeso parameters --data .
