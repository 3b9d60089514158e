# SPDX-License-Identifier: Apache-2.0
# what: a policy without a name
# example: sed -i '/^name/d' data/policies/emergency.toml
# exit: 3
# says: error: data/policies/emergency.toml:1:1: `name` is missing. Write name = { en = "…", es = "…" }
library
sed -i '/^name/d' data/policies/emergency.toml
contrapeso scenarios --data .
