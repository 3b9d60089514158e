# SPDX-License-Identifier: Apache-2.0
# what: an empty switch
# exit: 2
contrapeso attribute el-salvador --from 2015 --until 2024 --switch pact,,emergency
