# SPDX-License-Identifier: Apache-2.0
# what: a day for a year
# exit: 2
# says: error: --from: give a whole number from 1950 to 2100, not `2015-01-01`
# says: See: contrapeso attribute --help
contrapeso attribute el-salvador --from 2015-01-01 --until 2024
