# SPDX-License-Identifier: Apache-2.0
# what: the study file for a page
# example: contrapeso report -o contrapeso.db
# exit: 0
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report -o contrapeso.db
