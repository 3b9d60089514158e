# SPDX-License-Identifier: Apache-2.0
# what: a posterior that does not say what it saw
# example: set_line fit.toml until ""
# exit: 3
# says: error: fit.toml:1:1: `until` is missing. Write the last day of the data that it saw: until = 2025-12-31
posterior
set_line fit.toml until ""
contrapeso run el-salvador --fit ./fit.toml
