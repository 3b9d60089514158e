# SPDX-License-Identifier: Apache-2.0
# what: a value that is no number
# example: replace fit.csv 900 nan
# exit: 3
# says: error: fit.csv:2: `policing.screens` must be a number, not "nan"
posterior
replace fit.csv 900 nan
contrapeso run el-salvador --fit ./fit.toml
