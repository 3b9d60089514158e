# SPDX-License-Identifier: Apache-2.0
# what: a table in Latin-1
# example: printf 'Ahuachap\341n,x\n' >>$country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv:269: this is not UTF-8 text. Save the table as plain UTF-8 text
library
printf 'Ahuachap\341n,x\n' >>$country/places.csv
contrapeso run el-salvador --data .
