# SPDX-License-Identifier: Apache-2.0
# what: a misspelt column
# example: replace $country/places.csv municipality, municipalty,
# exit: 3
# says: error: data/countries/el-salvador/places.csv:6: column `municipality` is missing. Did you mean `municipalty`?
library
replace $country/places.csv municipality, municipalty,
contrapeso run el-salvador --data .
