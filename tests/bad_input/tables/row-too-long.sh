# SPDX-License-Identifier: Apache-2.0
# what: a row with a field too many
# example: replace $country/homicide_victims.csv female,0,3 female,0,3,4
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: the row has 4 fields, the header 3. Put a field that holds a comma in quotes
library
replace $country/homicide_victims.csv female,0,3 female,0,3,4
contrapeso run el-salvador --data .
