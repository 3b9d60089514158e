# SPDX-License-Identifier: Apache-2.0
# what: a parameter that nobody draws
# example: replace fit.toml gangs.feud_rate gangs.collapse_size
# exit: 3
# says: error: ./fit.toml:16:13: `gangs.collapse_size` has no prior in data/parameters/, so that runs would never draw it. Give it one there
recipe
replace fit.toml gangs.feud_rate gangs.collapse_size
contrapeso calibrate ./fit.toml
