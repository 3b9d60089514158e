# SPDX-License-Identifier: Apache-2.0
# what: a hexadecimal number
# example: replace $country/homicide_victims.csv female,0,3 female,0,0x3
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `victims` must be a number, not "0x3"
library
replace $country/homicide_victims.csv female,0,3 female,0,0x3
contrapeso run el-salvador --data .
