# SPDX-License-Identifier: Apache-2.0
# what: a policy that changes nothing
# example: sed -i '/^\[\[change/,$d' data/policies/emergency.toml
# exit: 3
# says: error: data/policies/emergency.toml:1:1: the policy changes nothing. Add a [[change]]
library
sed -i '/^\[\[change/,$d' data/policies/emergency.toml
contrapeso scenarios --data .
