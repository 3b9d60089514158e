# SPDX-License-Identifier: Apache-2.0
# what: an empty folder name
# exit: 2
# says: error: --data: give the folder that holds data/ and scenarios/
# says: See: contrapeso run --help
contrapeso run el-salvador --data ''
