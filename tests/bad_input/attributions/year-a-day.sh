# SPDX-License-Identifier: Apache-2.0
# what: a day for a year
# exit: 2
contrapeso attribute el-salvador --from 2015-01-01 --until 2024
