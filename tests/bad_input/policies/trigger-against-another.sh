# SPDX-License-Identifier: Apache-2.0
# what: a policy that waits for something and may meet another
# exit: 3
# says: error: mine.toml:4:7: policies `emergency` (scenarios/el-salvador.toml:[…]) and `half` may both set `policy.emergency` from 2024-01-01 to 2024-12-31. Write wins = true at the one that is to stand, or date them apart
library
sed 's/^value .*/value = 0.5/' data/policies/emergency.toml >data/policies/half.toml
printf 'contrapeso = 1\nextends = "el-salvador"\n[[policy]]\nuse = "half"\nfrom = 2024-01-01\nuntil = 2025-01-01\nwhen = "homicide_rate:official > 3"\n' >mine.toml
contrapeso run mine.toml --data .
