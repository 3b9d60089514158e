# SPDX-License-Identifier: Apache-2.0
# what: a full disk under a page
# example: contrapeso report
# exit: 4
# says: error: report.html: cannot be written (File too large). Make room, or write somewhere else
contrapeso run el-salvador --replicates 2 --until 2011-12-31 --store
contrapeso report --gates 0 >made && mv report.html keep.html
ulimit -f 300
contrapeso report --gates 0
