# SPDX-License-Identifier: Apache-2.0
# what: a page from a study file without runs
# example: contrapeso report
# exit: 0
contrapeso run el-salvador "${short[@]}" --store
contrapeso runs delete 1 >deleted
contrapeso report
