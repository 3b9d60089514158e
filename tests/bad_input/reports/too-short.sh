# SPDX-License-Identifier: Apache-2.0
# what: a run of less than two years
# example: contrapeso report 1
# exit: 0
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report 1
