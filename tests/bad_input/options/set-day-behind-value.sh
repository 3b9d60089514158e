# SPDX-License-Identifier: Apache-2.0
# what: the day in the wrong place
# exit: 3
# says: error: --set policing.screens=3@2022-03-27: the day stands behind the value. Write it behind the key: --set key@2022-03-27=value
contrapeso run el-salvador --set policing.screens=3@2022-03-27
