# SPDX-License-Identifier: Apache-2.0
# what: more than a hundred per cent
# example: sed -i '$s/^\([^,]*,[^,]*,[^,]*,[^,]*\),[^,]*,/\1,120,/' $country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv:268: `urban_percent` is 120, out of bounds. Allowed: 0 to 100
library
sed -i '$s/^\([^,]*,[^,]*,[^,]*,[^,]*\),[^,]*,/\1,120,/' $country/places.csv
contrapeso run el-salvador --data .
