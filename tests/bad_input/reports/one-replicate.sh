# SPDX-License-Identifier: Apache-2.0
# what: a run of one replicate, which has no band
# example: contrapeso report 1
# exit: 3
# says: error: contrapeso.db: no page can be made: run 1 (el-salvador) has one replicate, and a band needs 2 or more. Run more of them: --replicates 200
contrapeso run el-salvador "${short[@]}" --store
contrapeso report 1
