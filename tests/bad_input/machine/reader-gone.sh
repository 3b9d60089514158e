# SPDX-License-Identifier: Apache-2.0
# what: a reader that goes away is no fault
# example: contrapeso run el-salvador --csv - \| head -n 1
# exit: 0
# says: 
contrapeso run el-salvador "${short[@]}" --csv - 2>said | true
cat said >&2; exit "${PIPESTATUS[0]}"
