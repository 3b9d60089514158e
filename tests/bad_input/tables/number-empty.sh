# SPDX-License-Identifier: Apache-2.0
# what: an empty field
# example: replace $country/homicide_victims.csv female,0,3 female,0,
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `victims` must be a number, not ""
library
replace $country/homicide_victims.csv female,0,3 female,0,
contrapeso run el-salvador --data .
