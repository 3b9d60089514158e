# SPDX-License-Identifier: Apache-2.0
# what: a table that is a folder
# example: rm $country/places.csv; mkdir $country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv: there is no such file. A country needs places.csv, population.csv and homicide_victims.csv
library
rm $country/places.csv; mkdir $country/places.csv
contrapeso run el-salvador --data .
