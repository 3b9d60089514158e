# SPDX-License-Identifier: Apache-2.0
# what: a day that does not exist
# example: sed -i '0,/^20[0-9]*-07-01/s/^\(20[0-9]*\)-07-01/\1-13-01/' $country/population.csv
# exit: 3
# says: error: data/countries/el-salvador/population.csv:6: `2005-13-01` is not a day that exists. Write it as 2010-07-01
library
sed -i '0,/^20[0-9]*-07-01/s/^\(20[0-9]*\)-07-01/\1-13-01/' $country/population.csv
contrapeso run el-salvador --data .
