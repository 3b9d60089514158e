# SPDX-License-Identifier: Apache-2.0
# what: a page from a study file without runs
# example: contrapeso report
# exit: 3
# says: error: contrapeso.db: there are no runs yet. Make one: contrapeso run el-salvador --store=contrapeso.db
contrapeso run el-salvador "${short[@]}" --store
contrapeso runs delete 1 >deleted
contrapeso report
