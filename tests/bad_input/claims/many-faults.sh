# SPDX-License-Identifier: Apache-2.0
# what: every fault at once
# exit: 3
# says: error: claim `frm=2015`: there is no key `frm`. Did you mean `from`?
# says: error: claim `change=`: nothing stands behind the =. Write "series=homicides from=2015 to=2024 change=-98% cause=emergency"
# says: error: claim `cause=rain`: there is no cause `rain`. There is: emergency, pact, plan, prison-regime, trend, truce
# says: error: claim `to=2024x`: that is no year or month. Write it as to=2015 or to=2015-08
# says: error: claim `value=1,5`: that is no number. Write value=8000 or value=1.9; no commas
contrapeso claim "serie=homicidios frm=2015 to=2024x change= cause=rain value=1,5"
