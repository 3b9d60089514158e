# SPDX-License-Identifier: Apache-2.0
# what: a column that is no parameter
# example: replace fit.csv screens screns
# exit: 3
# says: error: fit.csv:1: there is no parameter `policing.screns`. Did you mean `policing.screens`?
posterior
replace fit.csv screens screns
contrapeso run el-salvador --fit ./fit.toml
