# SPDX-License-Identifier: Apache-2.0
# what: a run that there is not
# example: contrapeso runs delete 7
# exit: 3
# says: error: contrapeso.db: there is no run `7`. `contrapeso runs` lists those that there are
contrapeso run el-salvador "${short[@]}" --store
contrapeso runs delete 7
