# SPDX-License-Identifier: Apache-2.0
# what: a standard output without room
# example: contrapeso run el-salvador >/dev/full
# exit: 4
# says: error: standard output: cannot be written (No space left on device). Make room, or write somewhere else
contrapeso run el-salvador "${short[@]}" >/dev/full
