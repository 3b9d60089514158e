# SPDX-License-Identifier: Apache-2.0
# what: fewer rows than were drawn
# example: replace fit.toml "draws = 2" "draws = 400"
# exit: 3
# says: error: fit.toml:6:9: `draws` is 400, but fit.csv has 2 rows. A file cut short on its way? Put the whole one back, or fit again with contrapeso calibrate
posterior
replace fit.toml "draws = 2" "draws = 400"
contrapeso run el-salvador --fit ./fit.toml
