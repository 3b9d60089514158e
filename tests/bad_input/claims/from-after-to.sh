# SPDX-License-Identifier: Apache-2.0
# what: the first year after the last
# exit: 3
# says: error: claim `to=2015`: is not after `from=2024`. Give the earlier one as from
contrapeso claim "series=homicides from=2024 to=2015"
