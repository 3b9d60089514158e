# SPDX-License-Identifier: Apache-2.0
# what: a tag that is a number
# example: contrapeso runs tag 1 2
# exit: 2
# says: error: runs tag: `2` would pass for the number of a run. Use a word
contrapeso run el-salvador "${short[@]}" --store
contrapeso runs tag 1 2
