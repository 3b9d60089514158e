# SPDX-License-Identifier: Apache-2.0
# what: a likelihood without its number
# example: replace fit.toml 'size = 400' ''
# exit: 3
# says: error: ./fit.toml:10:1: `size` is missing. negative_binomial needs `size`: 1 / size is the variance of the logarithm beyond chance
recipe
replace fit.toml 'size = 400' ''
contrapeso calibrate ./fit.toml
