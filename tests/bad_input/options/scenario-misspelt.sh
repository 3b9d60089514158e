# SPDX-License-Identifier: Apache-2.0
# what: a misspelt scenario
# exit: 3
# says: error: scenario: there is no scenario `el-salvdor`. Did you mean `el-salvador`?
contrapeso run el-salvdor
