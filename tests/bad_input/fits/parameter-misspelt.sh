# SPDX-License-Identifier: Apache-2.0
# what: a misspelt free parameter
# example: replace fit.toml feud_rate fued_rate
# exit: 3
# says: error: ./fit.toml:16:13: there is no parameter `gangs.fued_rate`. Did you mean `gangs.feud_rate`?
recipe
replace fit.toml feud_rate fued_rate
contrapeso calibrate ./fit.toml
