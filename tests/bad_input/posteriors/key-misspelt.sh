# SPDX-License-Identifier: Apache-2.0
# what: a misspelt key of a posterior
# example: replace fit.toml made_by made-by
# exit: 3
# says: error: fit.toml:1:1: `made_by` is missing. Write the command that fitted it
# says: error: fit.toml:8:1: unknown key `made-by`. Did you mean `made_by`?
posterior
replace fit.toml made_by made-by
contrapeso run el-salvador --fit ./fit.toml
