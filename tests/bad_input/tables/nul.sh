# SPDX-License-Identifier: Apache-2.0
# what: a NUL byte in a table
# example: printf 'female,99,1\0\n' >>$country/homicide_victims.csv
# exit: 3
# says: error: data/countries/el-salvador/homicide_victims.csv:172: a control character stands here. Save the table as plain UTF-8 text
library
printf 'female,99,1\0\n' >>$country/homicide_victims.csv
contrapeso run el-salvador --data .
