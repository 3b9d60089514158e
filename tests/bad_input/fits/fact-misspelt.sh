# SPDX-License-Identifier: Apache-2.0
# what: a misspelt fact
# example: replace fit.toml killed_in_a_year killed_in_an_year
# exit: 3
# says: error: ./fit.toml:11:9: there is no fact `killed_in_an_year`. Did you mean `killed_in_a_year`?
recipe
replace fit.toml killed_in_a_year killed_in_an_year
contrapeso calibrate ./fit.toml
