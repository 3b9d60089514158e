# SPDX-License-Identifier: Apache-2.0
# what: a first line and nothing below
# example: echo 'sex,age,victims' >$country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv: the table is empty. Add a row below the first line
library
echo 'sex,age,victims' >$country/homicide_victims.csv
contrapeso run el-salvador --data .
