# SPDX-License-Identifier: Apache-2.0
# what: a file for a folder
# exit: 3
# says: error: --data places.csv: there is no such folder. Give the folder that holds data/ and scenarios/
touch places.csv
contrapeso run el-salvador --data places.csv
