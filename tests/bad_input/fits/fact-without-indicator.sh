# SPDX-License-Identifier: Apache-2.0
# what: a fact that no indicator covers
# example: replace fit.toml killed_in_a_year killed_in_the_strike
# exit: 3
# says: error: ./fit.toml:11:9: no indicator covers `killed_in_the_strike`: The record kept is monthly; a test holds the three days of the model to the 87.. Take it away
recipe
replace fit.toml killed_in_a_year killed_in_the_strike
contrapeso calibrate ./fit.toml
