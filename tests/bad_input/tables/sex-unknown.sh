# SPDX-License-Identifier: Apache-2.0
# what: a sex that the table does not know
# example: replace $country/homicide_victims.csv female,0,3 femal,0,3
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: there is no sex `femal`. Did you mean `female`?
library
replace $country/homicide_victims.csv female,0,3 femal,0,3
contrapeso run el-salvador --data .
