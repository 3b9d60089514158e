# SPDX-License-Identifier: Apache-2.0
# what: a day after the last
# example: contrapeso run el-salvador --set policing.screens@2030-01-01=3
# exit: 0
# says: note: --set policing.screens@2030-01-01=3: 2030-01-01 lies after the last day, 2025-12-31: this has no effect
contrapeso run el-salvador --set policing.screens@2030-01-01=3 "${short[@]}"
