# SPDX-License-Identifier: Apache-2.0
# what: a day that is not there
# exit: 3
# says: error: --set policing.screens@=3: `` is not a day that exists. Write it as @2022-03-27
contrapeso run el-salvador --set policing.screens@=3
