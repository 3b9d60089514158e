# SPDX-License-Identifier: Apache-2.0
# what: too few runs to tell slopes from luck
# example: replace fit.toml 'members = 20' 'members = 5'
# exit: 3
# says: error: ./fit.toml:6:11: 5 runs are too few to tell from luck what 1 free parameters do. Write members = 11 or more, or free fewer parameters
recipe
replace fit.toml 'members = 20' 'members = 5'
contrapeso calibrate ./fit.toml
