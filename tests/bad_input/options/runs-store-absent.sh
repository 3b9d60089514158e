# SPDX-License-Identifier: Apache-2.0
# what: a study file that does not exist
# exit: 3
# says: error: absent.db: there is no such study file. `contrapeso run SCENARIO --store=absent.db` makes one
contrapeso runs --store absent.db
