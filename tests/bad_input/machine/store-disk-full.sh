# SPDX-License-Identifier: Apache-2.0
# what: a full disk below a study file
# example: contrapeso run el-salvador --store
# exit: 4
# says: error: contrapeso.db: there is no room left for the study file (File too large). What was kept is whole. Make room and give the same command again, which goes on from there, or name another file: --store FILE
ulimit -f 256
contrapeso run el-salvador --replicates 12 --until 2010-12-31 --store
