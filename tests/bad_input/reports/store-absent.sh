# SPDX-License-Identifier: Apache-2.0
# what: a page from a study file that is not there
# exit: 3
# says: error: absent.db: there is no such study file. `contrapeso run SCENARIO --store=absent.db` makes one
contrapeso report --store absent.db
