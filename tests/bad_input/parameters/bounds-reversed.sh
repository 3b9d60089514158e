# SPDX-License-Identifier: Apache-2.0
# what: bounds the wrong way round
# example: bounds = [1000000.0, 0.0]
# exit: 3
# says: error: data/parameters/prisons.toml:7:10: the low bound stands above the high one. Write bounds = [low, high]
library
set_line data/parameters/prisons.toml 'bounds' 'bounds = [1000000.0, 0.0]'
contrapeso parameters --data .
