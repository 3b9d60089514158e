# SPDX-License-Identifier: Apache-2.0
# what: no switch left
# exit: 3
contrapeso attribute el-salvador --from 2010 --until 2012
