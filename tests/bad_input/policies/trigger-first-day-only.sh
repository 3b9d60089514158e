# SPDX-License-Identifier: Apache-2.0
# what: a policy that waits and sets what only the first day reads
# exit: 3
# says: error: mine.toml:4:7: `gangs.initial_members` settles the country on its first day: a policy that waits for something cannot change it. Take `when` away
library
printf '[[change]]\nparameter = "gangs.initial_members"\nvalue = 30000.0\n' | cat <(grep -E '^(name|description)' data/policies/emergency.toml) - >data/policies/fewer.toml
printf 'contrapeso = 1\nextends = "el-salvador"\n[[policy]]\nuse = "fewer"\nwhen = "occupancy_rate > 1.8"\n' >mine.toml
contrapeso run mine.toml --data .
