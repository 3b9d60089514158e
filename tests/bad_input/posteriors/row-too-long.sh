# SPDX-License-Identifier: Apache-2.0
# what: a row of a posterior with a field too many
# example: replace fit.csv 900 900,1
# exit: 3
# says: error: fit.csv:2: the row has 3 fields, the header 2. Put a field that holds a comma in quotes
posterior
replace fit.csv 900 900,1
contrapeso run el-salvador --fit ./fit.toml
