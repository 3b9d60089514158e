# SPDX-License-Identifier: Apache-2.0
# what: one name for two files
# exit: 2
# says: error: --summary: `a.csv` is also the file of --csv. Name another file
contrapeso run el-salvador "${short[@]}" --store
contrapeso export 1 --csv a.csv --summary a.csv
