# SPDX-License-Identifier: Apache-2.0
# what: a cause that is not known
# exit: 3
# says: error: claim `cause=emergncy`: there is no cause `emergncy`. Did you mean `emergency`?
contrapeso claim "series=homicides from=2015 to=2024 cause=emergncy"
