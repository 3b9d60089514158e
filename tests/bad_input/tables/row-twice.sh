# SPDX-License-Identifier: Apache-2.0
# what: a row that stands there twice
# example: sed -n '/^female,0,/p' $country/homicide_victims.csv >again; cat again >>$country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:172: age 0, female, stands in the table twice; the other one is line 4. Keep one of the two
library
sed -n '/^female,0,/p' $country/homicide_victims.csv >again; cat again >>$country/homicide_victims.csv
contrapeso run el-salvador --data .
