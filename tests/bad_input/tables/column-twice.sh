# SPDX-License-Identifier: Apache-2.0
# what: a column that stands there twice
# example: replace $country/population.csv value,source value,value
# exit: 3
# says: error: data/countries/el-salvador/population.csv:5: column `value` stands there twice. Keep one of the two
library
replace $country/population.csv value,source value,value
contrapeso run el-salvador --data .
