# SPDX-License-Identifier: Apache-2.0
# what: neither fall nor rise
# exit: 3
# says: error: claim `change=98%`: it does not say whether that is a fall or a rise. Write change=-98% or change=+98%
contrapeso claim "series=homicides from=2015 to=2024 change=98%"
