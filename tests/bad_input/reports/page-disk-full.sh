# SPDX-License-Identifier: Apache-2.0
# what: a full disk under a page
# example: contrapeso report
# exit: 0
contrapeso run el-salvador --replicates 2 --until 2011-12-31 --store
contrapeso report --gates 0 >made && mv report.html keep.html
ulimit -f 16
contrapeso report --gates 0
