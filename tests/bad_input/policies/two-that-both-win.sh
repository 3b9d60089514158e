# SPDX-License-Identifier: Apache-2.0
# what: two policies that both win
# example: wins = true
# exit: 3
# says: error: mine.toml:4:7: policies `emergency` (mine.toml:7:7) and `half` both set `policy.emergency` from 2022-03-27 on, and both win. Write wins = true at the one that is to stand, or date them apart
library
sed 's/^value .*/value = 0.5/' data/policies/emergency.toml >data/policies/half.toml
printf 'contrapeso = 1\nextends = "el-salvador"\n[[policy]]\nuse = "half"\nwins = true\n[[policy]]\nuse = "emergency"\nwins = true\n' >mine.toml
contrapeso run mine.toml --data .
