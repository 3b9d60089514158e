# SPDX-License-Identifier: Apache-2.0
# what: a run of one replicate, which has no band
# example: contrapeso report 1
# exit: 0
contrapeso run el-salvador "${short[@]}" --store
contrapeso report 1
