# SPDX-License-Identifier: Apache-2.0
# what: a series misspelt
# exit: 3
# says: error: claim `series=homicdes`: there is no series `homicdes`. Did you mean `homicides`?
contrapeso claim "series=homicdes from=2015 to=2024"
