# SPDX-License-Identifier: Apache-2.0
# what: a misspelt word behind runs
# exit: 2
# says: error: runs: there is no `lits` for runs. Did you mean `list`?
contrapeso runs lits
