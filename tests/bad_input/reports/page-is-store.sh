# SPDX-License-Identifier: Apache-2.0
# what: the study file for a page
# example: contrapeso report -o contrapeso.db
# exit: 2
# says: error: -o: `contrapeso.db` is the study file itself. Name another file: -o report.html
contrapeso run el-salvador --replicates 2 --until 2010-03-31 --store
contrapeso report -o contrapeso.db
