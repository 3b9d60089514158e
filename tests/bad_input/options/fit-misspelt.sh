# SPDX-License-Identifier: Apache-2.0
# what: a posterior that does not exist
# exit: 3
# says: error: --fit: there is no posterior `nothing-like-it`. Known: […]
contrapeso run el-salvador --fit nothing-like-it
