# SPDX-License-Identifier: Apache-2.0
# what: a policy with a misspelt parameter
# example: parameter = "policy.emergncy"
# exit: 3
# says: error: data/policies/emergency.toml:6:13: there is no parameter `policy.emergncy`. Did you mean `policy.emergency`?
library
replace data/policies/emergency.toml policy.emergency policy.emergncy
contrapeso scenarios --data .
