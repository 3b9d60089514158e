# SPDX-License-Identifier: Apache-2.0
# what: a study file in a folder that does not exist
# example: contrapeso run el-salvador --store absent/a.db
# exit: 4
# says: error: absent/a.db: cannot be opened (No such file or directory). Name a file that you may write, in a folder that exists: --store FILE
contrapeso run el-salvador "${short[@]}" --store absent/a.db
