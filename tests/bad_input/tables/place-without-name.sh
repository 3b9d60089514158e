# SPDX-License-Identifier: Apache-2.0
# what: a municipality without a name
# example: sed -i '$s/^\([^,]*\),[^,]*,/\1,,/' $country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv:268: the place has no name. Fill in `department` and `municipality`
library
sed -i '$s/^\([^,]*\),[^,]*,/\1,,/' $country/places.csv
contrapeso run el-salvador --data .
