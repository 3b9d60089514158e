# SPDX-License-Identifier: Apache-2.0
# what: no table beside the file
# example: rm fit.csv
# exit: 3
# says: error: fit.toml: fit.csv cannot be read: No such file or directory
posterior
rm fit.csv
contrapeso run el-salvador --fit ./fit.toml
