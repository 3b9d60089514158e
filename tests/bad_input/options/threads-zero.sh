# SPDX-License-Identifier: Apache-2.0
# what: no threads
# exit: 2
# says: error: --threads: give a whole number from 1 to 1024, not `0`
# says: See: contrapeso run --help
contrapeso run el-salvador --threads 0
