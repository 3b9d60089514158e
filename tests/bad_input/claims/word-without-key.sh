# SPDX-License-Identifier: Apache-2.0
# what: words as people say them
# exit: 3
# says: error: claim `homicides`: has no key. Did you mean `series=homicides`?
# says: error: claim `2015-2024`: has no key. Did you mean `from=2015 to=2024`?
# says: error: claim `-98%`: has no key. Did you mean `change=-98%`?
# says: error: claim `emergency`: has no key. Did you mean `cause=emergency`?
contrapeso claim "homicides 2015-2024 -98% emergency"
