# SPDX-License-Identifier: Apache-2.0
# what: a page from a study file that is not there
# exit: 0
contrapeso report --store absent.db
