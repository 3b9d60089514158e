# SPDX-License-Identifier: Apache-2.0
# what: a scenario by its title
# exit: 3
# says: error: scenario: there is no scenario `El Salvador`. Did you mean `el-salvador`?
contrapeso run 'El Salvador'
