# SPDX-License-Identifier: Apache-2.0
# what: an age beyond the table
# example: replace $country/homicide_victims.csv female,0,3 female,120,3
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `age` is 120, out of bounds. Allowed: 0 to 99
library
replace $country/homicide_victims.csv female,0,3 female,120,3
contrapeso run el-salvador --data .
