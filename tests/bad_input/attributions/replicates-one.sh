# SPDX-License-Identifier: Apache-2.0
# what: one replicate
# exit: 2
contrapeso attribute el-salvador --from 2015 --until 2024 --replicates 1
