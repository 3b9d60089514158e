# SPDX-License-Identifier: Apache-2.0
# what: no tag is given
# example: contrapeso runs tag 1
# exit: 2
# says: error: runs tag: the tag is missing. Write: contrapeso runs tag 1 "as printed"
contrapeso run el-salvador "${short[@]}" --store
contrapeso runs tag 1
