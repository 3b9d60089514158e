# SPDX-License-Identifier: Apache-2.0
# what: a place where nobody may write
# exit: 4
# says: error: /proc/a.csv: cannot be written (No such file or directory). Name a file that you may write, on a disk with room: --csv FILE
contrapeso run el-salvador --csv /proc/a.csv
