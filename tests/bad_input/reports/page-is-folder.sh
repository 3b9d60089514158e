# SPDX-License-Identifier: Apache-2.0
# what: a folder for a page
# example: contrapeso report -o .
# exit: 0
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report -o .
