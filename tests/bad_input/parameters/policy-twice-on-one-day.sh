# SPDX-License-Identifier: Apache-2.0
# what: a policy that sets one parameter twice on one day
# example: sed -n '/^\[\[change/,$p' data/policies/emergency.toml >again; cat again >>data/policies/emergency.toml
# exit: 3
# says: error: data/policies/emergency.toml:12:13: `policy.emergency` is set twice on 2022-03-27; the other one is data/policies/emergency.toml:6:13. Keep one of the two, or date them apart
library
sed -n '/^\[\[change/,$p' data/policies/emergency.toml >again; cat again >>data/policies/emergency.toml
contrapeso scenarios --data .
