# SPDX-License-Identifier: Apache-2.0
# what: every figure held out
# example: replace fit.toml 'size = 400' 'size = 400 … hold_out_every = 1'
# exit: 3
# says: error: ./fit.toml:14:18: every figure would be held out, and none fitted. Write 2 or more, or 0 for none
recipe
replace fit.toml 'size = 400' 'size = 400
hold_out_every = 1'
contrapeso calibrate ./fit.toml
