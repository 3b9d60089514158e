# SPDX-License-Identifier: Apache-2.0
# what: a column that is not there
# example: sed -i 's/^\([^#]*\),[^,]*$/\1/' $country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:3: column `victims` is missing. The first line has: sex, age
library
sed -i 's/^\([^#]*\),[^,]*$/\1/' $country/homicide_victims.csv
contrapeso run el-salvador --data .
