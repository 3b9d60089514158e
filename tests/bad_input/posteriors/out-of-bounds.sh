# SPDX-License-Identifier: Apache-2.0
# what: a value out of its bounds
# example: replace fit.csv 0.21 2.1
# exit: 3
# says: error: fit.csv:2: `gangs.recruitment_hazard` is 2.1, out of bounds. Allowed: 0 to 2
posterior
replace fit.csv 0.21 2.1
contrapeso run el-salvador --fit ./fit.toml
