# SPDX-License-Identifier: Apache-2.0
# what: a folder for a study file
# example: contrapeso run el-salvador --store .
# exit: 4
# says: error: .: cannot be opened (Is a directory). Name a file that you may write, in a folder that exists: --store FILE
contrapeso run el-salvador "${short[@]}" --store .
