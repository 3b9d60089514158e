# SPDX-License-Identifier: Apache-2.0
# what: a full disk
# example: contrapeso run el-salvador --csv a.csv
# exit: 4
# says: error: a.csv: cannot be written (File too large). Make room, or write somewhere else
ulimit -f 16
contrapeso run el-salvador --replicates 4 --until 2010-06-30 --csv a.csv
