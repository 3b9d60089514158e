# SPDX-License-Identifier: Apache-2.0
# what: a table that is not there
# example: rm $country/population.csv
# exit: 3
# says: error: data/countries/el-salvador/population.csv: there is no such file. A country needs places.csv, population.csv and homicide_victims.csv
library
rm $country/population.csv
contrapeso run el-salvador --data .
