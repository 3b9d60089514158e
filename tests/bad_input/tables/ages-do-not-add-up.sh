# SPDX-License-Identifier: Apache-2.0
# what: age bands that do not add up
# example: sed -i 's/,age_15_24,\([0-9]*\),/,age_15_24,1\1,/' $country/population.csv
# exit: 3
# says: error: data/countries/el-salvador/population.csv: on 2010-01-01 the age bands add up to […] people, and `population` is […]. The two may differ by a tenth, not more
library
sed -i 's/,age_15_24,\([0-9]*\),/,age_15_24,1\1,/' $country/population.csv
contrapeso run el-salvador --data .
