# SPDX-License-Identifier: Apache-2.0
# what: a table of comments
# example: echo '# to be done' >$country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv: the table is empty. The first line is to be sex, age, victims
library
echo '# to be done' >$country/homicide_victims.csv
contrapeso run el-salvador --data .
