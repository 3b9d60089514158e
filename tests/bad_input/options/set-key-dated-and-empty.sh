# SPDX-License-Identifier: Apache-2.0
# what: a day and no key
# exit: 3
# says: error: --set @2022-03-27=3: no parameter is named. See: contrapeso parameters
contrapeso run el-salvador --set @2022-03-27=3
