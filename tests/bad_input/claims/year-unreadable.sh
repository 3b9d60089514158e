# SPDX-License-Identifier: Apache-2.0
# what: a year that is none
# exit: 3
# says: error: claim `from=20155`: that is no year or month. Write it as from=2015 or from=2015-08
# says: error: claim `to=2024-13`: that is no year or month. Write it as to=2015 or to=2015-08
contrapeso claim "series=homicides from=20155 to=2024-13"
