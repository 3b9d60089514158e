# SPDX-License-Identifier: Apache-2.0
# what: a municipality without inhabitants
# example: sed -i '$s/^\([^,]*,[^,]*\),[^,]*,/\1,0,/' $country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv:268: `population_2007_estimate` is 0, out of bounds. Allowed: 1 to 2000000000
library
sed -i '$s/^\([^,]*,[^,]*\),[^,]*,/\1,0,/' $country/places.csv
contrapeso run el-salvador --data .
