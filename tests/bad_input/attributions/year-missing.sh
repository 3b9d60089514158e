# SPDX-License-Identifier: Apache-2.0
# what: no last year
# exit: 2
contrapeso attribute el-salvador --from 2015
