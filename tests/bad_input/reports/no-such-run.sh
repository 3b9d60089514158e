# SPDX-License-Identifier: Apache-2.0
# what: a run that the study file does not have
# example: contrapeso report 7
# exit: 3
# says: error: contrapeso.db: there is no run and no comparison `7`. `contrapeso runs` lists those that there are
contrapeso run el-salvador "${short[@]}" --store
contrapeso report 7
