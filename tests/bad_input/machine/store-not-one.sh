# SPDX-License-Identifier: Apache-2.0
# what: a study file that is something else
# example: contrapeso run el-salvador --store notes.txt
# exit: 3
# says: error: notes.txt: this is not a study file; it stays as it is. Name another file: --store FILE
printf "%0999d" 0 >notes.txt
contrapeso run el-salvador "${short[@]}" --store notes.txt
