# SPDX-License-Identifier: Apache-2.0
# what: a hexadecimal number
# exit: 3
# says: error: --set policing.screens=0x10: `0x10` is not a number. Write 0.3, or 0.3 and its unit
contrapeso run el-salvador --set policing.screens=0x10
