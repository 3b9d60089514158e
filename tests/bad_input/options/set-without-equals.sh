# SPDX-License-Identifier: Apache-2.0
# what: no equals sign
# exit: 3
# says: error: --set policing.screens: there is no `=`. Write --set key=value or --set key@2022-03-27=value
contrapeso run el-salvador --set policing.screens
