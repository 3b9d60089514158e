# SPDX-License-Identifier: Apache-2.0
# what: an age that is no whole number
# example: replace $country/homicide_victims.csv female,0,3 female,0.5,3
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `age` is 0.5, not a whole number. Write full years
library
replace $country/homicide_victims.csv female,0,3 female,0.5,3
contrapeso run el-salvador --data .
