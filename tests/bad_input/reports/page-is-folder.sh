# SPDX-License-Identifier: Apache-2.0
# what: a folder for a page
# example: contrapeso report -o .
# exit: 4
# says: error: .: cannot be written (Is a directory). Name a file that you may write, on a disk with room: -o FILE
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report -o .
