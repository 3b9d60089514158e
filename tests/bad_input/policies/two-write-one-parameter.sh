# SPDX-License-Identifier: Apache-2.0
# what: two policies that write one parameter on one day
# example: use = "half"
# exit: 3
# says: error: mine.toml:4:7: policies `emergency` (scenarios/el-salvador.toml:[…]) and `half` both set `policy.emergency` from 2022-03-27 on. Write wins = true at the one that is to stand, or date them apart
library
sed 's/^value .*/value = 0.5/' data/policies/emergency.toml >data/policies/half.toml
printf 'contrapeso = 1\nextends = "el-salvador"\n[[policy]]\nuse = "half"\n' >mine.toml
contrapeso run mine.toml --data .
