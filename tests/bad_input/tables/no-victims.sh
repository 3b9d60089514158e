# SPDX-License-Identifier: Apache-2.0
# what: a table of nobody
# example: sed -i 's/^\([a-z]*,[0-9]*\),[0-9]*$/\1,0/' $country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv: the table has no victims. Their proportions by sex and age are needed
library
sed -i 's/^\([a-z]*,[0-9]*\),[0-9]*$/\1,0/' $country/homicide_victims.csv
contrapeso run el-salvador --data .
