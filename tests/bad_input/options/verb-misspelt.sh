# SPDX-License-Identifier: Apache-2.0
# what: a misspelt verb
# exit: 2
# says: error: there is no verb `rnu`. Did you mean `run`?
# says: See: contrapeso --help
contrapeso rnu el-salvador
