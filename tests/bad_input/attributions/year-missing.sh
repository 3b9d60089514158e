# SPDX-License-Identifier: Apache-2.0
# what: no last year
# exit: 2
# says: error: --until is required
# says: See: contrapeso attribute --help
contrapeso attribute el-salvador --from 2015
