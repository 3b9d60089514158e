# SPDX-License-Identifier: Apache-2.0
# what: a likelihood that there is not
# example: replace fit.toml negative_binomial negativ_binomial
# exit: 3
# says: error: ./fit.toml:12:14: there is no likelihood "negativ_binomial". Did you mean `negative_binomial`?
recipe
replace fit.toml negative_binomial negativ_binomial
contrapeso calibrate ./fit.toml
