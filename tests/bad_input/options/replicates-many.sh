# SPDX-License-Identifier: Apache-2.0
# what: more than a machine finishes
# exit: 2
# says: error: --replicates: give a whole number from 1 to 1000000, not `1e9`
# says: See: contrapeso run --help
contrapeso run el-salvador --replicates 1e9
