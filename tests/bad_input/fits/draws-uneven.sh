# SPDX-License-Identifier: Apache-2.0
# what: draws that the chains cannot share
# example: replace fit.toml 'draws = 8' 'draws = 9'
# exit: 3
# says: error: ./fit.toml:8:9: every chain gives as many draws as the others. Write a multiple of 4
recipe
replace fit.toml 'draws = 8' 'draws = 9'
contrapeso calibrate ./fit.toml
