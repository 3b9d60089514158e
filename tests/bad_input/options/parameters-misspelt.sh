# SPDX-License-Identifier: Apache-2.0
# what: a misspelt parameter to list
# exit: 3
# says: error: parameters: there is no parameter `policing.screns`. Did you mean `policing.screens`?
contrapeso parameters policing.screns
