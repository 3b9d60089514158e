# SPDX-License-Identifier: Apache-2.0
# what: a year against a month
# exit: 3
# says: error: claim `to=2022-05`: a year is held against a month. Write two years, or two months
contrapeso claim "series=homicides from=2015 to=2022-05"
