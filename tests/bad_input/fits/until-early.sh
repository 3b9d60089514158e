# SPDX-License-Identifier: Apache-2.0
# what: no figure within the days
# example: replace fit.toml 2012-12-31 2010-06-30
# exit: 3
# says: error: fit: no figure ends between 2010-01-01 and 2010-06-30. Give a later `until`, or other facts
# says: note: fit: no figure ends by 2010-06-30 of killed_in_a_year. Nothing is learnt from them
recipe
replace fit.toml 2012-12-31 2010-06-30
contrapeso calibrate ./fit.toml
