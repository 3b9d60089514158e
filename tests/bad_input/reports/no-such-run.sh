# SPDX-License-Identifier: Apache-2.0
# what: a run that the study file does not have
# example: contrapeso report 7
# exit: 0
contrapeso run el-salvador "${short[@]}" --store
contrapeso report 7
