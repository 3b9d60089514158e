# SPDX-License-Identifier: Apache-2.0
# what: a word for a number
# exit: 3
# says: error: --set policing.screens=many: `many` is not a number. Write 0.3, or 0.3 and its unit
contrapeso run el-salvador --set policing.screens=many
