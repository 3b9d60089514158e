# SPDX-License-Identifier: Apache-2.0
# what: one replicate
# exit: 2
# says: error: --replicates: give a whole number from 2 to 1000000, not `1`
# says: See: contrapeso attribute --help
contrapeso attribute el-salvador --from 2015 --until 2024 --replicates 1
