# SPDX-License-Identifier: Apache-2.0
# what: years that the scenario does not have
# exit: 3
contrapeso attribute el-salvador --from 2008 --until 2030
