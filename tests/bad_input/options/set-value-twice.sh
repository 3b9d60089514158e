# SPDX-License-Identifier: Apache-2.0
# what: two equals signs
# exit: 3
# says: error: --set policing.screens=1=2: `1=2` is not a number. Write 0.3, or 0.3 and its unit
contrapeso run el-salvador --set policing.screens=1=2
