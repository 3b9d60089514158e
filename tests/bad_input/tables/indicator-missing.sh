# SPDX-License-Identifier: Apache-2.0
# what: an indicator that is not there
# example: sed -i 's/,age_65_plus,/,age_65_pluss,/' $country/population.csv
# exit: 3
# says: error: data/countries/el-salvador/population.csv: there is no indicator `age_65_plus`. Did you mean `age_65_pluss`?
library
sed -i 's/,age_65_plus,/,age_65_pluss,/' $country/population.csv
contrapeso run el-salvador --data .
