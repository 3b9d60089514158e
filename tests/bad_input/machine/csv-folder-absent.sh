# SPDX-License-Identifier: Apache-2.0
# what: a folder that does not exist
# exit: 4
# says: error: ./absent/a.csv: cannot be written (No such file or directory). Name a file that you may write, on a disk with room: --csv FILE
contrapeso run el-salvador --csv ./absent/a.csv
