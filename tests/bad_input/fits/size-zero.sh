# SPDX-License-Identifier: Apache-2.0
# what: an error of nothing
# example: replace fit.toml 'size = 400' 'size = 0'
# exit: 3
# says: error: ./fit.toml:13:8: must be above 0. Its meaning: 1 / size is the variance of the logarithm beyond chance
recipe
replace fit.toml 'size = 400' 'size = 0'
contrapeso calibrate ./fit.toml
