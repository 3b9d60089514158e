# SPDX-License-Identifier: Apache-2.0
# what: Windows line ends, a byte-order mark and quotes are fine
# example: "female",0,3
# exit: 0
# says: 
library
sed -i '/^#/d; s/^female,0,3/"female",0,3/; s/$/\r/; 1s/^/\xef\xbb\xbf/' $country/homicide_victims.csv
contrapeso run el-salvador --data . "${short[@]}"
