# SPDX-License-Identifier: Apache-2.0
# what: semicolons, as some spreadsheets write them
# example: sed -i '/^#/!s/,/;/g' $country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:3: the columns are separated by semicolons. Save the table with commas between columns and points in numbers
library
sed -i '/^#/!s/,/;/g' $country/homicide_victims.csv
contrapeso run el-salvador --data .
