# SPDX-License-Identifier: Apache-2.0
# what: a scenario that does not exist
# exit: 3
# says: error: scenario: there is no scenario `el-salvdor`. Did you mean `el-salvador`?
contrapeso attribute el-salvdor --from 2015 --until 2024
