# SPDX-License-Identifier: Apache-2.0
# what: no table at all
# example: rm $country/*.csv
# exit: 3
# says: error: scenarios/el-salvador.toml:[…]: there are no tables of the country `el-salvador`. The data hold no country at all
library
rm $country/*.csv
contrapeso run el-salvador --data .
