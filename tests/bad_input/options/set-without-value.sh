# SPDX-License-Identifier: Apache-2.0
# what: no value
# exit: 3
# says: error: --set policing.screens=: `` is not a number. Write the value behind `=`: key=0.3
contrapeso run el-salvador --set policing.screens=
