# SPDX-License-Identifier: Apache-2.0
# what: not a number
# example: replace $country/homicide_victims.csv female,0,3 female,0,nan
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `victims` must be a number, not "nan"
library
replace $country/homicide_victims.csv female,0,3 female,0,nan
contrapeso run el-salvador --data .
