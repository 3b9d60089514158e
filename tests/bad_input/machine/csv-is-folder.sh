# SPDX-License-Identifier: Apache-2.0
# what: a folder for a file
# exit: 4
# says: error: .: cannot be written (Is a directory). Name a file that you may write, on a disk with room: --csv FILE
contrapeso run el-salvador --csv .
