# SPDX-License-Identifier: Apache-2.0
# what: a municipality that stands there twice
# example: tail -n 1 $country/places.csv >again; cat again >>$country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv:269: `usulutan` of `usulutan` stands in the table twice; the other one is line 268. Keep one of the two
library
tail -n 1 $country/places.csv >again; cat again >>$country/places.csv
contrapeso run el-salvador --data .
