# SPDX-License-Identifier: Apache-2.0
# what: a run of less than two years
# example: contrapeso report 1
# exit: 3
# says: error: contrapeso.db: no page can be made: run 1 (el-salvador) covers less than two whole calendar years, and a page holds one against another. Run the scenario longer: --until 2025-12-31
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report 1
