# SPDX-License-Identifier: Apache-2.0
# what: a claim of blanks
# exit: 3
# says: error: claim: it is empty. Write "series=homicides from=2015 to=2024 change=-98% cause=emergency"
contrapeso claim ' '
