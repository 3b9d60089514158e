# SPDX-License-Identifier: Apache-2.0
# what: an empty switch
# exit: 2
# says: error: --switch: give the names of switches
# says: See: contrapeso attribute --help
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ""
