# SPDX-License-Identifier: Apache-2.0
# what: a folder that does not exist
# exit: 3
# says: error: --data ./absent: there is no such folder. Give the folder that holds data/ and scenarios/
contrapeso run el-salvador --data ./absent
