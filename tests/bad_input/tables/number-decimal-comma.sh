# SPDX-License-Identifier: Apache-2.0
# what: a decimal comma in quotes
# example: replace $country/homicide_victims.csv female,0,3 'female,0,"3,5"'
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: `victims` must be a number, not "3,5". Write a decimal point, and nothing between thousands: 1234.5
library
replace $country/homicide_victims.csv female,0,3 'female,0,"3,5"'
contrapeso run el-salvador --data .
