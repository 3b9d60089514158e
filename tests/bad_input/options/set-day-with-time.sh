# SPDX-License-Identifier: Apache-2.0
# what: a time of day
# exit: 3
# says: error: --set policing.screens@2022-03-27T10:00:00=3: `2022-03-27T10:00:00` is not a day that exists. Write it as @2022-03-27
contrapeso run el-salvador --set policing.screens@2022-03-27T10:00:00=3
