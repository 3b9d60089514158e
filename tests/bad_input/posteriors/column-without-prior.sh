# SPDX-License-Identifier: Apache-2.0
# what: a parameter that is never drawn
# example: policy.emergency
# exit: 3
# says: error: fit.csv:1: `policy.emergency` has no prior, so that no replicate draws it and no fit can have moved it. Take the column away, or give the parameter a prior in data/parameters/
posterior
replace fit.csv policing.screens policy.emergency; replace fit.csv 900 0; replace fit.csv 940 0
contrapeso run el-salvador --fit ./fit.toml
