# SPDX-License-Identifier: Apache-2.0
# what: a key misspelt
# exit: 3
# says: error: claim `form=2015`: there is no key `form`. Did you mean `from`?
contrapeso claim "series=homicides form=2015 from=2015 to=2024"
