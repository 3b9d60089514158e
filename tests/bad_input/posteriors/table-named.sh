# SPDX-License-Identifier: Apache-2.0
# what: the table in place of the file beside it
# example: contrapeso run el-salvador --fit ./fit.csv
# exit: 3
# says: error: --fit: ./fit.csv is the table of a posterior. Name the .toml file beside it
posterior
contrapeso run el-salvador --fit ./fit.csv
