# SPDX-License-Identifier: Apache-2.0
# what: a series that nobody counts
# exit: 3
# says: error: claim `series=hapiness`: there is no series `hapiness`. There is: arrests, deaths-in-custody, prisoners, released, homicides, approval, extortion, feeling-safe, freedom, judicial-independence, security-spending
contrapeso claim "series=hapiness from=2015 to=2024"
