# SPDX-License-Identifier: Apache-2.0
# what: a quote that is not closed
# example: replace $country/homicide_victims.csv female,0,3 '"female,0,3'
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:4: a quote is opened and not closed. Close it on the same line; a quote inside a field is written twice: ""
library
replace $country/homicide_victims.csv female,0,3 '"female,0,3'
contrapeso run el-salvador --data .
