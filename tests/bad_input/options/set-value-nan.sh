# SPDX-License-Identifier: Apache-2.0
# what: not a number
# exit: 3
# says: error: --set policing.screens=nan: `nan` is not a number. Write 0.3, or 0.3 and its unit
contrapeso run el-salvador --set policing.screens=nan
