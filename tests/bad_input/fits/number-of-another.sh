# SPDX-License-Identifier: Apache-2.0
# what: a number that the likelihood does not know
# example: replace fit.toml 'size = 400' 'size = 400 … discrepancy = 0.1'
# exit: 3
# says: error: ./fit.toml:14:1: `discrepancy` does nothing in a negative_binomial likelihood. Take it away
recipe
replace fit.toml 'size = 400' 'size = 400
discrepancy = 0.1'
contrapeso calibrate ./fit.toml
