# SPDX-License-Identifier: Apache-2.0
# what: the study file as the file of an export
# exit: 2
# says: error: --csv: `./contrapeso.db` is the study file itself. Name another file
contrapeso run el-salvador "${short[@]}" --store
contrapeso export 1 --csv ./contrapeso.db
