# SPDX-License-Identifier: Apache-2.0
# what: no replicates
# exit: 2
# says: error: --replicates: give a whole number from 1 to 1000000, not `0`
# says: See: contrapeso run --help
contrapeso run el-salvador --replicates 0
