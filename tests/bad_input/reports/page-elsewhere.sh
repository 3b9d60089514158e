# SPDX-License-Identifier: Apache-2.0
# what: a page in a folder that does not exist
# example: contrapeso report -o absent/page.html
# exit: 4
# says: error: absent/page.html: cannot be written (No such file or directory). Name a file that you may write, on a disk with room: -o FILE
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report -o absent/page.html
