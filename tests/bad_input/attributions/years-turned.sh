# SPDX-License-Identifier: Apache-2.0
# what: years the wrong way round
# exit: 3
contrapeso attribute el-salvador --from 2024 --until 2015
