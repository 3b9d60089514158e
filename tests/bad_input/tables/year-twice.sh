# SPDX-License-Identifier: Apache-2.0
# what: a year that stands there twice
# example: tail -n 1 $country/population.csv >again; cat again >>$country/population.csv
# exit: 3
# says: error: data/countries/el-salvador/population.csv:131: `age_65_plus` has two values for 2025. Keep one of the two
library
tail -n 1 $country/population.csv >again; cat again >>$country/population.csv
contrapeso run el-salvador --data .
