# SPDX-License-Identifier: Apache-2.0
# what: a negative count
# example: replace $country/homicide_victims.csv female,0,3 female,0,-3
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `victims` is -3, out of bounds. Allowed: 0 to 2000000000
library
replace $country/homicide_victims.csv female,0,3 female,0,-3
contrapeso run el-salvador --data .
