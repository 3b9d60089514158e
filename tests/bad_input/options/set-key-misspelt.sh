# SPDX-License-Identifier: Apache-2.0
# what: a misspelt key
# exit: 3
# says: error: --set policing.screns=3: there is no parameter `policing.screns`. Did you mean `policing.screens`?
contrapeso run el-salvador --set policing.screns=3
