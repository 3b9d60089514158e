# SPDX-License-Identifier: Apache-2.0
# what: a change that is none
# exit: 3
# says: error: claim `change=half`: that is no change. Write change=-98% or change=-98.3%, change=-6542 in the unit of the series, change=+5pp of a share, or change=x3; no commas
contrapeso claim "series=homicides from=2015 to=2024 change=half"
