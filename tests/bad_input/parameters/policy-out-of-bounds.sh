# SPDX-License-Identifier: Apache-2.0
# what: a policy with a value out of bounds
# example: sed -i 's/^value .*/value = 7/' data/policies/emergency.toml
# exit: 3
# says: error: data/policies/emergency.toml:8:9: 7 is out of bounds for `policy.emergency`. Allowed: 0 to 1 strength; the data have […]
library
sed -i 's/^value .*/value = 7/' data/policies/emergency.toml
contrapeso scenarios --data .
