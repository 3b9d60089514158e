# SPDX-License-Identifier: Apache-2.0
# what: fewer than none
# exit: 2
# says: error: --replicates: give a whole number from 1 to 1000000, not `-1`
# says: See: contrapeso run --help
contrapeso run el-salvador --replicates -1
