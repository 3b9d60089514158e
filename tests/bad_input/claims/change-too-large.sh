# SPDX-License-Identifier: Apache-2.0
# what: a fall of more than all
# exit: 3
# says: error: claim `change=-500%`: nothing falls by more than 100 %. Write change=-98%, or change=-6542 in the unit of the series
contrapeso claim "series=homicides from=2015 to=2024 change=-500%"
